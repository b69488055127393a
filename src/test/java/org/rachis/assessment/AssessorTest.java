package org.rachis.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.rachis.catalog.Catalog;
import org.rachis.catalog.SmallKnowledge;
import org.rachis.facts.Coverage;
import org.rachis.facts.PatientFacts;
import org.rachis.facts.PatientId;
import org.rachis.facts.kind.Person;
import org.rachis.findings.Judge;
import org.rachis.findings.Rules;
import org.rachis.knowledge.Criterion;
import org.rachis.knowledge.Indicator;
import org.rachis.knowledge.Pattern;
import org.rachis.knowledge.Policy;
import org.rachis.knowledge.Repeat;

/** What a silence does to the other patterns of its family. */
class AssessorTest {

    private static final Criterion HOLDS = new Criterion.Gender("female");
    private static final Criterion FAILS = new Criterion.Gender("male");

    @Test
    void silence_leavesTheFamilyToTheNextPattern() {
        Assessment assessment = assess(
                pattern("known", "spine", Indicator.INFO, new Pattern.Silence(HOLDS, "cared for", false)),
                pattern("suspected", "spine", Indicator.WARNING));

        assertThat(shown(assessment)).containsExactly("suspected");
        assertThat(assessment.quiet()).containsExactly(new Assessment.Quiet("known", "cared for"));
    }

    @Test
    void silenceThatEndsItsFamily_leavesNothingOfIt_andOtherFamiliesAlone() {
        Assessment assessment = assess(
                pattern("known", "spine", Indicator.INFO, new Pattern.Silence(HOLDS, "cared for", true)),
                pattern("suspected", "spine", Indicator.WARNING),
                pattern("urine", "urinary", Indicator.WARNING));

        assertThat(shown(assessment)).containsExactly("urine");
        assertThat(assessment.quiet()).containsExactly(new Assessment.Quiet("known", "cared for"));
    }

    @Test
    void silenceThatWouldEndItsFamily_doesNothingWhenItDoesNotHold() {
        Assessment assessment = assess(
                pattern("known", "spine", Indicator.INFO, new Pattern.Silence(FAILS, "cared for", true)),
                pattern("suspected", "spine", Indicator.WARNING));

        assertThat(shown(assessment)).containsExactly("known");
        assertThat(assessment.quiet()).isEmpty();
    }

    @Test
    void silenceThatEndsItsFamily_doesNothingToAPatternBeforeIt() {
        Assessment assessment = assess(
                pattern("emergency", "spine", Indicator.CRITICAL),
                pattern("known", "spine", Indicator.INFO, new Pattern.Silence(HOLDS, "cared for", true)));

        assertThat(shown(assessment)).containsExactly("emergency");
    }

    @Test
    void criticalOnly_endsNoFamily() {
        Policy policy = new Policy(
                List.of(),
                List.of(new Pattern.Silence(HOLDS, "palliative care", false)),
                ranks(),
                3,
                Repeat.AfterOverride.NEVER);

        Assessment assessment = new Assessor(policy, Set.of())
                .assess(
                        judge(),
                        List.of(
                                pattern("known", "spine", Indicator.INFO),
                                pattern("emergency", "spine", Indicator.CRITICAL)),
                        Recall.none());

        assertThat(shown(assessment)).containsExactly("emergency");
    }

    @Test
    void topicOnTrial_isToldApart_andTakesNoPlaceAmongTheCards() {
        Assessment assessment = new Assessor(policy(1), Set.of("tried"))
                .assess(
                        judge(),
                        List.of(
                                pattern("tried", "spine", Indicator.CRITICAL),
                                pattern("urine", "urinary", Indicator.WARNING)),
                        Recall.none());

        assertThat(shown(assessment)).containsExactly("urine");
        assertThat(assessment.merged()).isEmpty();
        assertThat(assessment.unshown())
                .extracting(concern -> concern.pattern().id())
                .containsExactly("tried");
    }

    private static Assessment assess(Pattern... patterns) {
        return new Assessor(policy(3), Set.of()).assess(judge(), List.of(patterns), Recall.none());
    }

    private static List<Policy.Rank> ranks() {
        return List.of(
                new Policy.Rank("spine", Indicator.CRITICAL),
                new Policy.Rank("spine", Indicator.WARNING),
                new Policy.Rank("urinary", Indicator.WARNING),
                new Policy.Rank("spine", Indicator.INFO));
    }

    @Test
    void assessOrders_rulesOfOneTopicShareACard_theMostUrgentInFront() {
        Assessment assessment = new Assessor(policy(3), Set.of())
                .assessOrders(
                        judge(),
                        List.of(),
                        List.of(rule("remark", "spine", Indicator.INFO), rule("danger", "spine", Indicator.WARNING)),
                        Recall.none());

        assertThat(shown(assessment)).containsExactly("danger");
        assertThat(assessment.concerns().getFirst().beside())
                .extracting(concern -> concern.pattern().id())
                .containsExactly("remark");
    }

    @Test
    void assessOrders_patternsAreAskedForAndNotTold_unlessTheServiceShowsThem() {
        Pattern known = pattern("known", "spine", Indicator.WARNING);
        Pattern asking = asking("asking", "known");

        assertThat(shown(new Assessor(policy(3), Set.of())
                        .assessOrders(judge(), List.of(known), List.of(asking), Recall.none())))
                .containsExactly("asking");
        assertThat(shown(new Assessor(policy(3), Set.of())
                        .assessOrders(judge(), List.of(known), List.of(known, asking), Recall.none())))
                .containsExactly("known", "asking");
        assertThat(shown(new Assessor(policy(3), Set.of())
                        .assessOrders(judge(), List.of(), List.of(asking), Recall.none())))
                .isEmpty();
    }

    @Test
    void assessOrders_whatIsKnownAndSilentHoldsAllTheSame_butNotWhatIsSilencedOtherwise() {
        Pattern cared = pattern("known", "spine", Indicator.INFO, new Pattern.Silence(HOLDS, "cared for", true));
        Pattern excluded = pattern("known", "spine", Indicator.INFO, new Pattern.Silence(HOLDS, "imaged", false));
        Pattern asking = asking("asking", "known");

        assertThat(shown(new Assessor(policy(3), Set.of())
                        .assessOrders(judge(), List.of(cared), List.of(asking), Recall.none())))
                .containsExactly("asking");
        assertThat(shown(new Assessor(policy(3), Set.of())
                        .assessOrders(judge(), List.of(excluded), List.of(asking), Recall.none())))
                .isEmpty();
    }

    private static Policy policy(int mostCards) {
        return new Policy(List.of(), List.of(), ranks(), mostCards, Repeat.AfterOverride.NEVER);
    }

    private static Pattern rule(String id, String topic, Indicator indicator) {
        return new Pattern(
                id,
                "",
                id,
                id,
                topic,
                Pattern.Kind.ORDER,
                HOLDS,
                List.of(),
                List.of(new Pattern.Tier(indicator, Optional.empty(), "")),
                List.of(),
                List.of(),
                Optional.empty(),
                Repeat.BY_POLICY);
    }

    private static Pattern asking(String id, String pattern) {
        return new Pattern(
                id,
                "",
                id,
                id,
                "urinary",
                Pattern.Kind.ORDER,
                new Criterion.Holds(List.of(pattern)),
                List.of(),
                List.of(new Pattern.Tier(Indicator.WARNING, Optional.empty(), "")),
                List.of(),
                List.of(),
                Optional.empty(),
                Repeat.BY_POLICY);
    }

    private static Pattern pattern(String id, String family, Indicator indicator, Pattern.Silence... silences) {
        return new Pattern(
                id,
                "",
                id,
                id,
                family,
                Pattern.Kind.CHART,
                HOLDS,
                List.of(silences),
                List.of(new Pattern.Tier(indicator, Optional.empty(), "")),
                List.of(),
                List.of(),
                Optional.empty(),
                Repeat.BY_POLICY);
    }

    private static List<String> shown(Assessment assessment) {
        return assessment.concerns().stream()
                .map(concern -> concern.pattern().id())
                .toList();
    }

    private static Judge judge() {
        Catalog.Loaded loaded = SmallKnowledge.good().load();
        PatientFacts facts = new PatientFacts(
                new PatientId("p"),
                Instant.parse("2026-11-15T12:00:00Z"),
                new Person("female", Optional.empty(), false),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                new Coverage(Map.of(), List.of()));
        return Rules.of(loaded.knowledge(), loaded.valueSets()).judge(facts);
    }
}
