package org.rachis.findings;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.rachis.facts.Input;
import org.rachis.facts.kind.Report;
import org.rachis.facts.value.Moment;
import org.rachis.knowledge.Criterion;

/**
 * Judges imaging reports. That something was seen is told by any of them, be it preliminary; that nothing was seen, only
 * by the latest final one.
 */
final class ReportJudge {

    private final Chart chart;
    private final Dates dates;

    ReportJudge(Chart chart, Dates dates) {
        this.chart = chart;
        this.dates = dates;
    }

    Verdict judge(Criterion.Reported criterion) {
        List<Chart.Coded> reports = chart.reports(criterion.codes().in()).stream()
                .filter(coded -> coded.fact().date().isPresent())
                .filter(coded -> dates.counts(coded.fact(), coded.code(), criterion.timing()))
                .sorted(Comparator.comparing(
                                (Chart.Coded coded) -> coded.fact().date().orElseThrow())
                        .reversed())
                .toList();
        Optional<Chart.Coded> telling = criterion.conclusion() == Criterion.Conclusion.ANY_OF
                ? reports.stream()
                        .filter(coded -> concludes((Report) coded.fact(), criterion))
                        .findFirst()
                : latestFinal(reports);
        if (telling.isEmpty()) {
            return Inputs.nothingIn(chart.facts().coverage(), Input.DIAGNOSTIC_REPORTS);
        }
        return concludes((Report) telling.get().fact(), criterion)
                ? new Verdict.Met(List.of(evidence(telling.get())))
                : Verdict.notMet();
    }

    private static Optional<Chart.Coded> latestFinal(List<Chart.Coded> reports) {
        return reports.stream()
                .filter(coded -> !((Report) coded.fact()).preliminary())
                .findFirst();
    }

    private boolean concludes(Report report, Criterion.Reported criterion) {
        boolean hit = report.conclusions().stream()
                .flatMap(conclusion -> conclusion.codes().stream())
                .anyMatch(code -> chart.inAny(criterion.conclusionSets(), code));
        boolean coded = report.conclusions().stream()
                .anyMatch(conclusion -> !conclusion.codes().isEmpty());
        return switch (criterion.conclusion()) {
            case ABSENT -> !coded;
            case NONE_OF -> coded && !hit;
            case ANY_OF -> hit;
            case ANY -> true;
        };
    }

    private static Evidence evidence(Chart.Coded coded) {
        Report report = (Report) coded.fact();
        String label = coded.code().display().isBlank()
                ? report.concept().label()
                : coded.code().display();
        Optional<Moment> date = report.date();
        return new Evidence.Found(report.provenance(), "", label, Optional.of(coded.code()), date, "", "");
    }
}
