package org.rachis.findings;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.rachis.facts.Input;
import org.rachis.facts.Measurement;
import org.rachis.facts.Moment;
import org.rachis.facts.Result;
import org.rachis.knowledge.Criterion;
import org.rachis.knowledge.VitalsScore;

/**
 * Judges bedside scores. Every measuring time in the look-back is tried as the end of a round: each component takes its
 * latest value within the round, and the round with the most points counts. What was not measured gives no points.
 */
final class VitalsJudge {

    private final Chart chart;
    private final Rules rules;

    VitalsJudge(Chart chart, Rules rules) {
        this.chart = chart;
        this.rules = rules;
    }

    /** A value of one component of the score. */
    private record Reading(VitalsScore.Component component, Measurement measurement, Chart.Coded coded, Moment at) {

        int points() {
            return measurement.result() instanceof Result.Numeric(var quantity, var comparator)
                    ? component.points(quantity.value())
                    : 0;
        }
    }

    Verdict judge(Criterion.Vitals criterion) {
        VitalsScore score =
                Objects.requireNonNull(rules.knowledge().vitals().get(criterion.score()), criterion.score());
        List<Reading> readings = readings(score);
        List<Reading> best = List.of();
        for (Reading end : readings) {
            List<Reading> round = round(score, readings, end.at());
            if (round.size() >= score.components() && points(round) >= Math.max(points(best), criterion.atLeast())) {
                best = round;
            }
        }
        if (best.isEmpty()) {
            return Inputs.nothingIn(chart.facts().coverage(), Input.OBSERVATIONS);
        }
        String total = score.label() + " " + points(best);
        return new Verdict.Met(best.stream()
                .filter(reading -> reading.points() > 0)
                .map(reading -> (Evidence) Values.evidence(
                        reading.measurement(),
                        reading.coded().code(),
                        rules.analyte(reading.component().analyte()).label(),
                        total))
                .toList());
    }

    private List<Reading> readings(VitalsScore score) {
        List<Reading> readings = new ArrayList<>();
        for (VitalsScore.Component component : score.items()) {
            for (Chart.Coded coded :
                    chart.measured(rules.analyte(component.analyte()).valueSets())) {
                Measurement measurement = (Measurement) coded.fact();
                Optional<Moment> at = measurement
                        .date()
                        .filter(date ->
                                score.within().contains(date, chart.facts().asOf()));
                if (at.isPresent() && measurement.result() instanceof Result.Numeric) {
                    readings.add(new Reading(component, measurement, coded, at.get()));
                }
            }
        }
        return readings;
    }

    private static List<Reading> round(VitalsScore score, List<Reading> readings, Moment end) {
        Duration apart = score.apart().length();
        List<Reading> round = new ArrayList<>();
        for (VitalsScore.Component component : score.items()) {
            readings.stream()
                    .filter(reading -> reading.component().equals(component))
                    .filter(reading -> !reading.at().start().isAfter(end.start()))
                    .filter(reading ->
                            Duration.between(reading.at().start(), end.start()).compareTo(apart) <= 0)
                    .max(Comparator.comparing(Reading::at))
                    .ifPresent(round::add);
        }
        return round;
    }

    private static int points(List<Reading> round) {
        return round.stream().mapToInt(Reading::points).sum();
    }
}
