package org.rachis.bench;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.rachis.bench.server.RachisProcess;

/**
 * From {@code java -jar} to the first correct card, for the jar as it is built, extracted, and with the ahead-of-time cache,
 * by turns, each time as a process of its own. The first call is sent when the service says that it is ready. It wants
 * {@code target/rachis.jar}, and a shell with {@code curl} for {@code deploy/aot.sh}.
 */
public final class StartTable {

    private static final int RUNS = 3;
    private static final int CALLS = 20;
    private static final double MOST_SECONDS = 4;
    private static final double MOST_SECONDS_CACHED = 2;
    private static final String EXTRACTED = "extracted";
    private static final String CACHED = "extracted, with the cache";
    private static final String CACHE = "-XX:AOTCache=rachis.aot";
    private static final Path EXAMPLE = Path.of("examples", "spinal-epidural-abscess.json");

    private final String java =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Path jar = Path.of("target", "rachis.jar").toAbsolutePath();
    private final Path extracted;

    private StartTable() throws IOException {
        extracted = Files.createTempDirectory("rachis-start");
    }

    /** Seconds to ready, to the first card, and of processor time until ready; milliseconds of the first and the 20th call. */
    private record Start(double ready, double card, double processor, double first, double twentieth) {}

    public static void main(String[] arguments) throws Exception {
        StartTable table = new StartTable();
        table.prepare();
        Map<String, List<String>> ways = table.ways();
        Map<String, List<Start>> starts = new LinkedHashMap<>();
        for (int run = 0; run < RUNS; run++) {
            for (Map.Entry<String, List<String>> way : ways.entrySet()) {
                starts.computeIfAbsent(way.getKey(), name -> new ArrayList<>()).add(table.start(way.getValue()));
            }
        }
        report(starts);
    }

    private static void report(Map<String, List<Start>> starts) {
        Report report = new Report();
        report.line("| started as | ready, s | first card, s (median) | fastest to slowest | processor, s | first call, ms | 20th, ms |");
        report.line("|---|--:|--:|--:|--:|--:|--:|");
        starts.forEach((way, all) -> report.line(
                "| %s | %.2f | %.2f | %.2f to %.2f | %.1f | %.0f | %.0f |",
                way,
                at(all, Start::ready, RUNS / 2),
                at(all, Start::card, RUNS / 2),
                at(all, Start::card, 0),
                at(all, Start::card, RUNS - 1),
                at(all, Start::processor, RUNS / 2),
                at(all, Start::first, RUNS / 2),
                at(all, Start::twentieth, RUNS / 2)));
        goal(report, "start to the first card, " + EXTRACTED, starts.get(EXTRACTED), MOST_SECONDS);
        goal(report, "start to the first card, " + CACHED, starts.get(CACHED), MOST_SECONDS_CACHED);
        report.end();
    }

    private static void goal(Report report, String what, List<Start> starts, double most) {
        double seconds = at(starts, Start::card, RUNS / 2);
        double processor = at(starts, Start::processor, RUNS / 2);
        report.goal(
                what,
                String.format(Locale.ROOT, "%.1f s", seconds),
                String.format(Locale.ROOT, "%.1f s of processor", processor),
                String.format(Locale.ROOT, "at most %.0f s", most),
                seconds <= most);
    }

    private Map<String, List<String>> ways() {
        String inside = extracted.resolve("rachis.jar").toString();
        String off = "--rachis.sandbox.enabled=false";
        Map<String, List<String>> ways = new LinkedHashMap<>();
        ways.put("the jar, with the sandbox", List.of("-jar", jar.toString()));
        ways.put("the jar", List.of("-jar", jar.toString(), off));
        ways.put(EXTRACTED, List.of("-jar", inside, off));
        ways.put("extracted, with the cache and the sandbox", List.of(CACHE, "-jar", inside));
        ways.put(CACHED, List.of(CACHE, "-jar", inside, off));
        return ways;
    }

    /** Extracts the jar, and makes its cache by the documented command. */
    private void prepare() throws IOException, InterruptedException {
        if (!Files.exists(jar)) {
            throw new IllegalStateException("Build the jar first: ./mvnw -q -DskipTests package");
        }
        run(List.of(java, "-Djarmode=tools", "-jar", jar.toString(), "extract", "--force", "--destination", "."));
        run(List.of(
                "sh",
                Path.of("deploy", "aot.sh").toAbsolutePath().toString(),
                EXAMPLE.toAbsolutePath().toString()));
    }

    private void run(List<String> command) throws IOException, InterruptedException {
        if (process(command).start().waitFor() != 0) {
            throw new IllegalStateException("Failed: " + command);
        }
    }

    private ProcessBuilder process(List<String> command) {
        ProcessBuilder process = new ProcessBuilder(command)
                .directory(extracted.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD);
        process.environment().keySet().removeAll(RachisProcess.FLAGS_OF_THE_SHELL);
        process.environment().put("PATH", Path.of(java).getParent() + ":" + System.getenv("PATH"));
        return process;
    }

    private Start start(List<String> way) throws IOException, InterruptedException {
        int port = freePort();
        List<String> command =
                new ArrayList<>(List.of(java, "@" + RachisProcess.OPTIONS.toAbsolutePath()));
        command.addAll(way);
        command.add("--server.port=" + port);
        command.add("--rachis.data-dir=" + Files.createTempDirectory(extracted, "data"));
        HttpRequest call = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + port + "/cds-services/spinal-infection-patient-view"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(Files.readString(EXAMPLE)
                        .replace("@TODAY@", LocalDate.now(ZoneOffset.UTC).toString())))
                .build();
        long begin = System.nanoTime();
        Process service = process(command).start();
        try {
            awaitReady(service, port);
            double ready = since(begin);
            double processor =
                    service.info().totalCpuDuration().orElseThrow().toMillis() / 1e3;
            double first = milliseconds(call);
            double card = since(begin);
            double last = first;
            for (int i = 1; i < CALLS; i++) {
                last = milliseconds(call);
            }
            return new Start(ready, card, processor, first, last);
        } finally {
            service.destroy();
            service.waitFor();
        }
    }

    private void awaitReady(Process service, int port) throws InterruptedException {
        HttpRequest health = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/actuator/health"))
                .build();
        while (service.isAlive()) {
            try {
                if (client.send(health, HttpResponse.BodyHandlers.discarding()).statusCode() == 200) {
                    return;
                }
            } catch (IOException notYet) {
                // It does not listen yet.
            }
            Thread.sleep(10);
        }
        throw new IllegalStateException("The service ended with " + service.exitValue());
    }

    private double milliseconds(HttpRequest call) throws IOException, InterruptedException {
        long begin = System.nanoTime();
        HttpResponse<String> answer = client.send(call, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200 || !answer.body().contains("\"spinalEmergency\"")) {
            throw new IllegalStateException("No card, but " + answer.statusCode());
        }
        return since(begin) * 1e3;
    }

    private static double at(List<Start> starts, ToDoubleFunction<Start> value, int place) {
        return starts.stream().mapToDouble(value).sorted().toArray()[place];
    }

    private static double since(long begin) {
        return (System.nanoTime() - begin) / 1e9;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
