package org.rachis.findings;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.rachis.knowledge.Criterion;
import org.rachis.knowledge.RiskScore;
import org.rachis.knowledge.Timing;

/** Says of a criterion whether it can come to hold because something is not there. */
final class CriterionShape {

    private final Rules rules;

    CriterionShape(Rules rules) {
        this.rules = rules;
    }

    /** More facts can only help it: no exclusion, no anchor that a missing fact would move, no value that must be all. */
    boolean restsOnPresenceOnly(Criterion criterion) {
        return parts(criterion).allMatch(CriterionShape::presence);
    }

    private Stream<Criterion> parts(Criterion criterion) {
        Stream<Criterion> inner = switch (criterion) {
            case Criterion.All(List<Criterion> of) -> of.stream();
            case Criterion.Any(List<Criterion> of) -> of.stream();
            case Criterion.AtLeast(int n, List<Criterion> of) -> of.stream();
            case Criterion.Not(Criterion of) -> Stream.of(of);
            case Criterion.Unless(Criterion of) -> Stream.of(of);
            case Criterion.Named c -> Stream.of(rules.finding(c.finding()).criterion());
            case Criterion.Scored c -> factors(c.score());
            case Criterion.Factor c -> factors(c.score());
            default -> Stream.of();
        };
        return Stream.concat(Stream.of(criterion), inner.flatMap(this::parts));
    }

    private Stream<Criterion> factors(String score) {
        return Objects.requireNonNull(rules.knowledge().scores().get(score), score).factors().stream()
                .map(RiskScore.Factor::finding)
                .map(finding -> rules.finding(finding).criterion());
    }

    private static boolean presence(Criterion criterion) {
        return switch (criterion) {
            case Criterion.Not c -> false;
            case Criterion.Unless c -> false;
            case Criterion.SteroidCourse c -> false;
            case Criterion.Anchored c -> false;
            case Criterion.Course c -> false;
            case Criterion.Rose c -> false;
            case Criterion.Takes c -> presence(c.timing());
            case Criterion.Reported c -> false;
            case Criterion.Recorded c -> presence(c.timing());
            case Criterion.Measured c -> presence(c.timing()) && oneIsEnough(c);
            case Criterion.Resulted c -> presence(c.timing());
            default -> true;
        };
    }

    private static boolean presence(Timing timing) {
        return timing.since().isEmpty()
                && timing.notFollowedBy().isEmpty()
                && !timing.newOnRecord()
                && timing.dating() == Timing.Dating.EITHER;
    }

    private static boolean oneIsEnough(Criterion.Measured criterion) {
        return criterion
                .comparison()
                .map(comparison -> switch (criterion.take()) {
                    case LATEST -> false;
                    case HIGHEST -> comparison.upward();
                    case LOWEST -> !comparison.upward();
                    case ANY -> true;
                })
                .orElse(true);
    }
}
