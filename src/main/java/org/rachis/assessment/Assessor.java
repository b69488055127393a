package org.rachis.assessment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
 * cared for is not suspected anew.
 */
public final class Assessor {

    private final Policy policy;

    public Assessor(Policy policy) {
        this.policy = policy;
    }

    public Assessment assess(Judge judge, List<Pattern> patterns) {
        return first(policy.silentWhen(), judge)
                .map(silence -> new Assessment(
                        List.of(), List.of(), List.of(new Assessment.Quiet("*", silence.because())), List.of()))
                .orElseGet(() -> weigh(judge, patterns));
    }

    private Assessment weigh(Judge judge, List<Pattern> patterns) {
        Optional<Pattern.Silence> criticalOnly = first(policy.criticalOnlyWhen(), judge);
        List<Concern> concerns = new ArrayList<>();
        List<Assessment.Quiet> quiet = new ArrayList<>();
        List<Assessment.Undecided> undecided = new ArrayList<>();
        Set<String> settled = new HashSet<>();
        for (Pattern pattern : patterns) {
            if (settled.contains(pattern.family())) {
                continue;
            }
            switch (judge.judge(pattern.when())) {
                case Verdict.Met(List<Evidence> evidence) -> {
                    Concern concern = concern(pattern, evidence, judge);
                    Optional<Pattern.Silence> silence = first(pattern.silences(), judge)
                            .or(() -> concern.indicator() == Indicator.CRITICAL ? Optional.empty() : criticalOnly);
                    silence.ifPresentOrElse(
                            silent -> quiet.add(new Assessment.Quiet(pattern.id(), silent.because())),
                            () -> concerns.add(concern));
                    if (silence.map(Pattern.Silence::endsFamily).orElse(true)) {
                        settled.add(pattern.family());
                    }
                }
                case Verdict.Unknown(Set<Input> missing) ->
                    undecided.add(new Assessment.Undecided(pattern.id(), missing));
                case Verdict.NotMet() -> {}
            }
        }
        return ranked(concerns, quiet, undecided);
    }

    private Assessment ranked(
            List<Concern> concerns, List<Assessment.Quiet> quiet, List<Assessment.Undecided> undecided) {
        List<Concern> ranked =
                concerns.stream().sorted(Comparator.comparingInt(this::rank)).toList();
        int shown = Math.min(policy.mostCards(), ranked.size());
        return new Assessment(ranked.subList(0, shown), ranked.subList(shown, ranked.size()), quiet, undecided);
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
        return new Concern(pattern, tier.indicator(), evidence, notes);
    }

    private static Optional<Pattern.Silence> first(List<Pattern.Silence> silences, Judge judge) {
        return silences.stream()
                .filter(silence -> judge.judge(silence.when()).isMet())
                .findFirst();
    }
}
