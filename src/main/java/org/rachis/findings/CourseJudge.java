package org.rachis.findings;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.rachis.facts.kind.Exposure;
import org.rachis.facts.value.Moment;
import org.rachis.facts.value.Provenance;
import org.rachis.knowledge.Criterion;

/**
 * Judges a course of treatment: all drugs of some sets that were begun since an anchor, whatever their number and the
 * gaps between them. It begins with the first of them and ends with the last, once the day of that end is over.
 */
final class CourseJudge {

    private static final Comparator<Part> BY_START =
            Comparator.comparing((Part part) -> part.taken().start());
    private static final Comparator<Part> BY_END =
            Comparator.comparing((Part part) -> part.taken().end());

    /** So that the evidence does not depend on the order in which an EHR sends its records. */
    private static final Comparator<Part> BY_SOURCE =
            Comparator.comparing((Part part) -> part.source().reference());

    private final Chart chart;
    private final MedicationJudge medications;
    private final Dates dates;

    /** One drug of the course. */
    private record Part(MedicationJudge.Match match, Exposure taken) {

        Provenance source() {
            return match.medication().provenance();
        }
    }

    CourseJudge(Chart chart, MedicationJudge medications, Dates dates) {
        this.chart = chart;
        this.medications = medications;
        this.dates = dates;
    }

    Verdict judge(Criterion.Course criterion) {
        List<Part> parts = medications.of(criterion.in()).stream()
                .flatMap(match -> match.medication().exposure().stream().map(taken -> new Part(match, taken)))
                .filter(part -> begun(part.taken(), criterion.timing().since()))
                .toList();
        if (parts.isEmpty()) {
            return medications.nothing();
        }
        return switch (criterion.edge()) {
            case START -> {
                Part first =
                        parts.stream().min(BY_START.thenComparing(BY_SOURCE)).orElseThrow();
                yield dated(first, first.taken().start(), "first start of the course", criterion);
            }
            case END -> {
                Part last = parts.stream().max(BY_END.thenComparing(BY_SOURCE)).orElseThrow();
                yield goesOn(last)
                        ? Verdict.notMet()
                        : dated(last, Moment.of(day(last.taken().end())), "last end of the course", criterion);
            }
        };
    }

    private boolean begun(Exposure taken, Optional<String> since) {
        return taken.start().daysBefore(chart.facts().asOf()) >= 0
                && since.map(anchor -> dates.since(anchor, taken.start())).orElse(true);
    }

    private boolean goesOn(Part last) {
        return !day(last.taken().end()).isBefore(day(chart.facts().asOf()));
    }

    private Verdict dated(Part part, Moment date, String note, Criterion.Course criterion) {
        if (!dates.lies(date, criterion.timing())) {
            return medications.nothing();
        }
        Evidence.Found found = MedicationJudge.evidence(part.match());
        return new Verdict.Met(List.of(
                new Evidence.Found(found.source(), "", found.label(), found.code(), Optional.of(date), "", note)));
    }

    private static LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, ZoneOffset.UTC);
    }
}
