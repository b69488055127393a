package org.rachis.findings;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.rachis.facts.Input;
import org.rachis.facts.kind.Measurement;
import org.rachis.facts.value.Moment;
import org.rachis.facts.value.Result;
import org.rachis.knowledge.Criterion;
import org.rachis.knowledge.TextRules;
import org.rachis.terminology.Code;

/**
 * Judges blood cultures. A likely contaminant counts only when so many separate cultures grew one within so many hours;
 * S. aureus and S. lugdunensis are never contaminants (model B.2).
 */
final class CultureJudge {

    private final Chart chart;
    private final ResultReading results;
    private final TextRules.CultureWords words;

    CultureJudge(Chart chart, ResultReading results, TextRules.CultureWords words) {
        this.chart = chart;
        this.results = results;
        this.words = words;
    }

    Verdict judge(Criterion.BloodCulture criterion) {
        List<Chart.Coded> positive = chart.measured(criterion.in()).stream()
                .filter(coded -> dated(coded, criterion))
                .filter(coded -> results.ofCulture((Measurement) coded.fact()) == ResultReading.Answer.POSITIVE)
                .toList();
        List<Evidence> evidence = new ArrayList<>();
        for (Chart.Coded coded : positive) {
            Measurement measurement = (Measurement) coded.fact();
            boolean aureus = isStaphAureus(measurement);
            if (criterion.onlyStaphAureus()
                    ? aureus
                    : aureus || !isContaminant(measurement) || repeated(coded, positive)) {
                evidence.add(Values.evidence(
                        measurement, coded.code(), measurement.concept().label(), ""));
            }
        }
        return evidence.isEmpty()
                ? Inputs.nothingIn(chart.facts().coverage(), Input.OBSERVATIONS)
                : new Verdict.Met(evidence);
    }

    private boolean dated(Chart.Coded coded, Criterion.BloodCulture criterion) {
        return coded.fact()
                .date()
                .map(date -> criterion.within().contains(date, chart.facts().asOf()))
                .orElse(false);
    }

    private boolean isStaphAureus(Measurement measurement) {
        return answerCodes(measurement).stream().anyMatch(code -> chart.inAny(words.staphAureusSets(), code))
                || words.staphAureus().matcher(answer(measurement)).find();
    }

    private boolean isContaminant(Measurement measurement) {
        return words.contaminant().matcher(answer(measurement)).find();
    }

    private boolean repeated(Chart.Coded one, List<Chart.Coded> positive) {
        long cultures = positive.stream()
                .filter(other -> isContaminant((Measurement) other.fact()) && near(one, other))
                .map(other -> other.fact().provenance())
                .distinct()
                .count();
        return cultures >= words.cultures();
    }

    private boolean near(Chart.Coded one, Chart.Coded other) {
        Moment first = one.fact().date().orElseThrow();
        Moment second = other.fact().date().orElseThrow();
        return Duration.between(first.start(), second.start()).abs().compareTo(Duration.ofHours(words.hours())) <= 0;
    }

    private static List<Code> answerCodes(Measurement measurement) {
        return measurement.result() instanceof Result.Coded(var answer) ? answer.codes() : List.of();
    }

    private static String answer(Measurement measurement) {
        return switch (measurement.result()) {
            case Result.Coded(var answer) -> ResultReading.wordsOf(answer);
            case Result.Worded(String text) -> text;
            case Result.Numeric n -> "";
            case Result.Flag f -> "";
            case Result.Interpreted i -> "";
        };
    }
}
