package org.rachis.assessment;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.rachis.facts.Input;

/**
 * What matters for this patient now, most urgent first. {@code merged} concerns are to be told on the last card;
 * {@code quiet} patterns hold but are not shown; {@code undecided} ones could not be judged for lack of data; those that
 * {@code gaveWay} were not judged, because an earlier one of their family holds; {@code unshown} concerns are only
 * counted, since their topic is on trial. All others do not hold.
 */
public record Assessment(
        List<Concern> concerns,
        List<Concern> merged,
        List<Quiet> quiet,
        List<Undecided> undecided,
        List<GaveWay> gaveWay,
        List<Concern> unshown) {

    /** Where nothing was looked for. */
    public static final Assessment NOTHING =
            new Assessment(List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

    public Assessment {
        concerns = List.copyOf(concerns);
        merged = List.copyOf(merged);
        quiet = List.copyOf(quiet);
        undecided = List.copyOf(undecided);
        unshown = List.copyOf(unshown);
        gaveWay = List.copyOf(gaveWay);
    }

    /** Whether there is no concern, not even one whose topic is on trial. */
    public boolean isSilent() {
        return concerns.isEmpty() && unshown.isEmpty();
    }

    /**
     * A pattern that holds but stays silent, and why; the pattern is {@code *} when a gate silences all.
     *
     * @param suppressed nothing where medicine silences it
     */
    public record Quiet(String pattern, String because, Optional<Suppressed> suppressed) {

        /** Silenced by medicine. */
        public Quiet(String pattern, String because) {
            this(pattern, because, Optional.empty());
        }
    }

    /** A card that would be shown, had it not been shown before. Its reason is the one with which it was overridden. */
    public record Suppressed(String topic, String reason) {

        /** In place of a reason: the card is told once in a while, and was. */
        public static final String SHOWN_LATELY = "shown-lately";
    }

    /** A pattern that was not judged, since the other, of the same family and before it, holds. */
    public record GaveWay(String pattern, String to) {}

    /** A pattern that neither holds nor can be ruled out, and the inputs that would decide. */
    public record Undecided(String pattern, Set<Input> missing) {
        public Undecided {
            missing = Set.copyOf(missing);
        }
    }
}
