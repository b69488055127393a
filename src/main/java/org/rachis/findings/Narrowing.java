package org.rachis.findings;

import java.util.List;
import org.rachis.facts.value.Window;
import org.rachis.knowledge.Criterion;

/** Makes every look-back inside a criterion at most so long. */
final class Narrowing {

    private Narrowing() {}

    static Criterion narrow(Criterion criterion, Window to) {
        return switch (criterion) {
            case Criterion.Recorded c -> c.narrowedTo(to);
            case Criterion.Measured c -> c.narrowedTo(to);
            case Criterion.Resulted c -> c.narrowedTo(to);
            case Criterion.Reported c -> c.narrowedTo(to);
            case Criterion.Takes c -> c.narrowedTo(to);
            case Criterion.BloodCulture c -> c.narrowedTo(to);
            case Criterion.SteroidCourse c -> c.narrowedTo(to);
            case Criterion.Anchored c -> c.narrowedTo(to);
            case Criterion.Course c -> c.narrowedTo(to);
            case Criterion.Rose c -> c.narrowedTo(to);
            case Criterion.Named c -> c.narrowedTo(to);
            case Criterion.All(List<Criterion> of) -> new Criterion.All(each(of, to));
            case Criterion.Any(List<Criterion> of) -> new Criterion.Any(each(of, to));
            case Criterion.AtLeast(int n, List<Criterion> of) -> new Criterion.AtLeast(n, each(of, to));
            case Criterion.Not(Criterion of) -> new Criterion.Not(narrow(of, to));
            case Criterion.Unless(Criterion of) -> new Criterion.Unless(narrow(of, to));
            case Criterion.Age _, Criterion.Gender _, Criterion.Deceased _ -> criterion;
            case Criterion.Scored _, Criterion.Factor _, Criterion.Vitals _ -> criterion;
            case Criterion.Drafted _, Criterion.DraftedDrug _, Criterion.Holds _ -> criterion;
        };
    }

    private static List<Criterion> each(List<Criterion> of, Window to) {
        return of.stream().map(criterion -> narrow(criterion, to)).toList();
    }
}
