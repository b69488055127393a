package org.rachis.cost;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.UUID;
import java.util.zip.GZIPInputStream;
import org.rachis.cards.CardWriter;
import org.rachis.catalog.Catalog;
import org.rachis.catalog.KnowledgeFiles;
import org.rachis.decision.DecisionFlow;
import org.rachis.facts.ChartRequest;
import org.rachis.fhir.PrefetchReader;
import org.rachis.findings.Rules;
import org.rachis.hooks.request.BodyLimits;
import org.rachis.hooks.request.HookRequest;
import org.rachis.hooks.request.HookRequestReader;
import org.rachis.hooks.request.RequestBody;
import org.rachis.hooks.response.CardsWriter;
import org.rachis.json.JsonScanner;
import org.rachis.knowledge.Indicator;

/**
 * Prints what a patient-view call costs, from the bytes of the request to those of the answer, in what can be counted: the
 * bytes that are allocated and the JSON values that are stood at. One line a body: its name, both numbers, with commas.
 */
final class CallCost {

    private static final String SERVICE = "spinal-infection-patient-view";
    private static final Instant AS_OF = Instant.parse("2026-11-01T12:00:00Z");
    private static final String TODAY = "2026-11-01";

    /** The first calls load classes and link what is called. */
    private static final int FIRST_CALLS = 3;

    private final PrefetchReader records;
    private final HookRequestReader reader;
    private final DecisionFlow decision;

    private CallCost(Catalog.Loaded loaded) {
        this.records = new PrefetchReader(loaded.knowledge().reading(), loaded.valueSets());
        this.reader = new HookRequestReader(records, BodyLimits.ofSize(Integer.MAX_VALUE));
        this.decision = new DecisionFlow(
                Rules.of(loaded.knowledge(), loaded.valueSets()),
                new CardWriter(loaded.knowledge(), Indicator.CRITICAL, () -> new UUID(0, 0)));
    }

    public static void main(String[] arguments) throws IOException {
        CallCost calls = new CallCost(Catalog.load(KnowledgeFiles.fromDirectory(Path.of(""))));
        calls.print("small-bp-recent-onset", sample("small-bp-recent-onset"));
        calls.print("medium-bp-uti-2024", sample("medium-bp-uti-2024"));
        calls.print("large-bp-uti-2019", sample("large-bp-uti-2019"));
        calls.print("spinal-epidural-abscess", example("spinal-epidural-abscess"));
    }

    private void print(String name, byte[] body) {
        System.out.println(name + "," + allocated(body) + "," + visited(body));
    }

    private long allocated(byte[] body) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = 0;
        for (int i = 0; i <= FIRST_CALLS; i++) {
            before = threads.getCurrentThreadAllocatedBytes();
            answer(body);
        }
        return threads.getCurrentThreadAllocatedBytes() - before;
    }

    private byte[] answer(byte[] body) {
        HookRequest request = reader.read(new RequestBody(body, body.length));
        ChartRequest chart =
                new ChartRequest(request.context().patient(), request.context().encounterId(), AS_OF);
        return CardsWriter.write(
                decision.decide(SERVICE, request.prefetch().of(chart)).cards());
    }

    private int visited(byte[] body) {
        JsonScanner json = JsonScanner.over(body, body.length);
        json.start();
        json.enter();
        for (String name = json.nextName(); name != null; name = json.nextName()) {
            if (name.equals("prefetch")) {
                records.read(json);
            }
        }
        return json.visited();
    }

    private static byte[] sample(String name) throws IOException {
        try (InputStream packed = CallCost.class.getResourceAsStream("/samples/requests/" + name + ".json.gz")) {
            return new GZIPInputStream(packed).readAllBytes();
        }
    }

    private static byte[] example(String name) throws IOException {
        return Files.readString(Path.of("examples", name + ".json"))
                .replaceAll("@TODAY(-\\d+)?@", TODAY)
                .getBytes(StandardCharsets.UTF_8);
    }
}
