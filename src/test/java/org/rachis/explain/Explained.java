package org.rachis.explain;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.rachis.assessment.Silences;
import org.rachis.cards.CardWriter;
import org.rachis.catalog.Catalog;
import org.rachis.catalog.KnowledgeFiles;
import org.rachis.decision.DecisionFlow;
import org.rachis.facts.LeftOut;
import org.rachis.fhir.PrefetchReader;
import org.rachis.findings.Rules;
import org.rachis.hooks.Charts;
import org.rachis.hooks.HookFlow;
import org.rachis.hooks.HookFlow.Judged;
import org.rachis.hooks.Services;
import org.rachis.hooks.request.BodyLimits;
import org.rachis.hooks.request.HookRequest;
import org.rachis.hooks.request.HookRequestReader;
import org.rachis.hooks.request.RequestBody;
import org.rachis.knowledge.Indicator;
import org.rachis.knowledge.ServiceDefinition;
import org.rachis.security.Caller;
import org.rachis.security.FhirServerPolicy;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A request by the shipped knowledge, with what is decided of it and how that is explained. */
record Explained(JsonNode request, Judged judged, JsonNode trace) {

    static final Instant NOON = Instant.parse("2026-11-15T12:00:00Z");

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Catalog.Loaded LOADED = load();
    private static final Rules RULES = Rules.of(LOADED.knowledge(), LOADED.valueSets());
    private static final ExplanationWriter WRITER = new ExplanationWriter(RULES, LOADED.valueSets());
    private static final Services SERVICES = Services.of(LOADED.knowledge());
    private static final PrefetchReader RECORDS =
            new PrefetchReader(LOADED.knowledge().reading(), LOADED.valueSets());

    static Explained of(String request, Instant asOf) {
        return of(request.getBytes(StandardCharsets.UTF_8), asOf);
    }

    static Explained of(byte[] body, Instant asOf) {
        JsonNode tree = JSON.readTree(body);
        ServiceDefinition service = SERVICES.withId(
                        "spinal-infection-" + tree.path("hook").asString())
                .orElseThrow();
        List<LeftOut> leftOut = new ArrayList<>();
        HookRequest request = new HookRequestReader(RECORDS, BodyLimits.ofSize(body.length))
                .noting(leftOut::add)
                .read(new RequestBody(body, body.length));
        Optional<Judged> judged = flow(asOf).judge(Caller.anonymous(FhirServerPolicy.none()), service, request);
        byte[] written = WRITER.write(new Explanation(service, false, judged, leftOut, Map.of()));
        return new Explained(tree, judged.orElseThrow(), JSON.readTree(written));
    }

    private static HookFlow flow(Instant asOf) {
        DecisionFlow decision =
                new DecisionFlow(RULES, new CardWriter(LOADED.knowledge(), Indicator.CRITICAL, UUID::randomUUID));
        return new HookFlow(Charts.fromPrefetch(), (caller, patient, when) -> Silences.none(), decision, () -> asOf);
    }

    private static Catalog.Loaded load() {
        try {
            return Catalog.load(KnowledgeFiles.fromDirectory(Path.of("")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<JsonNode> all(String section) {
        return trace.path(section).valueStream().toList();
    }

    JsonNode one(String section, String member, String value) {
        return all(section).stream()
                .filter(item -> item.path(member).asString("").equals(value))
                .findFirst()
                .orElseThrow();
    }
}
