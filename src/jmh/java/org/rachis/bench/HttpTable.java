package org.rachis.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.rachis.app.RachisApplication;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The whole way over HTTP beside the floor server, by turns, from one client, in one process: calls a second and how long
 * they take, one at a time and many at once.
 */
public final class HttpTable {

    private static final int SECONDS_OF_WARMING = 15;
    private static final int SECONDS_OF_A_TURN = 4;
    private static final int TURNS = 3;

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private HttpTable() {}

    /** Calls a second, and milliseconds of single calls. */
    private record Load(double perSecond, double median, double slowOneInAHundred) {}

    public static void main(String[] arguments) throws Exception {
        String body = arguments.length > 0 ? arguments[0] : "medium";
        try (ConfigurableApplicationContext floor = FloorServer.start();
                ConfigurableApplicationContext rachis = startRachis()) {
            new HttpTable()
                    .print(
                            body,
                            request(floor, "/floor", body),
                            request(rachis, "/cds-services/spinal-infection-patient-view", body));
        }
    }

    private static ConfigurableApplicationContext startRachis() throws IOException {
        return new SpringApplication(RachisApplication.class)
                .run(
                        "--server.port=0",
                        "--rachis.clock=" + Bodies.AS_OF,
                        "--rachis.sandbox.enabled=false",
                        "--rachis.data-dir=" + Files.createTempDirectory("rachis-bench"),
                        "--logging.level.root=warn",
                        "--logging.level.org.rachis=warn");
    }

    private static HttpRequest request(ConfigurableApplicationContext server, String path, String body)
            throws IOException {
        String port = server.getEnvironment().getRequiredProperty("local.server.port");
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(Bodies.named(body)))
                .build();
    }

    private void print(String body, HttpRequest floor, HttpRequest rachis) throws Exception {
        load(floor, 4, SECONDS_OF_WARMING);
        load(rachis, 4, SECONDS_OF_WARMING);
        line("");
        line("| body | at once | server | calls a second | of the floor server | median, ms | 99 of 100 below, ms |");
        line("|---|--:|---|--:|--:|--:|--:|");
        for (int concurrency : List.of(1, 4, 64)) {
            List<Load> floors = new ArrayList<>();
            List<Load> ours = new ArrayList<>();
            for (int turn = 0; turn < TURNS; turn++) {
                floors.add(load(floor, concurrency, SECONDS_OF_A_TURN));
                ours.add(load(rachis, concurrency, SECONDS_OF_A_TURN));
            }
            double least = median(floors).perSecond();
            row(body, concurrency, "floor", median(floors), least);
            row(body, concurrency, "Rachis", median(ours), least);
        }
    }

    private static Load median(List<Load> loads) {
        return loads.stream()
                .sorted(Comparator.comparingDouble(Load::perSecond))
                .toList()
                .get(loads.size() / 2);
    }

    private Load load(HttpRequest request, int concurrency, int seconds) throws Exception {
        AtomicBoolean over = new AtomicBoolean();
        List<long[]> times = new ArrayList<>();
        long start = System.nanoTime();
        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<long[]>> all = new ArrayList<>();
            for (int i = 0; i < concurrency; i++) {
                all.add(callers.submit(() -> callUntil(over, request)));
            }
            Thread.sleep(seconds * 1_000L);
            over.set(true);
            for (Future<long[]> each : all) {
                times.add(each.get());
            }
        }
        double elapsed = (System.nanoTime() - start) / 1e9;
        long[] sorted = times.stream().flatMapToLong(Arrays::stream).sorted().toArray();
        return new Load(sorted.length / elapsed, at(sorted, 50), at(sorted, 99));
    }

    private long[] callUntil(AtomicBoolean over, HttpRequest request) throws IOException, InterruptedException {
        List<Long> nanos = new ArrayList<>();
        while (!over.get()) {
            long start = System.nanoTime();
            HttpResponse<byte[]> answer = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
            nanos.add(System.nanoTime() - start);
            if (answer.statusCode() != 200) {
                throw new IllegalStateException("A call was answered with " + answer.statusCode());
            }
        }
        return nanos.stream().mapToLong(Long::longValue).toArray();
    }

    private static double at(long[] sorted, int percent) {
        return sorted[Math.min(sorted.length - 1, sorted.length * percent / 100)] / 1e6;
    }

    private static void row(String body, int concurrency, String server, Load load, double floor) {
        line(String.format(
                Locale.ROOT,
                "| %s | %d | %s | %,.0f | %.2f | %.1f | %.1f |",
                body,
                concurrency,
                server,
                load.perSecond(),
                load.perSecond() / floor,
                load.median(),
                load.slowOneInAHundred()));
    }

    private static void line(String text) {
        System.out.println(text);
    }
}
