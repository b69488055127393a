package org.rachis.findings;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.rachis.facts.Input;
import org.rachis.facts.kind.Measurement;
import org.rachis.facts.value.Moment;
import org.rachis.facts.value.Result;
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
    private record Reading(VitalsScore.Component component, Measurement measurement, Chart.Coded coded) {

        int points() {
            return measurement.result() instanceof Result.Numeric(var quantity, var comparator)
                    ? component.points(quantity.value())
                    : 0;
        }
    }

    Verdict judge(Criterion.Vitals criterion) {
        VitalsScore score = score(criterion.score());
        List<Reading> best = best(score, criterion.atLeast());
        if (best.isEmpty()) {
            return Inputs.nothingIn(chart.facts().coverage(), Input.OBSERVATIONS);
        }
        String total = score.label() + " " + points(best);
        return new Verdict.Met(best.stream()
                .filter(reading -> reading.points() > 0)
                .map(reading -> evidence(reading, total))
                .toList());
    }

    Optional<VitalsRound> round(String id) {
        List<Reading> best = best(score(id), 0);
        return best.isEmpty()
                ? Optional.empty()
                : Optional.of(new VitalsRound(best.stream()
                        .map(reading -> new VitalsRound.Part(
                                reading.component().analyte(), reading.measurement(), reading.points()))
                        .toList()));
    }

    private VitalsScore score(String id) {
        return Objects.requireNonNull(rules.knowledge().vitals().get(id), id);
    }

    /** The round with the most points, the later of two alike; none has fewer than asked for. */
    private List<Reading> best(VitalsScore score, int atLeast) {
        List<NavigableMap<Instant, Reading>> components =
                score.items().stream().map(item -> readings(score, item)).toList();
        List<Reading> best = List.of();
        for (Instant end : ends(components)) {
            List<Reading> round = round(score, components, end);
            if (round.size() >= score.components() && points(round) >= Math.max(points(best), atLeast)) {
                best = round;
            }
        }
        return best;
    }

    /** The values of one component by their time, so that the latest before any time is found at once. */
    private NavigableMap<Instant, Reading> readings(VitalsScore score, VitalsScore.Component component) {
        NavigableMap<Instant, Reading> readings = new TreeMap<>();
        for (Chart.Coded coded :
                chart.measured(rules.analyte(component.analyte()).valueSets())) {
            Measurement measurement = (Measurement) coded.fact();
            Optional<Moment> at = measurement
                    .date()
                    .filter(date -> score.within().contains(date, chart.facts().asOf()));
            if (at.isPresent() && measurement.result() instanceof Result.Numeric) {
                Reading reading = new Reading(component, measurement, coded);
                readings.merge(at.get().start(), reading, VitalsJudge::worse);
            }
        }
        return readings;
    }

    private static Reading worse(Reading one, Reading other) {
        return other.points() > one.points() ? other : one;
    }

    private static Set<Instant> ends(List<NavigableMap<Instant, Reading>> components) {
        Set<Instant> ends = new TreeSet<>();
        components.forEach(readings -> ends.addAll(readings.keySet()));
        return ends;
    }

    private static List<Reading> round(
            VitalsScore score, List<NavigableMap<Instant, Reading>> components, Instant end) {
        Instant begin = end.minus(score.apart().length());
        List<Reading> round = new ArrayList<>();
        for (NavigableMap<Instant, Reading> readings : components) {
            Map.Entry<Instant, Reading> latest = readings.floorEntry(end);
            if (latest != null && !latest.getKey().isBefore(begin)) {
                round.add(latest.getValue());
            }
        }
        return round;
    }

    private Evidence evidence(Reading reading, String total) {
        return Values.component(
                reading.measurement(),
                reading.coded().code(),
                rules.analyte(reading.component().analyte()).label(),
                total);
    }

    private static int points(List<Reading> round) {
        return round.stream().mapToInt(Reading::points).sum();
    }
}
