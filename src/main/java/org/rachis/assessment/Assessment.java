package org.rachis.assessment;

import java.util.List;
import java.util.Set;
import org.rachis.facts.Input;

/**
 * What matters for this patient now, most urgent first. {@code merged} concerns are to be told on the last card;
 * {@code quiet} patterns hold but are not shown; {@code undecided} ones could not be judged for lack of data; those that
 * {@code gaveWay} were not judged, because an earlier one of their family holds. All others do not hold.
 */
public record Assessment(
        List<Concern> concerns,
        List<Concern> merged,
        List<Quiet> quiet,
        List<Undecided> undecided,
        List<GaveWay> gaveWay) {

    /** Where nothing was looked for. */
    public static final Assessment NOTHING = new Assessment(List.of(), List.of(), List.of(), List.of(), List.of());

    public Assessment {
        concerns = List.copyOf(concerns);
        merged = List.copyOf(merged);
        quiet = List.copyOf(quiet);
        undecided = List.copyOf(undecided);
        gaveWay = List.copyOf(gaveWay);
    }

    /** A pattern that holds but stays silent, and why; the pattern is {@code *} when a gate silences all. */
    public record Quiet(String pattern, String because) {}

    /** A pattern that was not judged, since the other, of the same family and before it, holds. */
    public record GaveWay(String pattern, String to) {}

    /** A pattern that neither holds nor can be ruled out, and the inputs that would decide. */
    public record Undecided(String pattern, Set<Input> missing) {
        public Undecided {
            missing = Set.copyOf(missing);
        }
    }
}
