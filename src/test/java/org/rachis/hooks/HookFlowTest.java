package org.rachis.hooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rachis.assessment.Silences;
import org.rachis.cards.CardWriter;
import org.rachis.cards.RandomCharts;
import org.rachis.catalog.Catalog;
import org.rachis.catalog.KnowledgeFiles;
import org.rachis.decision.DecisionFlow;
import org.rachis.facts.Delivery.State;
import org.rachis.facts.Input;
import org.rachis.facts.PatientFacts;
import org.rachis.facts.PatientId;
import org.rachis.findings.Rules;
import org.rachis.hooks.request.BodyLimits;
import org.rachis.hooks.request.HookRequest;
import org.rachis.hooks.request.HookRequestReader;
import org.rachis.hooks.request.RequestBody;
import org.rachis.knowledge.Indicator;
import org.rachis.knowledge.ServiceDefinition;
import org.rachis.security.Caller;
import org.rachis.security.FhirServerPolicy;

/** What was shown before is asked for when something would be shown, and only then. */
class HookFlowTest {

    private static final Caller CALLER = Caller.anonymous(FhirServerPolicy.none());

    private final List<PatientId> askedFor = new ArrayList<>();
    private DecisionFlow decision;
    private ServiceDefinition service;
    private RandomCharts charts;

    @BeforeEach
    void load() throws IOException {
        Catalog.Loaded loaded = Catalog.load(KnowledgeFiles.fromDirectory(Path.of("")));
        service = Services.of(loaded.knowledge()).withId(Examples.PATIENT_VIEW).orElseThrow();
        decision = new DecisionFlow(
                Rules.of(loaded.knowledge(), loaded.valueSets()),
                new CardWriter(loaded.knowledge(), Indicator.CRITICAL, UUID::randomUUID));
        charts = new RandomCharts(1L, loaded.knowledge(), loaded.valueSets());
    }

    @Test
    void chartWithNothingToSay_asksForNoPast() {
        PatientFacts silent = chart(false);

        assertThat(judged(silent).decided().cards()).isEmpty();
        assertThat(askedFor).isEmpty();
    }

    @Test
    void chartWithACard_asksForThePastOfItsPatientOnce() {
        PatientFacts telling = chart(true);

        assertThat(judged(telling).decided().cards()).isNotEmpty();
        assertThat(askedFor).containsExactly(telling.id());
    }

    private PatientFacts chart(boolean telling) {
        PatientFacts facts;
        do {
            facts = charts.next();
        } while (facts.coverage().of(Input.PATIENT).state() != State.COMPLETE
                || decision.decide(service.id(), facts).assessment().isSilent() == telling);
        return facts;
    }

    private HookFlow.Judged judged(PatientFacts facts) {
        byte[] body = Examples.request().getBytes(StandardCharsets.UTF_8);
        HookRequest request = new HookRequestReader(new PlainRecords(), BodyLimits.ofSize(body.length))
                .read(new RequestBody(body, body.length));
        HookFlow flow = new HookFlow(
                (caller, asked, sent, chart) -> facts,
                (caller, patient, asOf) -> {
                    askedFor.add(patient);
                    return Silences.none();
                },
                decision,
                () -> Instant.EPOCH);
        return flow.judge(CALLER, service, request).orElseThrow();
    }
}
