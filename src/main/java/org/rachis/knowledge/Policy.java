package org.rachis.knowledge;

import java.util.List;

/**
 * What holds for all patterns: when no card is shown at all, when only critical ones are, the order of families and
 * levels, how many cards one answer may hold, and how long an override keeps a card quiet.
 */
public record Policy(
        List<Pattern.Silence> silentWhen,
        List<Pattern.Silence> criticalOnlyWhen,
        List<Rank> precedence,
        int mostCards,
        Repeat.AfterOverride afterOverride) {

    public Policy {
        silentWhen = List.copyOf(silentWhen);
        criticalOnlyWhen = List.copyOf(criticalOnlyWhen);
        precedence = List.copyOf(precedence);
    }

    /** One step of the order in which cards are shown. */
    public record Rank(String family, Indicator indicator) {}
}
