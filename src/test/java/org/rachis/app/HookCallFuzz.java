package org.rachis.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.DictionaryFile;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;
import org.rachis.assessment.Silences;
import org.rachis.cards.Card;
import org.rachis.cards.CardWriter;
import org.rachis.catalog.Catalog;
import org.rachis.catalog.KnowledgeFiles;
import org.rachis.decision.DecisionFlow;
import org.rachis.fhir.PrefetchReader;
import org.rachis.findings.Rules;
import org.rachis.fuzz.Seeds;
import org.rachis.hooks.Charts;
import org.rachis.hooks.HookFlow;
import org.rachis.hooks.Services;
import org.rachis.hooks.errors.Refusal;
import org.rachis.hooks.request.BodyLimits;
import org.rachis.hooks.request.HookRequest;
import org.rachis.hooks.request.HookRequestReader;
import org.rachis.hooks.request.RequestBody;
import org.rachis.hooks.response.CardsWriter;
import org.rachis.knowledge.Indicator;
import org.rachis.knowledge.ServiceDefinition;
import org.rachis.security.Caller;
import org.rachis.security.FhirServerPolicy;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Any bytes as a call, from the request to the answer, by the parts that the service is made of. */
class HookCallFuzz {

    private static final int MOST_CARDS = 3;

    private static final Catalog.Loaded CATALOG = shipped();
    private static final Services SERVICES = Services.of(CATALOG.knowledge());
    private static final HookRequestReader READER = new HookRequestReader(
            new PrefetchReader(CATALOG.knowledge().reading(), CATALOG.valueSets()), BodyLimits.ofSize(1 << 20));
    private static final HookFlow FLOW = new HookFlow(
            Charts.fromPrefetch(),
            (caller, patient, asOf) -> Silences.none(),
            new DecisionFlow(
                    Rules.of(CATALOG.knowledge(), CATALOG.valueSets()),
                    new CardWriter(CATALOG.knowledge(), Indicator.CRITICAL, UUID::randomUUID)),
            InstantSource.fixed(Instant.parse(Seeds.TODAY + "T12:00:00Z")));
    private static final Caller CALLER = Caller.anonymous(FhirServerPolicy.none());

    private static Catalog.Loaded shipped() {
        try {
            return Catalog.load(KnowledgeFiles.fromDirectory(Path.of("")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Stream<byte[]> requests() {
        return Seeds.requests();
    }

    @MethodSource("requests")
    @DictionaryFile(resourcePath = "/fuzz/fhir.dict")
    @FuzzTest(maxDuration = "10m")
    void call_isAnsweredOrRefused(byte[] body) {
        try {
            HookRequest request = READER.read(new RequestBody(body, body.length));
            for (ServiceDefinition service : SERVICES.definitions()) {
                if (service.hook().equals(request.hook())) {
                    FLOW.judge(CALLER, service, request)
                            .ifPresent(judged -> assertFit(judged.decided().cards()));
                }
            }
        } catch (Refusal refusal) {
            assertThat(refusal.fault().status()).isIn(400, 412);
        }
    }

    private static void assertFit(List<Card> cards) {
        assertThat(cards).hasSizeLessThanOrEqualTo(MOST_CARDS);
        JsonNode answer = JsonMapper.shared().readTree(CardsWriter.write(cards));
        assertThat(answer.path("cards")).hasSameSizeAs(cards);
        for (JsonNode card : answer.path("cards")) {
            assertThat(card.path("summary").asString()).isNotBlank().hasSizeLessThanOrEqualTo(Card.SUMMARY_LIMIT);
            assertThat(card.path("detail").asString()).hasSizeLessThanOrEqualTo(Card.DETAIL_LIMIT);
        }
        assertThat(isFilled(answer, true)).as(answer::toString).isTrue();
    }

    /** JSON-2: no null, empty text, array or object, but for cards. */
    private static boolean isFilled(JsonNode node, boolean root) {
        if (node.isNull() || (node.isString() && node.stringValue().isEmpty())) {
            return false;
        }
        if (node.isContainer() && node.isEmpty() && !root) {
            return false;
        }
        return node.valueStream().allMatch(child -> isFilled(child, root && node.isObject()));
    }
}
