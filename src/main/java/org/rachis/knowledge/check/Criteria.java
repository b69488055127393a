package org.rachis.knowledge.check;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.rachis.knowledge.Criterion;
import org.rachis.knowledge.Pattern;
import org.rachis.knowledge.Policy;
import org.rachis.knowledge.Timing;

/** Walks a criterion down to its parts, without following the names in it. */
public final class Criteria {

    private Criteria() {}

    /** When a pattern holds, when it is silent, and at which level. */
    public static List<Criterion> of(Pattern pattern) {
        return Inventory.criteria(pattern);
    }

    /** When nothing is shown, or only what is critical. */
    public static List<Criterion> of(Policy policy) {
        return Stream.concat(policy.silentWhen().stream(), policy.criticalOnlyWhen().stream())
                .map(Pattern.Silence::when)
                .toList();
    }

    /** The criterion and all it combines. */
    public static Stream<Criterion> flatten(Criterion criterion) {
        return Stream.concat(Stream.of(criterion), parts(criterion).stream().flatMap(Criteria::flatten));
    }

    static List<Criterion> parts(Criterion criterion) {
        return switch (criterion) {
            case Criterion.All(List<Criterion> of) -> of;
            case Criterion.Any(List<Criterion> of) -> of;
            case Criterion.AtLeast(int n, List<Criterion> of) -> of;
            case Criterion.Not(Criterion of) -> List.of(of);
            case Criterion.Unless(Criterion of) -> List.of(of);
            case Criterion.Recorded c -> List.of();
            case Criterion.Measured c -> List.of();
            case Criterion.Resulted c -> List.of();
            case Criterion.Reported c -> List.of();
            case Criterion.Takes c -> List.of();
            case Criterion.Age c -> List.of();
            case Criterion.Gender c -> List.of();
            case Criterion.Deceased c -> List.of();
            case Criterion.Scored c -> List.of();
            case Criterion.Factor c -> List.of();
            case Criterion.Vitals c -> List.of();
            case Criterion.Named c -> List.of();
            case Criterion.Drafted c -> List.of();
            case Criterion.DraftedDrug c -> List.of();
            case Criterion.Holds c -> List.of();
            case Criterion.Anchored c -> List.of();
            case Criterion.Derived c -> List.of();
        };
    }

    /** When the facts of a criterion count; empty for kinds that have no such say. */
    static Optional<Timing> timing(Criterion criterion) {
        return switch (criterion) {
            case Criterion.Recorded c -> Optional.of(c.timing());
            case Criterion.Measured c -> Optional.of(c.timing());
            case Criterion.Resulted c -> Optional.of(c.timing());
            case Criterion.Reported c -> Optional.of(c.timing());
            case Criterion.Takes c -> Optional.of(c.timing());
            case Criterion.Anchored c -> Optional.of(c.timing());
            case Criterion.Course c -> Optional.of(c.timing());
            case Criterion.Age c -> Optional.empty();
            case Criterion.Gender c -> Optional.empty();
            case Criterion.Deceased c -> Optional.empty();
            case Criterion.Scored c -> Optional.empty();
            case Criterion.Factor c -> Optional.empty();
            case Criterion.Vitals c -> Optional.empty();
            case Criterion.All c -> Optional.empty();
            case Criterion.Any c -> Optional.empty();
            case Criterion.AtLeast c -> Optional.empty();
            case Criterion.Not c -> Optional.empty();
            case Criterion.Unless c -> Optional.empty();
            case Criterion.Named c -> Optional.empty();
            case Criterion.Drafted c -> Optional.empty();
            case Criterion.DraftedDrug c -> Optional.empty();
            case Criterion.Holds c -> Optional.empty();
            case Criterion.BloodCulture c -> Optional.empty();
            case Criterion.SteroidCourse c -> Optional.empty();
            case Criterion.Rose c -> Optional.empty();
        };
    }

    /** Whether the criterion itself, leaving its parts aside, rests on a number that somebody chose. */
    public static boolean holdsNumber(Criterion criterion) {
        boolean windowed = timing(criterion)
                .map(timing -> timing.within().isPresent() || timing.olderThan().isPresent())
                .orElse(false);
        return switch (criterion) {
            case Criterion.Measured measured ->
                windowed || measured.comparison().isPresent();
            case Criterion.Named named -> named.window().isPresent();
            case Criterion.Course course -> windowed;
            case Criterion.Derived derived -> true;
            case Criterion.DraftedDrug drug ->
                drug.newStart().isPresent() || drug.spared().isPresent();
            default -> windowed;
        };
    }
}
