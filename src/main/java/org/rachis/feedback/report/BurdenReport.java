package org.rachis.feedback.report;

import java.time.LocalDate;
import java.util.List;

/**
 * What was shown from one day to another, both included, and what became of it.
 *
 * @param stopped patterns that were shown regularly, and not any more
 * @param overLimit patterns that are overridden more often than the site wants to bear
 */
public record BurdenReport(
        LocalDate from,
        LocalDate to,
        Totals totals,
        List<Line> byPattern,
        List<Line> byIndicator,
        List<Line> byClient,
        List<Line> byKnowledgeVersion,
        List<Line> byWeek,
        List<Reason> reasons,
        List<Stopped> stopped,
        double overrideLimit,
        List<OverLimit> overLimit) {

    public BurdenReport {
        byPattern = List.copyOf(byPattern);
        byIndicator = List.copyOf(byIndicator);
        byClient = List.copyOf(byClient);
        byKnowledgeVersion = List.copyOf(byKnowledgeVersion);
        byWeek = List.copyOf(byWeek);
        reasons = List.copyOf(reasons);
        stopped = List.copyOf(stopped);
        overLimit = List.copyOf(overLimit);
    }

    /**
     * All cards. A card may be both accepted and overridden, and feedback may name a card that is not known here, because it
     * was shown before the database was there or is kept no longer.
     *
     * @param accepted cards of which a suggestion was accepted, unknown ones among them
     * @param overridden cards that were overridden, unknown ones among them
     * @param noFeedback cards that were shown and of which nothing was heard
     * @param silent cards that would have been shown
     */
    public record Totals(
            long shown,
            long accepted,
            long overridden,
            long noFeedback,
            long silent,
            long unknownAccepted,
            long unknownOverridden) {}

    /** The known cards that have one thing in common. */
    public record Line(String key, long shown, long accepted, long overridden, long noFeedback, long silent) {

        Line plus(Line other) {
            return new Line(
                    key,
                    shown + other.shown,
                    accepted + other.accepted,
                    overridden + other.overridden,
                    noFeedback + other.noFeedback,
                    silent + other.silent);
        }
    }

    /** How often cards of a pattern were overridden with a reason, or with none. */
    public record Reason(String pattern, String reason, long count) {}

    /** A pattern and the last day on which it was shown, or would have been. */
    public record Stopped(String pattern, LocalDate lastShown) {}

    /** A pattern, and which part of its cards was overridden. */
    public record OverLimit(String pattern, double overridden) {}
}
