package org.rachis.bench.server;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A FHIR server on loopback that holds one sample chart for any patient, and takes its time. */
public final class SlowFhirServer implements AutoCloseable {

    private static final Pattern PATIENT_ASKED = Pattern.compile("(?:/Patient/|[?&](?:patient|subject)=(?:Patient/)?)([^&/?]+)");
    private static final String EMPTY = "{\"resourceType\": \"Bundle\", \"type\": \"searchset\", \"entry\": []}";

    static {
        // Without it this server waits for the acknowledgement of its headers before it sends the rest.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private final HttpServer server;
    private final String patientOfSample;
    private final Map<String, String> bundles = new HashMap<>();
    private final Map<String, Long> slowestNanos = new ConcurrentHashMap<>();
    private final AtomicInteger asked = new AtomicInteger();
    private volatile int delayMillis;

    public SlowFhirServer(byte[] sample) throws IOException {
        JsonNode request = JsonMapper.shared().readTree(sample);
        patientOfSample = request.at("/context/patientId").asString();
        request.get("prefetch").forEach(this::keep);
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/fhir/", this::answer);
        server.start();
    }

    public String base() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/fhir";
    }

    public void delay(int millis) {
        delayMillis = millis;
    }

    /** The longest that one answer about this patient took, from its request's arrival to its last byte. */
    public long slowestNanos(String patient) {
        return slowestNanos.getOrDefault(patient, 0L);
    }

    public int asked() {
        return asked.get();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void keep(JsonNode value) {
        String type = value.path("resourceType").asString("");
        String held = type.equals("Bundle")
                ? value.at("/entry/0/resource/resourceType").asString("")
                : type;
        // The samples promise further pages, which nobody holds.
        ((ObjectNode) value).remove("link");
        bundles.put(held, value.toString());
    }

    private void answer(HttpExchange exchange) throws IOException {
        long start = System.nanoTime();
        asked.incrementAndGet();
        String uri = exchange.getRequestURI().toString();
        Matcher matcher = PATIENT_ASKED.matcher(uri);
        String patient = matcher.find() ? matcher.group(1) : "";
        String type = exchange.getRequestURI().getPath().split("/", -1)[2];
        byte[] body = bundles.getOrDefault(type, EMPTY)
                .replace(patientOfSample, patient)
                .getBytes(StandardCharsets.UTF_8);
        pause();
        exchange.getResponseHeaders().set("Content-Type", "application/fhir+json");
        exchange.sendResponseHeaders(200, body.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(body);
        }
        slowestNanos.merge(patient, System.nanoTime() - start, Math::max);
    }

    private void pause() throws IOException {
        try {
            Thread.sleep(delayMillis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }
}
