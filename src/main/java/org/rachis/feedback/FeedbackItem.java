package org.rachis.feedback;

import java.time.Instant;
import java.util.List;

/**
 * What became of one card (CDS Hooks 2.0.1, Feedback). A comment is free text, which may name a patient: that there was one
 * is all that is kept of it.
 *
 * @param card the card's id as the EHR knows it; it need not be one of ours
 * @param suggestions the ids of the suggestions that were accepted
 * @param reasons codes of the override reasons that we offer, or {@link #OTHER}
 */
public record FeedbackItem(
        String card, Outcome outcome, Instant at, List<String> suggestions, List<String> reasons, boolean commented) {

    /** A reason that the EHR has of its own. */
    public static final String OTHER = "other";

    public FeedbackItem {
        suggestions = List.copyOf(suggestions);
        reasons = List.copyOf(reasons);
    }

    /** Silence is none: an EHR says nothing of a card that was ignored. */
    public enum Outcome {
        ACCEPTED("accepted"),
        OVERRIDDEN("overridden");

        private final String code;

        Outcome(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }
    }

    @Override
    public String toString() {
        return "FeedbackItem[" + outcome.code() + "]";
    }
}
