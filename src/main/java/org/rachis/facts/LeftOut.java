package org.rachis.facts;

import java.util.List;
import org.rachis.facts.kind.Fact;
import org.rachis.facts.value.Provenance;

/**
 * Something that was sent or fetched and is no fact, told to whoever asks why. It never counts.
 *
 * @param from the prefetch key, or {@link #DRAFT_ORDERS}
 * @param source the type is empty when not even that could be read
 * @param detail the status or the unit as it was sent; empty when the cause says all
 * @param asRead what it would have been, as far as it could be read and speaks of the patient
 */
public record LeftOut(String from, Provenance source, Cause cause, String detail, List<Fact> asRead) {

    /** Where unsigned orders stand. */
    public static final String DRAFT_ORDERS = "draftOrders";

    /** Why it is no fact. */
    public enum Cause {
        /** Its status, or another element that says how it stands, does not let it count (model B.0). */
        STATUS,
        UNREADABLE,
        ANOTHER_PATIENT,
        NO_PATIENT,
        OTHER_TYPE,
        /** Sent along, to be looked up by references. */
        INCLUDED,
        /** Readable, and without anything that becomes a fact. */
        NOTHING_READ,
        /** A value whose unit is missing or not known for what was measured. */
        UNIT,
        /** A value that nobody can have. */
        IMPLAUSIBLE,
        SENT_TWICE
    }

    public LeftOut {
        asRead = List.copyOf(asRead);
    }

    /** Of which nothing can be told but where it stood. */
    public LeftOut(String from, Provenance source, Cause cause) {
        this(from, source, cause, "", List.of());
    }
}
