package org.rachis.findings;

import java.util.Optional;
import org.rachis.facts.value.Moment;
import org.rachis.facts.value.Provenance;
import org.rachis.terminology.Code;

/** What a verdict rests on: a fact that was found, or the absence of one that was looked for. */
public sealed interface Evidence {

    /**
     * A fact of the chart.
     *
     * @param finding the id of the finding it is evidence of, empty until one is known
     * @param label what it is, in the chart's own words (not escaped)
     * @param code the coding that counted; empty when words or a computation decided
     * @param value the value with its unit, or what was found; empty when the fact has none
     * @param note how it came to count when that is not plain (matched by its words, dose computed)
     * @param aside what else can be told of it
     */
    record Found(
            Provenance source,
            String finding,
            String label,
            Optional<Code> code,
            Optional<Moment> date,
            String value,
            String note,
            Aside aside)
            implements Evidence {

        /** The same fact, counted from so many days after its date, or before it when negative. */
        Found moved(int days) {
            if (days == 0) {
                return this;
            }
            String how =
                    days > 0 ? "counted from " + days + " days after it" : "counted from " + -days + " days before it";
            return new Found(
                    source, finding, label, code, date.map(moment -> moment.plusDays(days)), value, how, aside);
        }

        /** A fact of which nothing more is known. */
        Found(
                Provenance source,
                String finding,
                String label,
                Optional<Code> code,
                Optional<Moment> date,
                String value,
                String note) {
            this(source, finding, label, code, date, value, note, Aside.NOTHING);
        }

        Found of(String findingId) {
            return finding.isEmpty() ? new Found(source, findingId, label, code, date, value, note, aside) : this;
        }
    }

    /** Nothing of this finding was found; {@code finding} names it. */
    record Missing(String finding) implements Evidence {}
}
