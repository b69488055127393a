package org.rachis.findings;

import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.rachis.facts.kind.Diagnosis;
import org.rachis.facts.kind.Encounter;
import org.rachis.facts.kind.Fact;
import org.rachis.facts.kind.Reason;
import org.rachis.facts.value.Moment;
import org.rachis.facts.value.Window;
import org.rachis.knowledge.Timing;
import org.rachis.terminology.Code;

/** Decides whether the date of a fact lets it count. What is dated in the future never does. */
final class Dates {

    private final Chart chart;
    private final Judge judge;

    Dates(Chart chart, Judge judge) {
        this.chart = chart;
        this.judge = judge;
    }

    /** Whether a date that is not that of a single fact lies in the windows. */
    boolean lies(Moment date, Timing timing) {
        return date.daysBefore(chart.facts().asOf()) >= 0
                && timing.within().map(window -> within(window, date)).orElse(true)
                && timing.olderThan()
                        .map(window -> window.isPrecededBy(date, chart.facts().asOf()))
                        .orElse(true);
    }

    boolean counts(Fact fact, Code code, Timing timing) {
        if (timing.dating() == Timing.Dating.UNDATED) {
            return fact.date().isEmpty();
        }
        Optional<Moment> date = dateOf(fact, timing.dating());
        if (date.isEmpty()) {
            return undatedCounts(fact, timing);
        }
        return counts(fact, date.get(), timing)
                && (!timing.newOnRecord() || newOnRecord(code, timing))
                && timing.notFollowedBy().map(id -> !followed(id, date.get())).orElse(true);
    }

    private boolean counts(Fact fact, Moment date, Timing timing) {
        if (date.daysBefore(chart.facts().asOf()) < 0) {
            return false;
        }
        return (inContext(fact)
                        || timing.within().map(window -> within(window, date)).orElse(true))
                && timing.olderThan()
                        .map(window -> window.isPrecededBy(date, chart.facts().asOf()))
                        .orElse(true)
                && timing.since().map(anchor -> since(anchor, date)).orElse(true)
                && timing.near().map(near -> near(near, date)).orElse(true);
    }

    private boolean within(Window window, Moment date) {
        return window.contains(date, chart.facts().asOf());
    }

    /** Without a date a fact counts for what has no time limit; what is of this very call is always current. */
    private boolean undatedCounts(Fact fact, Timing timing) {
        boolean windowless = timing.within().isEmpty() || inContext(fact);
        return windowless
                && timing.dating() == Timing.Dating.EITHER
                && timing.olderThan().isEmpty()
                && timing.since().isEmpty()
                && timing.near().isEmpty()
                && timing.notFollowedBy().map(id -> !judge.finding(id).isMet()).orElse(true);
    }

    boolean since(String anchor, Moment date) {
        return judge.anchors()
                .date(anchor)
                .map(start -> !date.date().isBefore(start.date()))
                .orElseGet(() -> within(judge.anchors().named(anchor).otherwise(), date));
    }

    private boolean near(Timing.Near near, Moment date) {
        return dates(judge.finding(near.finding()).evidenceOrNone()).stream()
                .anyMatch(other -> Math.abs(ChronoUnit.DAYS.between(other.date(), date.date())) <= near.days());
    }

    /** Nothing found is no "no" either when it is not known what the fact should have been near to. */
    Verdict nothing(Verdict none, Timing timing) {
        return timing.near()
                .map(near -> judge.finding(near.finding()))
                .filter(Verdict.Unknown.class::isInstance)
                .map(unknown -> Verdict.any(List.of(none, unknown)))
                .orElse(none);
    }

    private boolean followed(String finding, Moment date) {
        return dates(judge.finding(finding).evidenceOrNone()).stream()
                .anyMatch(other -> other.date().isAfter(date.date()));
    }

    /** An old record of the same code, whatever its status, makes the fact an old one (model B.2, F25). */
    private boolean newOnRecord(Code code, Timing timing) {
        Window window = timing.within().orElseThrow();
        return chart.facts().diagnoses().stream()
                .filter(diagnosis -> chart.codesOf(diagnosis).contains(code))
                .map(Diagnosis::date)
                .flatMap(Optional::stream)
                .noneMatch(date -> date.daysBefore(chart.facts().asOf()) > window.amount());
    }

    private static boolean inContext(Fact fact) {
        return switch (fact) {
            case Reason reason -> reason.inContext();
            case Encounter encounter -> encounter.inContext();
            default -> false;
        };
    }

    /** The date of the fact that is meant; facts other than Conditions have only one. */
    static Optional<Moment> dateOf(Fact fact, Timing.Dating dating) {
        if (!(fact instanceof Diagnosis diagnosis)) {
            return fact.date();
        }
        return switch (dating) {
            case EITHER, UNDATED -> diagnosis.date();
            case ONSET -> diagnosis.onset();
            case RECORDED_WITHOUT_ONSET -> diagnosis.onset().isPresent() ? Optional.empty() : diagnosis.recorded();
            case ABATEMENT -> diagnosis.abated();
        };
    }

    static List<Moment> dates(List<Evidence> evidence) {
        return evidence.stream()
                .filter(Evidence.Found.class::isInstance)
                .map(Evidence.Found.class::cast)
                .map(Evidence.Found::date)
                .flatMap(Optional::stream)
                .toList();
    }
}
