package org.rachis.explain;

import java.util.List;
import java.util.stream.Stream;
import org.rachis.knowledge.Criterion;

/** Finds the criteria inside a criterion that look into the chart themselves. */
final class Leaves {

    private Leaves() {}

    static Stream<Criterion> of(Criterion criterion) {
        return switch (criterion) {
            case Criterion.All(List<Criterion> of) -> of.stream().flatMap(Leaves::of);
            case Criterion.Any(List<Criterion> of) -> of.stream().flatMap(Leaves::of);
            case Criterion.AtLeast(int _, List<Criterion> of) -> of.stream().flatMap(Leaves::of);
            case Criterion.Not(Criterion of) -> of(of);
            case Criterion.Unless(Criterion of) -> of(of);
            case Criterion.Named _, Criterion.Scored _, Criterion.Factor _, Criterion.Holds _, Criterion.Anchored _ ->
                Stream.empty();
            case Criterion.Recorded _,
                    Criterion.Measured _,
                    Criterion.Resulted _,
                    Criterion.Reported _,
                    Criterion.Takes _,
                    Criterion.Age _,
                    Criterion.Gender _,
                    Criterion.Deceased _,
                    Criterion.Vitals _,
                    Criterion.Drafted _,
                    Criterion.DraftedDrug _,
                    Criterion.BloodCulture _,
                    Criterion.SteroidCourse _,
                    Criterion.Course _,
                    Criterion.Rose _ -> Stream.of(criterion);
        };
    }
}
