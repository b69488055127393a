package org.rachis.hooks;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rachis.cards.Card;
import org.rachis.cards.CardWriter;
import org.rachis.cards.RandomCharts;
import org.rachis.catalog.Catalog;
import org.rachis.catalog.KnowledgeFiles;
import org.rachis.decision.Decided;
import org.rachis.decision.DecisionFlow;
import org.rachis.facts.PatientFacts;
import org.rachis.feedback.ShownCard;
import org.rachis.findings.Rules;
import org.rachis.knowledge.Indicator;
import org.rachis.knowledge.ServiceDefinition;
import org.rachis.security.Caller;
import org.rachis.security.FhirServerPolicy;

/** What is shown of what was decided, and what is remembered of it. */
class ShowingTest {

    private final SettableMemory memory = new SettableMemory();
    private final Showing showing = new Showing(memory, "1.0", new SimpleMeterRegistry());
    private ServiceDefinition service;
    private HookFlow.Judged judged;

    @BeforeEach
    void judge() throws IOException {
        Catalog.Loaded loaded = Catalog.load(KnowledgeFiles.fromDirectory(Path.of("")));
        service = Services.of(loaded.knowledge()).withId(Examples.PATIENT_VIEW).orElseThrow();
        DecisionFlow flow = new DecisionFlow(
                Rules.of(loaded.knowledge(), loaded.valueSets()),
                new CardWriter(loaded.knowledge(), Indicator.WARNING, UUID::randomUUID));
        RandomCharts charts = new RandomCharts(1L, loaded.knowledge(), loaded.valueSets());
        Decided decided;
        PatientFacts facts;
        do {
            facts = charts.next();
            decided = flow.decide(service.id(), facts);
        } while (decided.cards().isEmpty());
        judged = new HookFlow.Judged(facts, decided);
    }

    @Test
    void cards_areShownAndRememberedByTheirIds() {
        List<Card> cards = showing.show(caller(false), service, judged);

        assertThat(cards).isEqualTo(judged.decided().cards());
        assertThat(memory.shown())
                .extracting(ShownCard::card)
                .isEqualTo(cards.stream().map(Card::uuid).toList());
        assertThat(memory.shown())
                .extracting(ShownCard::indicator)
                .isEqualTo(cards.stream().map(Card::indicator).toList());
        assertThat(memory.shown())
                .noneMatch(ShownCard::silent)
                .noneMatch(card -> card.facts().isEmpty());
    }

    @Test
    void silentCaller_isShownNothing_andItIsRememberedAsSuch() {
        assertThat(showing.show(caller(true), service, judged)).isEmpty();

        assertThat(memory.shown()).isNotEmpty().allMatch(ShownCard::silent);
    }

    private static Caller caller(boolean silent) {
        return new Caller("north", silent, Set.of(), FhirServerPolicy.none());
    }
}
