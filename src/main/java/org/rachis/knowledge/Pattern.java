package org.rachis.knowledge;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A constellation of findings that deserves a card. Within a family the first pattern that holds wins. The level is the
 * first tier whose condition holds; a silence that holds keeps the pattern from being shown and says why.
 *
 * @param id the topic code of the contract
 * @param model its name in the clinical model
 * @param limits what the pattern cannot see or was not shown to do, for those who approve it
 * @param revised when the pattern was last revised, if on another day than the whole
 * @param repeat how soon its card may be shown again
 */
public record Pattern(
        String id,
        String model,
        String title,
        String purpose,
        String family,
        Kind kind,
        Criterion when,
        List<Silence> silences,
        List<Tier> tiers,
        List<String> sources,
        List<String> limits,
        Optional<LocalDate> revised,
        Repeat repeat) {

    public Pattern {
        silences = List.copyOf(silences);
        tiers = List.copyOf(tiers);
        sources = List.copyOf(sources);
        limits = List.copyOf(limits);
        if (tiers.isEmpty() || tiers.getLast().when().isPresent()) {
            throw new IllegalArgumentException("The last tier of a pattern has no condition.");
        }
    }

    /** Whether it is looked for in a chart, or among the orders of a call. */
    public enum Kind {
        CHART,
        ORDER
    }

    /** The topic of its card. The rules about one matter of ordering share theirs, so that they share a card. */
    public String topic() {
        return switch (kind) {
            case CHART -> id;
            case ORDER -> family;
        };
    }

    /** A level and when it applies; the note, if any, is said on the card. */
    public record Tier(Indicator indicator, Optional<Criterion> when, String note) {}

    /** When the pattern is not to be shown, and why; where it ends the family, no later pattern of it is shown either. */
    public record Silence(Criterion when, String because, boolean endsFamily) {}
}
