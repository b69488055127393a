package org.rachis.knowledge.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.rachis.knowledge.Anchor;
import org.rachis.knowledge.Criterion;
import org.rachis.knowledge.FindingDefinition;
import org.rachis.knowledge.RiskScore;
import org.rachis.knowledge.Timing;

/**
 * The order in which each finding only refers to earlier ones, be it by name, by an anchor or by a score; where that
 * leaves a choice, the order in which they were written. Circles have no such order and are named.
 */
public final class FindingOrder {

    private final Map<String, FindingDefinition> byId = new LinkedHashMap<>();
    private final Map<String, Anchor> anchors;
    private final Map<String, RiskScore> scores;
    private final List<FindingDefinition> sorted = new ArrayList<>();
    private final Set<String> done = new HashSet<>();
    private final LinkedHashSet<String> path = new LinkedHashSet<>();
    private final List<List<String>> circles = new ArrayList<>();

    private FindingOrder(List<FindingDefinition> findings, Map<String, Anchor> anchors, Map<String, RiskScore> scores) {
        this.anchors = anchors;
        this.scores = scores;
        findings.forEach(finding -> byId.put(finding.id(), finding));
        byId.values().forEach(this::visit);
    }

    /** The findings in that order; those of a circle in some order. */
    public static List<FindingDefinition> sort(
            List<FindingDefinition> findings, Map<String, Anchor> anchors, Map<String, RiskScore> scores) {
        return List.copyOf(new FindingOrder(findings, anchors, scores).sorted);
    }

    /** Each circle as the ids along it, with the first one repeated at the end. */
    static List<List<String>> circles(
            List<FindingDefinition> findings, Map<String, Anchor> anchors, Map<String, RiskScore> scores) {
        return List.copyOf(new FindingOrder(findings, anchors, scores).circles);
    }

    private void visit(FindingDefinition finding) {
        String id = finding.id();
        if (done.contains(id)) {
            return;
        }
        if (!path.add(id)) {
            List<String> walked = new ArrayList<>(path);
            List<String> circle = new ArrayList<>(walked.subList(walked.indexOf(id), walked.size()));
            circle.add(id);
            circles.add(circle);
            return;
        }
        Criteria.flatten(finding.criterion())
                .flatMap(this::findingsNamedBy)
                .distinct()
                .map(byId::get)
                .filter(known -> known != null)
                .forEach(this::visit);
        path.remove(id);
        done.add(id);
        sorted.add(finding);
    }

    private Stream<String> findingsNamedBy(Criterion criterion) {
        Stream<String> direct = switch (criterion) {
            case Criterion.Named named -> Stream.of(named.finding());
            case Criterion.Scored(String score, List<String> without, var points) ->
                factors(score).filter(factor -> !without.contains(factor.id())).map(RiskScore.Factor::finding);
            case Criterion.Factor(String score, int points) -> factors(score).map(RiskScore.Factor::finding);
            case Criterion.Anchored anchored -> findingsOf(anchored.anchor());
            default -> Stream.empty();
        };
        return Stream.concat(direct, Criteria.timing(criterion).stream().flatMap(this::findingsNamedBy));
    }

    private Stream<String> findingsNamedBy(Timing timing) {
        Stream<String> since = timing.since().stream().flatMap(this::findingsOf);
        return Stream.of(since, timing.near().map(Timing.Near::finding).stream(), timing.notFollowedBy().stream())
                .flatMap(names -> names);
    }

    private Stream<String> findingsOf(String anchor) {
        Anchor known = anchors.get(anchor);
        return known == null ? Stream.empty() : known.findings().stream();
    }

    private Stream<RiskScore.Factor> factors(String score) {
        RiskScore known = scores.get(score);
        return known == null ? Stream.empty() : known.factors().stream();
    }
}
