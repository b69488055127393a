package org.rachis.explain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rachis.facts.kind.Allergy;
import org.rachis.facts.kind.Device;
import org.rachis.facts.kind.Diagnosis;
import org.rachis.facts.kind.DraftOrder;
import org.rachis.facts.kind.Encounter;
import org.rachis.facts.kind.Fact;
import org.rachis.facts.kind.Measurement;
import org.rachis.facts.kind.Medication;
import org.rachis.facts.kind.Order;
import org.rachis.facts.kind.Procedure;
import org.rachis.facts.kind.Reason;
import org.rachis.facts.kind.Report;
import org.rachis.facts.value.Window;
import org.rachis.knowledge.CodeFilter;
import org.rachis.knowledge.Comparison;
import org.rachis.knowledge.Criterion;
import org.rachis.knowledge.Knowledge;
import org.rachis.knowledge.Pattern;
import org.rachis.knowledge.Standing;
import org.rachis.knowledge.Timing;
import org.rachis.knowledge.VitalsScore;

/** All that the knowledge looks for in a chart, by the kind of fact. */
final class Lookers {

    private static final Standing ANY_STANDING = new Standing(Standing.Status.ANY, Standing.Certainty.ANY);

    private final Map<Class<? extends Fact>, List<Looker>> byKind = new HashMap<>();
    private final Map<String, VitalsScore> vitals;

    Lookers(Knowledge knowledge) {
        this.vitals = knowledge.vitals();
        knowledge.findings().forEach(finding -> add(finding.id(), finding.criterion()));
        Stream.of(
                        knowledge.policy().silentWhen().stream(),
                        knowledge.policy().criticalOnlyWhen().stream(),
                        knowledge.patterns().stream().flatMap(pattern -> pattern.silences().stream()))
                .flatMap(silences -> silences)
                .map(Pattern.Silence::when)
                .forEach(when -> add("", when));
        knowledge.patterns().forEach(pattern -> add("", pattern.when()));
    }

    /** Those that look for facts of that kind. */
    List<Looker> of(Fact fact) {
        return byKind.getOrDefault(fact.getClass(), List.of());
    }

    private void add(String finding, Criterion criterion) {
        Leaves.of(criterion)
                .flatMap(leaf -> lookers(finding, leaf))
                .forEach(looker -> looker.kinds()
                        .forEach(kind -> byKind.computeIfAbsent(kind, any -> new ArrayList<>())
                                .add(looker)));
    }

    private Stream<Looker> lookers(String finding, Criterion leaf) {
        return switch (leaf) {
            case Criterion.Recorded c -> Stream.of(recorded(finding, c));
            case Criterion.Measured c -> Stream.of(measured(finding, c.analyte(), value(c), c.timing()));
            case Criterion.Rose c -> {
                Criterion high = measured(c.analyte(), Optional.of(c.to()), Timing.EVER);
                yield Stream.of(measured(finding, c.analyte(), high, Timing.within(c.against())));
            }
            case Criterion.Vitals(String score, int _) -> vitals(finding, score);
            case Criterion.Resulted c ->
                Stream.of(result(finding, c.codes(), resulted(c.codes(), c.outcome(), Timing.EVER), c.timing()));
            case Criterion.BloodCulture c -> Stream.of(culture(finding, c));
            case Criterion.Reported c -> Stream.of(reported(finding, c));
            case Criterion.Takes c -> Stream.of(takes(finding, c.in(), c.timing()));
            case Criterion.Course c -> Stream.of(takes(finding, c.in(), Timing.EVER));
            case Criterion.SteroidCourse c -> Stream.of(takes(finding, c.in(), Timing.within(c.within())));
            case Criterion.Drafted c -> Stream.of(drafted(finding, new Criterion.Drafted(c.codes(), false), c));
            case Criterion.DraftedDrug c -> Stream.of(drafted(finding, c));
            default -> Stream.empty();
        };
    }

    private static Looker recorded(String finding, Criterion.Recorded c) {
        Set<Class<? extends Fact>> kinds =
                c.sources().stream().<Class<? extends Fact>>map(Lookers::kind).collect(Collectors.toSet());
        Criterion open = new Criterion.Recorded(c.sources(), c.codes(), ANY_STANDING, Timing.EVER);
        Criterion timed = new Criterion.Recorded(c.sources(), c.codes(), ANY_STANDING, bare(c.timing()));
        Criterion standing = new Criterion.Recorded(c.sources(), c.codes(), c.standing(), Timing.EVER);
        return c.sources().contains(Criterion.Source.OBSERVATION)
                ? answered(finding, kinds, c, open, timed)
                : new Looker(
                        finding, kinds, open, timed, standing, open, c.timing().within());
    }

    /** An Observation that says no is looked for as well, and does not count by its value. */
    private static Looker answered(
            String finding,
            Set<Class<? extends Fact>> kinds,
            Criterion.Recorded c,
            Criterion positive,
            Criterion timed) {
        Criterion open = either(positive, resulted(c.codes(), Criterion.Outcome.ANY, Timing.EVER));
        Criterion inTime = either(timed, resulted(c.codes(), Criterion.Outcome.ANY, bare(c.timing())));
        return new Looker(
                finding, kinds, open, inTime, open, positive, c.timing().within());
    }

    private static Criterion either(Criterion one, Criterion other) {
        return new Criterion.Any(List.of(one, other));
    }

    private static Class<? extends Fact> kind(Criterion.Source source) {
        return switch (source) {
            case CONDITION -> Diagnosis.class;
            case REASON -> Reason.class;
            case OBSERVATION -> Measurement.class;
            case PROCEDURE -> Procedure.class;
            case ORDER -> Order.class;
            case DEVICE -> Device.class;
            case ALLERGY -> Allergy.class;
            case ENCOUNTER -> Encounter.class;
        };
    }

    private static Criterion value(Criterion.Measured c) {
        return measured(c.analyte(), c.comparison(), Timing.EVER);
    }

    private static Criterion measured(String analyte, Optional<Comparison> comparison, Timing timing) {
        return new Criterion.Measured(analyte, Criterion.Take.ANY, comparison, Optional.empty(), timing);
    }

    private static Looker measured(String finding, String analyte, Criterion valued, Timing timing) {
        Criterion open = measured(analyte, Optional.empty(), Timing.EVER);
        Criterion timed = measured(analyte, Optional.empty(), bare(timing));
        return new Looker(finding, Set.of(Measurement.class), open, timed, open, valued, timing.within());
    }

    private Stream<Looker> vitals(String finding, String id) {
        VitalsScore score = Objects.requireNonNull(vitals.get(id), id);
        Timing timing = Timing.within(score.within());
        return score.items().stream().map(item -> measured(finding, item.analyte(), points(item), timing));
    }

    /** The value lies in a band that gives points. */
    private static Criterion points(VitalsScore.Component item) {
        List<Criterion> bands = new ArrayList<>();
        double from = Double.NEGATIVE_INFINITY;
        for (VitalsScore.Band band : item.bands()) {
            if (band.points() > 0) {
                Comparison above = new Comparison(Comparison.Operator.ABOVE, from, "");
                Comparison upTo = new Comparison(Comparison.Operator.AT_MOST, band.upTo(), "");
                bands.add(new Criterion.All(List.of(
                        measured(item.analyte(), Optional.of(above), Timing.EVER),
                        measured(item.analyte(), Optional.of(upTo), Timing.EVER))));
            }
            from = band.upTo();
        }
        return new Criterion.Any(bands);
    }

    private static Criterion resulted(CodeFilter codes, Criterion.Outcome outcome, Timing timing) {
        return new Criterion.Resulted(codes, outcome, timing);
    }

    private static Looker result(String finding, CodeFilter codes, Criterion valued, Timing timing) {
        Criterion open = resulted(codes, Criterion.Outcome.ANY, Timing.EVER);
        Criterion timed = resulted(codes, Criterion.Outcome.ANY, bare(timing));
        return new Looker(finding, Set.of(Measurement.class), open, timed, open, valued, timing.within());
    }

    private static Looker culture(String finding, Criterion.BloodCulture c) {
        CodeFilter codes = new CodeFilter(c.in(), List.of(), List.of(), Optional.empty());
        Criterion positive = resulted(codes, Criterion.Outcome.POSITIVE, Timing.EVER);
        return result(finding, codes, positive, Timing.within(c.within()));
    }

    private static Looker reported(String finding, Criterion.Reported c) {
        Criterion open = new Criterion.Reported(c.codes(), Criterion.Conclusion.ANY, List.of(), Timing.EVER);
        Criterion timed = new Criterion.Reported(c.codes(), Criterion.Conclusion.ANY, List.of(), bare(c.timing()));
        Criterion valued = new Criterion.Reported(c.codes(), c.conclusion(), c.conclusionSets(), Timing.EVER);
        return new Looker(
                finding,
                Set.of(Report.class),
                open,
                timed,
                open,
                valued,
                c.timing().within());
    }

    private static Looker takes(String finding, List<String> sets, Timing timing) {
        Criterion open = new Criterion.Takes(sets, 1, Timing.EVER);
        Criterion timed = new Criterion.Takes(sets, 1, bare(timing));
        return new Looker(finding, Set.of(Medication.class), open, timed, open, open, timing.within());
    }

    private static Looker drafted(String finding, Criterion.DraftedDrug c) {
        Criterion open = new Criterion.DraftedDrug(c.in(), false, Optional.empty(), Optional.empty(), Optional.empty());
        Criterion chosen =
                new Criterion.DraftedDrug(c.in(), c.chosen(), Optional.empty(), Optional.empty(), Optional.empty());
        return drafted(finding, open, chosen);
    }

    private static Looker drafted(String finding, Criterion open, Criterion chosen) {
        Optional<Window> none = Optional.empty();
        return new Looker(finding, Set.of(DraftOrder.class), open, open, chosen, open, none);
    }

    /** What can be said of the time of one fact without regard to others. */
    private static Timing bare(Timing timing) {
        return new Timing(
                timing.within(),
                timing.olderThan(),
                timing.dating(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false);
    }
}
