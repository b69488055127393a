package org.rachis.knowledge.check;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.rachis.knowledge.CodeFilter;
import org.rachis.knowledge.Criterion;
import org.rachis.knowledge.Timing;

/** What a criterion and its parts name. */
final class CriterionReferences {

    private CriterionReferences() {}

    static Stream<Reference> of(Criterion criterion) {
        return Criteria.flatten(criterion)
                .flatMap(part ->
                        Stream.concat(own(part), Criteria.timing(part).stream().flatMap(CriterionReferences::of)));
    }

    private static Stream<Reference> own(Criterion criterion) {
        return switch (criterion) {
            case Criterion.Recorded c -> of(c.codes());
            case Criterion.Measured c -> Stream.of(new Reference(Reference.Kind.ANALYTE, c.analyte()));
            case Criterion.Resulted c -> of(c.codes());
            case Criterion.Reported c -> Stream.concat(of(c.codes()), sets(c.conclusionSets()));
            case Criterion.Takes c -> sets(c.in());
            case Criterion.Scored c -> Stream.of(new Reference(Reference.Kind.SCORE, c.score()));
            case Criterion.Factor c -> Stream.of(new Reference(Reference.Kind.SCORE, c.score()));
            case Criterion.Vitals c -> Stream.of(new Reference(Reference.Kind.VITALS, c.score()));
            case Criterion.Named c -> Stream.of(finding(c.finding()));
            case Criterion.Drafted c -> of(c.codes());
            case Criterion.DraftedDrug c ->
                Stream.concat(sets(c.in()), c.notBy().stream().map(id -> new Reference(Reference.Kind.TEXT_CLASS, id)));
            case Criterion.Holds c -> c.patterns().stream().map(id -> new Reference(Reference.Kind.PATTERN, id));
            case Criterion.BloodCulture c -> sets(c.in());
            case Criterion.SteroidCourse c -> sets(c.in());
            case Criterion.Course c -> sets(c.in());
            case Criterion.Rose c -> Stream.of(new Reference(Reference.Kind.ANALYTE, c.analyte()));
            case Criterion.Anchored c -> Stream.of(new Reference(Reference.Kind.ANCHOR, c.anchor()));
            case Criterion.Age c -> Stream.empty();
            case Criterion.Gender c -> Stream.empty();
            case Criterion.Deceased c -> Stream.empty();
            case Criterion.All c -> Stream.empty();
            case Criterion.Any c -> Stream.empty();
            case Criterion.AtLeast c -> Stream.empty();
            case Criterion.Not c -> Stream.empty();
            case Criterion.Unless c -> Stream.empty();
        };
    }

    private static Stream<Reference> of(Timing timing) {
        Stream<Reference> anchor = timing.since().stream().map(id -> new Reference(Reference.Kind.ANCHOR, id));
        Stream<Reference> findings = Stream.concat(
                        timing.near().stream().map(Timing.Near::finding), timing.notFollowedBy().stream())
                .map(CriterionReferences::finding);
        return Stream.concat(anchor, findings);
    }

    private static Stream<Reference> of(CodeFilter codes) {
        Stream<Reference> textClass =
                codes.textClass().stream().map(id -> new Reference(Reference.Kind.TEXT_CLASS, id));
        return Stream.concat(
                Stream.of(codes.in(), codes.notIn(), codes.beyond()).flatMap(CriterionReferences::sets), textClass);
    }

    static Stream<Reference> sets(Collection<String> names) {
        return names.stream().map(name -> new Reference(Reference.Kind.VALUE_SET, name));
    }

    static Reference finding(String id) {
        return new Reference(Reference.Kind.FINDING, id);
    }

    static List<Reference> findings(Collection<String> ids) {
        return ids.stream().map(CriterionReferences::finding).toList();
    }
}
