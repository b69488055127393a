package org.rachis.findings;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.rachis.facts.Input;
import org.rachis.knowledge.Comparison;
import org.rachis.knowledge.Criterion;
import org.rachis.knowledge.RiskScore;

/**
 * Judges weighted scores. Factors that are unknown leave the score between what is certain and what is possible; a
 * comparison that holds at one end and not at the other is unknown.
 */
final class ScoreJudge {

    private final Map<String, RiskScore> scores;
    private final Judge judge;
    private final Map<Counted, Tally> tallies = new HashMap<>();

    ScoreJudge(Map<String, RiskScore> scores, Judge judge) {
        this.scores = scores;
        this.judge = judge;
    }

    Verdict judge(Criterion.Scored criterion) {
        Tally tally = tally(new Counted(criterion.score(), criterion.without()));
        Comparison comparison = criterion.points();
        boolean certain = comparison.holds(tally.certain());
        boolean possible = comparison.holds(tally.possible());
        if (certain && possible) {
            return new Verdict.Met(tally.evidence().isEmpty() ? List.of(new Evidence.Missing("")) : tally.evidence());
        }
        if (certain && comparison.upward()) {
            return new Verdict.Met(tally.evidence());
        }
        return certain || possible ? new Verdict.Unknown(tally.missing()) : Verdict.notMet();
    }

    Verdict judge(Criterion.Factor criterion) {
        return Verdict.any(score(criterion.score()).factors().stream()
                .filter(factor -> factor.points() >= criterion.points())
                .map(factor -> judge.finding(factor.finding()))
                .toList());
    }

    RiskPoints points(String score) {
        Tally tally = tally(new Counted(score, List.of()));
        return new RiskPoints(tally.certain(), tally.possible());
    }

    private RiskScore score(String id) {
        return Objects.requireNonNull(scores.get(id), id);
    }

    /** A score without some of its factors; patterns ask for the same few again and again. */
    private record Counted(String score, List<String> without) {}

    /** The points that are certain and possible, the evidence of the certain ones, and what would decide the rest. */
    private record Tally(int certain, int possible, List<Evidence> evidence, Set<Input> missing) {}

    private Tally tally(Counted counted) {
        Tally known = tallies.get(counted);
        if (known == null) {
            known = tally(score(counted.score()), counted.without());
            tallies.put(counted, known);
        }
        return known;
    }

    private Tally tally(RiskScore score, List<String> without) {
        Map<String, Integer> certain = new HashMap<>();
        Map<String, Integer> possible = new HashMap<>();
        List<Evidence> evidence = new ArrayList<>();
        Set<Input> missing = EnumSet.noneOf(Input.class);
        for (RiskScore.Factor factor : score.factors()) {
            if (without.contains(factor.id())) {
                continue;
            }
            switch (judge.finding(factor.finding())) {
                case Verdict.Met(List<Evidence> found) -> {
                    certain.merge(factor.id(), factor.points(), Math::max);
                    possible.merge(factor.id(), factor.points(), Math::max);
                    evidence.addAll(found);
                }
                case Verdict.Unknown(Set<Input> inputs) -> {
                    possible.merge(factor.id(), factor.points(), Math::max);
                    missing.addAll(inputs);
                }
                case Verdict.NotMet() -> {}
            }
        }
        return new Tally(sum(score, certain), sum(score, possible), evidence, missing);
    }

    private static int sum(RiskScore score, Map<String, Integer> points) {
        int sum = 0;
        for (int each : points.values()) {
            sum += each;
        }
        for (RiskScore.Cap cap : score.caps()) {
            int together = 0;
            for (String factor : cap.factors()) {
                together += points.getOrDefault(factor, 0);
            }
            sum -= Math.max(0, together - cap.most());
        }
        return sum;
    }
}
