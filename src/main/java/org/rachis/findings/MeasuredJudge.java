package org.rachis.findings;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.rachis.facts.Input;
import org.rachis.facts.kind.Measurement;
import org.rachis.facts.reading.Analyte;
import org.rachis.facts.value.Moment;
import org.rachis.facts.value.Result;
import org.rachis.knowledge.Comparison;
import org.rachis.knowledge.Criterion;
import org.rachis.knowledge.Timing;

/** Judges numeric results against a comparison, and qualitative ones as positive or negative. */
final class MeasuredJudge {

    private final Chart chart;
    private final Rules rules;
    private final Dates dates;
    private final ResultReading results;

    MeasuredJudge(Chart chart, Rules rules, Dates dates, ResultReading results) {
        this.chart = chart;
        this.rules = rules;
        this.dates = dates;
        this.results = results;
    }

    Verdict judge(Criterion.Measured criterion) {
        List<Numbered> usable = usable(criterion.analyte(), criterion.timing());
        if (usable.isEmpty()) {
            return dates.nothing(nothing(), criterion.timing());
        }
        if (criterion.comparison().isEmpty()) {
            return met(latest(usable));
        }
        Comparison comparison = criterion.comparison().get();
        List<Numbered> taken = criterion.take() == Criterion.Take.LATEST ? allLatest(usable) : usable;
        if (criterion.take() == Criterion.Take.LATEST && unreadableSince(taken.getFirst(), criterion.analyte())) {
            return new Verdict.Unknown(Set.of(Input.OBSERVATIONS));
        }
        return everyOneMust(criterion.take(), comparison)
                ? every(taken, comparison)
                : some(taken, comparison, criterion);
    }

    /** Of several values of the same latest moment all must be that much higher: a contradiction is no rise. */
    Verdict judge(Criterion.Rose criterion) {
        List<Numbered> usable = usable(criterion.analyte(), Timing.within(criterion.against()));
        List<Numbered> recent = usable(criterion.analyte(), Timing.within(criterion.within()));
        if (recent.isEmpty()) {
            return nothing();
        }
        List<Numbered> latest = allLatest(recent);
        if (unreadableSince(latest.getFirst(), criterion.analyte())) {
            return unknown();
        }
        Verdict high = every(latest, criterion.to());
        if (!high.isMet()) {
            return high;
        }
        return usable.stream()
                .filter(earlier -> earlier.date().compareTo(latest.getFirst().date()) < 0)
                .filter(earlier ->
                        latest.stream().allMatch(late -> Values.rose(earlier.number(), late.number(), criterion.by())))
                .min(Comparator.comparingDouble(Numbered::value).thenComparing(Numbered::date))
                .map(lowest -> met(mostTelling(latest, criterion.to()), lowest))
                .orElseGet(this::nothing);
    }

    Verdict judge(Criterion.Resulted criterion) {
        return chart.measured(criterion.codes().in()).stream()
                .filter(coded -> dates.counts(coded.fact(), coded.code(), criterion.timing()))
                .filter(coded -> matches((Measurement) coded.fact(), criterion.outcome(), coded))
                .max(Comparator.comparing(
                        coded -> coded.fact().date().map(Moment::start).orElse(Instant.EPOCH)))
                .<Verdict>map(coded -> new Verdict.Met(List.of(evidence(coded))))
                .orElseGet(() -> dates.nothing(nothing(), criterion.timing()));
    }

    private boolean matches(Measurement measurement, Criterion.Outcome outcome, Chart.Coded coded) {
        ResultReading.Answer answer =
                chart.inAny(rules.knowledge().text().cultures().sets(), coded.code())
                        ? results.ofCulture(measurement)
                        : results.ofTest(measurement);
        return switch (outcome) {
            case POSITIVE -> answer == ResultReading.Answer.POSITIVE;
            case NEGATIVE -> answer == ResultReading.Answer.NEGATIVE;
            case ANY -> true;
        };
    }

    /** A numeric result of the analyte, with the coding that names it. */
    private record Numbered(Measurement measurement, Chart.Coded coded, Result.Numeric number, String label) {

        Moment date() {
            return measurement.date().orElse(Moment.of(Instant.EPOCH));
        }

        double value() {
            return number.quantity().value();
        }
    }

    private List<Numbered> usable(String name, Timing timing) {
        List<Numbered> usable = new ArrayList<>();
        Analyte analyte = rules.analyte(name);
        for (Chart.Coded coded : chart.measured(analyte.valueSets())) {
            Measurement measurement = (Measurement) coded.fact();
            if (measurement.result() instanceof Result.Numeric number
                    && dates.counts(measurement, coded.code(), timing)) {
                usable.add(new Numbered(measurement, coded, number, analyte.label()));
            }
        }
        return usable;
    }

    private Verdict some(List<Numbered> taken, Comparison comparison, Criterion.Measured criterion) {
        List<Numbered> holding = taken.stream()
                .filter(n -> Values.compare(n.number(), comparison) == Values.Truth.YES)
                .toList();
        if (holding.isEmpty() || !farEnoughApart(holding, criterion)) {
            return taken.stream().anyMatch(n -> Values.compare(n.number(), comparison) == Values.Truth.UNKNOWN)
                    ? unknown()
                    : nothing();
        }
        return met(mostTelling(holding, comparison), latest(holding), earliest(holding));
    }

    private Verdict every(List<Numbered> taken, Comparison comparison) {
        List<Values.Truth> truths =
                taken.stream().map(n -> Values.compare(n.number(), comparison)).toList();
        if (truths.contains(Values.Truth.NO)) {
            return Verdict.notMet();
        }
        return truths.contains(Values.Truth.UNKNOWN) ? unknown() : met(mostTelling(taken, comparison));
    }

    /** "The highest is below" speaks of all of them, as does a latest value when several share the latest moment. */
    private static boolean everyOneMust(Criterion.Take take, Comparison comparison) {
        return switch (take) {
            case LATEST -> true;
            case HIGHEST -> !comparison.upward();
            case LOWEST -> comparison.upward();
            case ANY -> false;
        };
    }

    private static boolean farEnoughApart(List<Numbered> holding, Criterion.Measured criterion) {
        Moment first = earliest(holding).date();
        Moment last = latest(holding).date();
        return criterion
                .twiceApart()
                .map(apart -> first.daysBefore(last.start()) >= apart.amount())
                .orElse(true);
    }

    /** A later value that could not be read may say the opposite of the latest one that could. */
    private boolean unreadableSince(Numbered latest, String analyte) {
        return chart.facts().coverage().ignoredValues().stream()
                .filter(ignored -> ignored.analyte().equals(analyte))
                .anyMatch(ignored -> ignored.date()
                        .map(date -> date.daysBefore(chart.facts().asOf()) >= 0 && date.compareTo(latest.date()) >= 0)
                        .orElse(false));
    }

    private static List<Numbered> allLatest(List<Numbered> usable) {
        Moment latest = latest(usable).date();
        return usable.stream().filter(n -> n.date().compareTo(latest) == 0).toList();
    }

    private static Numbered latest(List<Numbered> usable) {
        return usable.stream().max(Comparator.comparing(Numbered::date)).orElseThrow();
    }

    private static Numbered earliest(List<Numbered> usable) {
        return usable.stream().min(Comparator.comparing(Numbered::date)).orElseThrow();
    }

    private static Numbered mostTelling(List<Numbered> holding, Comparison comparison) {
        Comparator<Numbered> byValue = Comparator.comparingDouble(Numbered::value);
        return holding.stream()
                .max((comparison.upward() ? byValue : byValue.reversed()).thenComparing(Numbered::date))
                .orElseThrow();
    }

    /** The most telling value first; what is asked to lie near or after it may do so of the latest or the earliest. */
    private static Verdict met(Numbered... numbers) {
        return new Verdict.Met(Arrays.stream(numbers)
                .distinct()
                .map(n -> (Evidence) Values.evidence(n.measurement(), n.coded().code(), n.label(), ""))
                .toList());
    }

    private static Evidence evidence(Chart.Coded coded) {
        return Values.evidence(
                (Measurement) coded.fact(), coded.code(), coded.fact().concept().label(), "");
    }

    private Verdict nothing() {
        return Inputs.nothingIn(chart.facts().coverage(), Input.OBSERVATIONS);
    }

    private static Verdict unknown() {
        return new Verdict.Unknown(Set.of(Input.OBSERVATIONS));
    }
}
