package org.rachis.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The jar as it runs in a hospital, and how it stops: on SIGTERM, with calls under way. */
@Timeout(value = 3, unit = TimeUnit.MINUTES)
class DrainIT {

    private static final String SERVICE = "/cds-services/spinal-infection-patient-view";
    private static final Pattern PORT = Pattern.compile("Tomcat started on port (\\d+)");
    private static final int CALLERS = 8;
    private static final int NO_ANSWER = 0;

    private final byte[] body = ExampleFiles.dated("spinal-epidural-abscess.json", LocalDate.of(2026, 11, 25))
            .getBytes(StandardCharsets.UTF_8);
    private final Queue<String> log = new ConcurrentLinkedQueue<>();
    private final CompletableFuture<Integer> port = new CompletableFuture<>();
    private Process rachis;
    private Thread logReader;

    /** One call: when it was sent, and the status of its answer. */
    private record Call(long sentAt, int status) {}

    @BeforeEach
    void start() throws IOException {
        rachis = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-jar",
                        Path.of("target", "rachis.jar").toString(),
                        "--server.port=0",
                        "--rachis.data-dir=target/drain",
                        // A busy machine is no slow sender.
                        "--rachis.limits.body-timeout=60s",
                        "--rachis.limits.call-timeout=60s",
                        "--server.tomcat.connection-timeout=60s",
                        "--spring.lifecycle.timeout-per-shutdown-phase=60s",
                        "--rachis.clock=2026-11-25T12:00:00Z")
                .redirectErrorStream(true)
                .start();
        logReader = Thread.ofVirtual().start(this::readLog);
    }

    @AfterEach
    void stop() {
        rachis.destroyForcibly();
    }

    @Test
    void term_underLoadLosesNoCallThatWasTakenOn() throws Exception {
        int open = port.get(2, TimeUnit.MINUTES);
        CountDownLatch warm = new CountDownLatch(100);
        long termAt;
        List<Call> calls = new ArrayList<>();
        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor();
                Socket slow = halfSent(open)) {
            List<CompletableFuture<List<Call>>> loads = new ArrayList<>();
            for (int i = 0; i < CALLERS; i++) {
                loads.add(CompletableFuture.supplyAsync(() -> callUntilRefused(open, warm), callers));
            }
            assertThat(warm.await(1, TimeUnit.MINUTES)).isTrue();

            termAt = System.nanoTime();
            // SIGTERM; the process's own destroy() would close its log as well.
            assertThat(rachis.toHandle().destroy()).isTrue();

            loads.forEach(load -> calls.addAll(load.join()));
            awaitRefusal(open);
            // This call was taken on before, and its sender is slow: it is waited for.
            slow.getOutputStream().write(body, body.length / 2, body.length - body.length / 2);
            assertThat(new String(slow.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .contains("HTTP/1.1 200", "\"cards\":[{");
        }
        assertThat(rachis.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(logReader.join(Duration.ofSeconds(30))).isTrue();

        assertThat(calls.stream().filter(call -> call.sentAt() < termAt))
                .hasSizeGreaterThanOrEqualTo(100)
                .allSatisfy(call -> assertThat(call.status()).isIn(200, 503));
        assertThat(calls).allSatisfy(call -> assertThat(call.status()).isIn(200, 503, NO_ANSWER));
        long answered = calls.stream().filter(call -> call.status() == 200).count();
        assertThat(log)
                .allSatisfy(line -> assertThat(JsonMapper.shared()
                                .readTree(line)
                                .path("@timestamp")
                                .asString())
                        .isNotEmpty());
        assertThat(log.stream().map(line -> JsonMapper.shared().readTree(line)).filter(DrainIT::isAnsweredCall))
                .as("lines of calls that were answered with 200, the slow one among them")
                .hasSize(Math.toIntExact(answered) + 1);
    }

    private static boolean isAnsweredCall(JsonNode line) {
        return line.path("message").asString().equals("call")
                && line.path("status").asInt() == 200
                && line.path("client").asString().equals("anonymous")
                && line.path("critical").asInt() == 1
                && line.path("judgeMillis").isNumber()
                && !line.path("correlation").asString().isEmpty();
    }

    /** Calls without pause until the service no longer answers with 200. */
    private List<Call> callUntilRefused(int open, CountDownLatch warm) {
        List<Call> calls = new ArrayList<>();
        try (HttpClient client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(10))
                .build()) {
            Call last;
            do {
                last = call(client, open);
                calls.add(last);
                warm.countDown();
            } while (last.status() == 200);
        }
        return calls;
    }

    private Call call(HttpClient client, int open) {
        long sentAt = System.nanoTime();
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + open + SERVICE))
                .timeout(Duration.ofMinutes(1))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArray(body))
                .build();
        try {
            return new Call(
                    sentAt, client.send(request, BodyHandlers.discarding()).statusCode());
        } catch (IOException e) {
            return new Call(sentAt, NO_ANSWER);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /** A call of which half has been sent, and which the service has begun to read: it says so before it reads. */
    private Socket halfSent(int open) throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), open);
        socket.setSoTimeout(60_000);
        OutputStream out = socket.getOutputStream();
        out.write(("POST " + SERVICE + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                        + "Expect: 100-continue\r\nContent-Length: " + body.length + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII));
        String going = "HTTP/1.1 100 \r\n\r\n";
        assertThat(new String(socket.getInputStream().readNBytes(going.length()), StandardCharsets.US_ASCII))
                .isEqualTo(going);
        out.write(body, 0, body.length / 2);
        return socket;
    }

    /** New connections are refused once the service has closed its door. */
    private static void awaitRefusal(int open) throws IOException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (System.nanoTime() < deadline) {
            try (Socket knock = new Socket(InetAddress.getLoopbackAddress(), open)) {
                assertThat(knock.isConnected()).isTrue();
            } catch (ConnectException refused) {
                return;
            }
        }
        throw new AssertionError("New connections are still accepted.");
    }

    private void readLog() {
        try (BufferedReader lines = rachis.inputReader(StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                log.add(line);
                Matcher started = PORT.matcher(line);
                if (started.find()) {
                    port.complete(Integer.valueOf(started.group(1)));
                }
            }
        } catch (IOException e) {
            port.completeExceptionally(e);
        }
    }
}
