package org.rachis.findings;

import java.util.List;
import java.util.Optional;
import org.rachis.facts.Window;
import org.rachis.knowledge.Criterion;

/** Makes every look-back inside a criterion at most so long. */
final class Narrowing {

    private Narrowing() {}

    static Criterion narrow(Criterion criterion, Window to) {
        return switch (criterion) {
            case Criterion.Recorded c ->
                new Criterion.Recorded(
                        c.sources(), c.codes(), c.standing(), c.timing().narrowedTo(to));
            case Criterion.Measured c ->
                new Criterion.Measured(
                        c.analyte(),
                        c.take(),
                        c.comparison(),
                        c.twiceApart(),
                        c.timing().narrowedTo(to));
            case Criterion.Resulted c ->
                new Criterion.Resulted(c.codes(), c.outcome(), c.timing().narrowedTo(to));
            case Criterion.Reported c ->
                new Criterion.Reported(
                        c.codes(),
                        c.conclusion(),
                        c.conclusionSets(),
                        c.timing().narrowedTo(to));
            case Criterion.Takes c ->
                new Criterion.Takes(c.in(), c.ingredients(), c.timing().narrowedTo(to));
            case Criterion.All(List<Criterion> of) -> new Criterion.All(each(of, to));
            case Criterion.Any(List<Criterion> of) -> new Criterion.Any(each(of, to));
            case Criterion.AtLeast(int n, List<Criterion> of) -> new Criterion.AtLeast(n, each(of, to));
            case Criterion.Not(Criterion of) -> new Criterion.Not(narrow(of, to));
            case Criterion.Unless(Criterion of) -> new Criterion.Unless(narrow(of, to));
            case Criterion.Named(String id, Optional<Window> window) ->
                new Criterion.Named(
                        id, Optional.of(window.map(w -> w.narrowedTo(to)).orElse(to)));
            case Criterion.BloodCulture c ->
                new Criterion.BloodCulture(
                        c.in(), c.onlyStaphAureus(), c.within().narrowedTo(to));
            case Criterion.SteroidCourse c ->
                new Criterion.SteroidCourse(
                        c.in(), c.least(), c.below(), c.days(), c.within().narrowedTo(to));
            case Criterion.Age c -> c;
            case Criterion.Gender c -> c;
            case Criterion.Deceased c -> c;
            case Criterion.Scored c -> c;
            case Criterion.Factor c -> c;
            case Criterion.Vitals c -> c;
        };
    }

    private static List<Criterion> each(List<Criterion> of, Window to) {
        return of.stream().map(criterion -> narrow(criterion, to)).toList();
    }
}
