package org.rachis.bench;

import org.rachis.bench.body.Bodies;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.rachis.cards.Card;
import org.rachis.cards.CardWriter;
import org.rachis.catalog.Catalog;
import org.rachis.catalog.KnowledgeFiles;
import org.rachis.decision.Decision;
import org.rachis.decision.DecisionFlow;
import org.rachis.facts.ChartRequest;
import org.rachis.fhir.PrefetchReader;
import org.rachis.findings.Rules;
import org.rachis.hooks.request.BodyLimits;
import org.rachis.hooks.request.HookRequest;
import org.rachis.hooks.request.HookRequestReader;
import org.rachis.hooks.request.RequestBody;
import org.rachis.hooks.response.CardsWriter;
import org.rachis.knowledge.Indicator;

/** A patient-view call from the bytes of the request to those of the response, by the very parts the service is made of. */
final class PatientView {

    private static final String SERVICE = "spinal-infection-patient-view";
    private static final int MOST_BYTES = 64 * 1024 * 1024;

    private final HookRequestReader reader;
    private final Decision decision;

    private PatientView(HookRequestReader reader, Decision decision) {
        this.reader = reader;
        this.decision = decision;
    }

    static PatientView load() throws IOException {
        Catalog.Loaded loaded = Catalog.load(KnowledgeFiles.fromDirectory(Path.of("")));
        PrefetchReader records = new PrefetchReader(loaded.knowledge().reading(), loaded.valueSets());
        CardWriter cards = new CardWriter(loaded.knowledge(), Indicator.CRITICAL, UUID::randomUUID);
        Rules rules = Rules.of(loaded.knowledge(), loaded.valueSets());
        return new PatientView(new HookRequestReader(records, BodyLimits.ofSize(MOST_BYTES)), new DecisionFlow(rules, cards));
    }

    byte[] answer(byte[] body) {
        return CardsWriter.write(cards(body));
    }

    List<Card> cards(byte[] body) {
        HookRequest request = reader.read(new RequestBody(body, body.length));
        ChartRequest chart = new ChartRequest(
                request.context().patient(), request.context().encounterId(), Bodies.AS_OF);
        return decision.decide(SERVICE, request.prefetch().of(chart)).cards();
    }
}
