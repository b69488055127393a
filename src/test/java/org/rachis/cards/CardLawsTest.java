package org.rachis.cards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.rachis.catalog.Catalog;
import org.rachis.catalog.KnowledgeFiles;
import org.rachis.decision.DecisionFlow;
import org.rachis.facts.PatientFacts;
import org.rachis.findings.Rules;
import org.rachis.knowledge.Indicator;

/** What holds for every card, whatever the chart. */
class CardLawsTest {

    private static final int CHARTS = 1_000;
    private static final String SERVICE = "spinal-infection-patient-view";

    @Test
    void everyCard_ofAnyChart_isSafeToShow() throws IOException {
        Catalog.Loaded loaded = Catalog.load(KnowledgeFiles.fromDirectory(Path.of("")));
        DecisionFlow flow = new DecisionFlow(
                Rules.of(loaded.knowledge(), loaded.valueSets()),
                new CardWriter(loaded.knowledge(), Indicator.WARNING, UUID::randomUUID));
        RandomCharts charts = new RandomCharts(20_261_115L, loaded.knowledge(), loaded.valueSets());
        Set<String> topics = new HashSet<>();
        Set<UUID> uuids = new HashSet<>();
        for (int i = 0; i < CHARTS; i++) {
            List<Card> cards = flow.decide(SERVICE, charts.next()).cards();
            assertThat(cards).hasSizeLessThanOrEqualTo(3);
            cards.forEach(card -> {
                check(card);
                topics.add(card.topic());
                assertThat(uuids.add(card.uuid())).isTrue();
                card.suggestions()
                        .forEach(suggestion ->
                                assertThat(uuids.add(suggestion.uuid())).isTrue());
            });
        }
        assertThat(topics).hasSizeGreaterThanOrEqualTo(5);
    }

    @Test
    void crowdedChart_isToldInTime_withAsManyFactsAsFit() throws IOException {
        Catalog.Loaded loaded = Catalog.load(KnowledgeFiles.fromDirectory(Path.of("")));
        DecisionFlow flow = new DecisionFlow(
                Rules.of(loaded.knowledge(), loaded.valueSets()),
                new CardWriter(loaded.knowledge(), Indicator.WARNING, UUID::randomUUID));
        PatientFacts crowd = new RandomCharts(1L, loaded.knowledge(), loaded.valueSets()).crowded(20_000);
        List<Card> cards = assertTimeoutPreemptively(
                Duration.ofSeconds(30), () -> flow.decide(SERVICE, crowd).cards());
        assertThat(cards).isNotEmpty().allSatisfy(CardLawsTest::check);
        assertThat(cards.getFirst().detail()).hasSizeGreaterThan(Card.DETAIL_LIMIT - 1_000);
    }

    private static void check(Card card) {
        assertThat(card.summary())
                .hasSizeBetween(20, Card.SUMMARY_LIMIT)
                .doesNotContainPattern("[\\p{Cntrl}\\p{Cf}<>{}\\[\\]*_`|~]")
                .doesNotContain("  ", ": :");
        assertThat(card.detail())
                .hasSizeLessThanOrEqualTo(Card.DETAIL_LIMIT)
                .doesNotContain("<", "{", "}", "\u202E")
                .doesNotContainPattern("(?<!\\\\)\\[")
                .contains("**Why you see this**", "**Data for this call:**");
        assertThat(card.evidence()).isNotEmpty();
        assertThat(card.indicator()).isLessThanOrEqualTo(Indicator.WARNING);
        assertThat(card.suggestions().stream().filter(Suggestion::recommended)).hasSizeLessThanOrEqualTo(1);
    }
}
