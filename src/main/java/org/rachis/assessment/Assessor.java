package org.rachis.assessment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.rachis.facts.Input;
import org.rachis.findings.Evidence;
import org.rachis.findings.Judge;
import org.rachis.findings.Verdict;
import org.rachis.knowledge.Indicator;
import org.rachis.knowledge.Pattern;
import org.rachis.knowledge.Policy;

/**
 * Says what matters: the gates first, then in each family the first pattern that holds and is not silenced, at the level
 * of its first tier that applies, in the order of precedence (model B.4). A silence may end its family: what is known and
 * cared for is not suspected anew. Of the rules about orders, all that hold matter; those of one topic share a card
 * (model B.6).
 */
public final class Assessor {

    private final Policy policy;
    private final Set<String> onTrial;

    /** @param onTrial topics that are judged and counted, but not shown */
    public Assessor(Policy policy, Set<String> onTrial) {
        this.policy = policy;
        this.onTrial = Set.copyOf(onTrial);
    }

    /** Assesses a chart by these patterns, in their order. */
    public Assessment assess(Judge judge, List<Pattern> patterns, Recall recall) {
        return gated(
                judge, () -> ranked(weigh(judge, patterns, first(policy.criticalOnlyWhen(), judge)), judge, recall));
    }

    /**
     * Assesses the orders of a call. All patterns of a chart are looked for silently, since the rules ask which of them
     * hold; of the patterns only those to be shown are told.
     */
    public Assessment assessOrders(Judge judge, List<Pattern> ofChart, List<Pattern> shown, Recall recall) {
        return gated(judge, () -> {
            Optional<Pattern.Silence> criticalOnly = first(policy.criticalOnlyWhen(), judge);
            Weighed chart = weigh(judge, ofChart, Optional.empty());
            judge.standing(chart.holding());
            Weighed told = told(chart, shown, criticalOnly);
            Weighed rules = weighRules(judge, shown, criticalOnly);
            told.concerns().addAll(byTopic(rules.concerns()));
            told.quiet().addAll(rules.quiet());
            told.undecided().addAll(rules.undecided());
            return ranked(told, judge, recall);
        });
    }

    private Assessment gated(Judge judge, Supplier<Assessment> assessment) {
        return first(policy.silentWhen(), judge)
                .map(silence -> new Assessment(
                        List.of(),
                        List.of(),
                        List.of(new Assessment.Quiet("*", silence.because())),
                        List.of(),
                        List.of(),
                        List.of()))
                .orElseGet(assessment);
    }

    /** What came of judging patterns, in their order. A pattern that ends its family holds, though it may be silent. */
    private record Weighed(
            List<Concern> concerns,
            List<Assessment.Quiet> quiet,
            List<Assessment.Undecided> undecided,
            List<Assessment.GaveWay> gaveWay,
            Map<String, Verdict> holding) {

        static Weighed nothing() {
            return new Weighed(
                    new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new HashMap<>());
        }
    }

    private static Weighed weigh(Judge judge, List<Pattern> patterns, Optional<Pattern.Silence> criticalOnly) {
        Weighed weighed = Weighed.nothing();
        Map<String, String> settled = new HashMap<>();
        for (Pattern pattern : patterns) {
            String by = settled.get(pattern.family());
            if (by != null) {
                weighed.gaveWay().add(new Assessment.GaveWay(pattern.id(), by));
            } else if (weigh(pattern, judge, criticalOnly, weighed)) {
                settled.put(pattern.family(), pattern.id());
            }
        }
        return weighed;
    }

    /** What is told of the patterns of a chart beside an order: only of those that are shown there. */
    private static Weighed told(Weighed chart, List<Pattern> shown, Optional<Pattern.Silence> criticalOnly) {
        Set<String> ids = shown.stream().map(Pattern::id).collect(Collectors.toSet());
        Weighed told = Weighed.nothing();
        chart.quiet().stream().filter(quiet -> ids.contains(quiet.pattern())).forEach(told.quiet()::add);
        chart.undecided().stream()
                .filter(undecided -> ids.contains(undecided.pattern()))
                .forEach(told.undecided()::add);
        chart.gaveWay().stream()
                .filter(gaveWay -> ids.contains(gaveWay.pattern()))
                .forEach(told.gaveWay()::add);
        for (Concern concern : chart.concerns()) {
            if (!ids.contains(concern.pattern().id())) {
                continue;
            }
            if (criticalOnly.isEmpty() || concern.indicator() == Indicator.CRITICAL) {
                told.concerns().add(concern);
            } else {
                told.quiet()
                        .add(new Assessment.Quiet(
                                concern.pattern().id(), criticalOnly.get().because()));
            }
        }
        return told;
    }

    private static Weighed weighRules(Judge judge, List<Pattern> patterns, Optional<Pattern.Silence> criticalOnly) {
        Weighed weighed = Weighed.nothing();
        patterns.stream()
                .filter(pattern -> pattern.kind() == Pattern.Kind.ORDER)
                .forEach(pattern -> weigh(pattern, judge, criticalOnly, weighed));
        return weighed;
    }

    /** Whether the pattern holds, so that no later one of its family is looked at. */
    private static boolean weigh(
            Pattern pattern, Judge judge, Optional<Pattern.Silence> criticalOnly, Weighed weighed) {
        return switch (judge.judge(pattern.when())) {
            case Verdict.Met(List<Evidence> evidence) -> {
                Concern concern = concern(pattern, evidence, judge);
                Optional<Pattern.Silence> silence = first(pattern.silences(), judge)
                        .or(() -> concern.indicator() == Indicator.CRITICAL ? Optional.empty() : criticalOnly);
                silence.ifPresentOrElse(
                        silent -> weighed.quiet().add(new Assessment.Quiet(pattern.id(), silent.because())),
                        () -> weighed.concerns().add(concern));
                boolean settles = silence.map(Pattern.Silence::endsFamily).orElse(true);
                if (settles) {
                    weighed.holding().put(pattern.id(), new Verdict.Met(evidence));
                }
                yield settles;
            }
            case Verdict.Unknown(Set<Input> missing) -> {
                weighed.undecided().add(new Assessment.Undecided(pattern.id(), missing));
                weighed.holding().put(pattern.id(), new Verdict.Unknown(missing));
                yield false;
            }
            case Verdict.NotMet() -> false;
        };
    }

    /** The most urgent of each topic, the first of them where several are; the others stand beside it. */
    private List<Concern> byTopic(List<Concern> concerns) {
        Map<String, List<Concern>> topics = new LinkedHashMap<>();
        concerns.stream()
                .sorted(Comparator.comparingInt(this::rank))
                .forEach(concern -> topics.computeIfAbsent(concern.pattern().topic(), any -> new ArrayList<>())
                        .add(concern));
        return topics.values().stream()
                .map(topic -> topic.getFirst().with(topic.subList(1, topic.size())))
                .toList();
    }

    /** What stays quiet, and what is on trial, takes no place among the cards. */
    private Assessment ranked(Weighed weighed, Judge judge, Recall recall) {
        List<Assessment.Quiet> quiet = new ArrayList<>(weighed.quiet());
        List<Concern> unshown = new ArrayList<>();
        List<Concern> ranked = new ArrayList<>();
        weighed.concerns().stream()
                .sorted(Comparator.comparingInt(this::rank))
                .forEach(concern -> recall.quiets(concern, policy, judge)
                        .ifPresentOrElse(quiet::add, () -> (onTrial(concern) ? unshown : ranked).add(concern)));
        int shown = Math.min(policy.mostCards(), ranked.size());
        return new Assessment(
                ranked.subList(0, shown),
                ranked.subList(shown, ranked.size()),
                quiet,
                weighed.undecided(),
                weighed.gaveWay(),
                unshown);
    }

    private boolean onTrial(Concern concern) {
        return onTrial.contains(concern.pattern().topic());
    }

    private int rank(Concern concern) {
        int rank = policy.precedence().indexOf(new Policy.Rank(concern.pattern().family(), concern.indicator()));
        return rank < 0 ? Integer.MAX_VALUE : rank;
    }

    private static Concern concern(Pattern pattern, List<Evidence> evidence, Judge judge) {
        Pattern.Tier tier = pattern.tiers().stream()
                .filter(candidate ->
                        candidate.when().map(when -> judge.judge(when).isMet()).orElse(true))
                .findFirst()
                .orElseThrow();
        List<String> notes = tier.note().isEmpty() ? List.of() : List.of(tier.note());
        return new Concern(pattern, tier.indicator(), evidence, notes, List.of());
    }

    private static Optional<Pattern.Silence> first(List<Pattern.Silence> silences, Judge judge) {
        for (Pattern.Silence silence : silences) {
            if (judge.judge(silence.when()).isMet()) {
                return Optional.of(silence);
            }
        }
        return Optional.empty();
    }
}
