package org.rachis.findings;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.rachis.facts.value.Moment;
import org.rachis.knowledge.Anchor;
import org.rachis.knowledge.Criterion;

/** Finds the dates that anchors stand for; each is looked for once. */
final class Anchors {

    private static final Comparator<Evidence.Found> BY_DATE =
            Comparator.comparing(found -> found.date().orElseThrow());

    /** So that the evidence does not depend on the order in which an EHR sends its records. */
    private static final Comparator<Evidence.Found> BY_SOURCE =
            Comparator.comparing(found -> found.source().reference());

    private final Map<String, Anchor> anchors;
    private final Judge judge;
    private final Dates dates;
    private final Map<String, Optional<Evidence.Found>> resolved = new HashMap<>();

    Anchors(Map<String, Anchor> anchors, Judge judge, Dates dates) {
        this.anchors = anchors;
        this.judge = judge;
        this.dates = dates;
    }

    Anchor named(String id) {
        return Objects.requireNonNull(anchors.get(id), id);
    }

    /** The date, if the chart gives one. */
    Optional<Moment> date(String id) {
        return evidence(id).flatMap(Evidence.Found::date);
    }

    Verdict judge(Criterion.Anchored criterion) {
        Optional<Evidence.Found> found = evidence(criterion.anchor());
        if (found.isEmpty()) {
            return nothing(criterion.anchor());
        }
        Moment date = found.get().date().orElseThrow();
        boolean holds = dates.lies(date, criterion.timing())
                && criterion
                        .timing()
                        .since()
                        .map(other -> dates.since(other, date))
                        .orElse(true);
        return holds ? new Verdict.Met(List.of(found.get())) : Verdict.notMet();
    }

    /** Without a date it is not known to have none when what would give one could not be judged. */
    private Verdict nothing(String id) {
        return Verdict.any(named(id).findings().stream()
                .map(judge::finding)
                .filter(Verdict.Unknown.class::isInstance)
                .toList());
    }

    private Optional<Evidence.Found> evidence(String id) {
        Optional<Evidence.Found> known = resolved.get(id);
        if (known == null) {
            known = resolve(named(id));
            resolved.put(id, known);
        }
        return known;
    }

    private Optional<Evidence.Found> resolve(Anchor anchor) {
        for (Anchor.Origin origin : anchor.origins()) {
            List<Evidence> evidence = judge.finding(origin.finding()).evidenceOrNone();
            Optional<Evidence.Found> found = evidence.isEmpty() ? Optional.empty() : telling(evidence, anchor);
            if (found.isPresent()) {
                return Optional.of(found.get().moved(origin.movedDays()));
            }
        }
        return Optional.empty();
    }

    private static Optional<Evidence.Found> telling(List<Evidence> evidence, Anchor anchor) {
        Comparator<Evidence.Found> order = anchor.pick() == Anchor.Pick.LATEST ? BY_DATE.reversed() : BY_DATE;
        return evidence.stream()
                .filter(Evidence.Found.class::isInstance)
                .map(Evidence.Found.class::cast)
                .filter(found -> !anchor.conditionsOnly()
                        || found.source().resourceType().equals("Condition"))
                .filter(found -> found.date().isPresent())
                .min(order.thenComparing(BY_SOURCE));
    }
}
