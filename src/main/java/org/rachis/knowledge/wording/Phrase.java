package org.rachis.knowledge.wording;

/** The fixed texts that every card shares; the knowledge gives each its words. Templates may hold the named slots. */
public enum Phrase {
    /** Heads the facts the card rests on. */
    WHY_HEADING,
    /** Heads the steps to consider. */
    CONSIDER_HEADING,
    /** Heads what to mind. */
    CAUTIONS_HEADING,
    /** Heads the sources. */
    SOURCES_HEADING,
    /** Heads what was not available or not assessed. */
    COVERAGE_HEADING,
    /** Says what to do when the matter is already dealt with. */
    ALREADY_ADDRESSED,
    /** Heads facts that belong to no finding of their own. */
    OTHER_FACTS,
    /** {n}: facts that did not fit. */
    MORE_FACTS,
    /** Heads what else is to be considered and did not get a card of its own. */
    ALSO_HEADING,
    /** {order}, {draft}: a suggested order that takes the place of a drafted one. */
    SWAP,
    /** {draft}: a drafted order is taken away. */
    REMOVE,
    /** {order}, {draft}: a drafted order is changed to order something else. */
    CHANGE,
    /** All that was asked for was there. */
    ALL_AVAILABLE,
    /** {inputs}: not sent. */
    NOT_SENT,
    /** {inputs}: an error came in place of the data. */
    FAILED,
    LATE,
    /** {inputs}: only a first page came. */
    TRUNCATED,
    /** {inputs}: the answer was old. */
    STALE,
    /** {n}: entries that could not be read. */
    SKIPPED,
    /** {n}: entries of another patient or of none. */
    FOREIGN,
    /** {values}: results without a usable unit. */
    IGNORED_VALUES,
    /** {analyte}, {date}, {unit}: one such result. */
    IGNORED_VALUE,
    /** Stands for a unit that was not given. */
    NO_UNIT,
    /** The birth date is not known. */
    AGE_UNKNOWN
}
