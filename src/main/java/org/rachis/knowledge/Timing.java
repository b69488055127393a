package org.rachis.knowledge;

import java.util.Optional;
import org.rachis.facts.value.Window;

/**
 * When a fact counts. All given parts must hold. A fact without a date counts only when no part is given.
 *
 * @param within dated in this look-back
 * @param olderThan dated before this look-back
 * @param dating which date of a Condition is meant
 * @param since dated on or after this anchor
 * @param near dated within so many days of evidence of a finding
 * @param notFollowedBy no evidence of this finding is dated after the fact
 * @param newOnRecord no coding that counts is also on record, whatever its status, with a date before {@code within}
 */
public record Timing(
        Optional<Window> within,
        Optional<Window> olderThan,
        Dating dating,
        Optional<String> since,
        Optional<Near> near,
        Optional<String> notFollowedBy,
        boolean newOnRecord) {

    public static final Timing EVER = new Timing(
            Optional.empty(),
            Optional.empty(),
            Dating.EITHER,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            false);

    /** Closeness to another finding, in days before or after. */
    public record Near(String finding, int days) {}

    /** Onset wins over the recorded date unless only one of them, none or another date is meant. */
    public enum Dating {
        EITHER,
        ONSET,
        RECORDED_WITHOUT_ONSET,
        UNDATED,
        /** The date of resolution, which is then also the date of the evidence. */
        ABATEMENT
    }

    public static Timing within(Window window) {
        return new Timing(
                Optional.of(window),
                Optional.empty(),
                Dating.EITHER,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false);
    }

    /** The same, whether or not the fact is dated after the anchor. */
    public Timing withoutAnchor() {
        return new Timing(within, olderThan, dating, Optional.empty(), near, notFollowedBy, newOnRecord);
    }

    public Timing narrowedTo(Window window) {
        return new Timing(
                within.map(w -> w.narrowedTo(window)), olderThan, dating, since, near, notFollowedBy, newOnRecord);
    }
}
