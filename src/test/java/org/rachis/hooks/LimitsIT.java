package org.rachis.hooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rachis.hooks.Caller.Answer;
import org.rachis.knowledge.Indicator;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/** What one caller may take while others wait: places, memory and time. */
@HookServerTest
@TestPropertySource(
        properties = {
            "rachis.limits.max-concurrent=2",
            "rachis.limits.max-request-bytes=1MB",
            "rachis.limits.max-bytes=1536KB",
            "rachis.limits.body-timeout=500ms",
            "server.tomcat.connection-timeout=2s"
        })
class LimitsIT {

    private static final String SERVICE = "/cds-services/" + Examples.PATIENT_VIEW;

    @LocalServerPort
    private int port;

    @Autowired
    private SettableDecision decision;

    @BeforeEach
    void oneCard() {
        decision.answers(Examples.plainCard(Indicator.INFO));
    }

    @Test
    @DisplayName(
            "429 / 503 throttle: calls beyond the limit are shed, those under way are answered, health is not shed")
    void callsBeyondTheLimit_areShed() throws Exception {
        CountDownLatch running = new CountDownLatch(2);
        CountDownLatch goOn = new CountDownLatch(1);
        decision.answers(facts -> {
            running.countDown();
            await(goOn);
            return List.of(Examples.plainCard(Indicator.INFO));
        });
        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<CompletableFuture<Answer>> underWay = new ArrayList<>();
            for (int i = 0; i < 2; i++) {
                underWay.add(CompletableFuture.supplyAsync(() -> caller().post(Examples.request()), callers));
            }
            await(running);

            Answer shed = caller().post(Examples.request());
            int health = caller().get("/actuator/health").status();
            int discovery = caller().get("/cds-services").status();
            goOn.countDown();

            assertThat(shed.status()).isEqualTo(503);
            assertThat(shed.fault()).isEqualTo("overloaded");
            assertThat(shed.header("Retry-After")).isEqualTo("1");
            assertThat(shed.header("Content-Type")).isEqualTo("application/json");
            assertThat(shed.header("X-Correlation-ID"))
                    .isEqualTo(shed.json().at("/issue/0/diagnostics").asString());
            assertThat(health).isEqualTo(200);
            assertThat(discovery).isEqualTo(200);
            assertThat(underWay)
                    .allSatisfy(call -> assertThat(call.join().status()).isEqualTo(200));
        }
        decision.answers(Examples.plainCard(Indicator.INFO));
        assertThat(caller().post(Examples.request()).status()).isEqualTo(200);
    }

    @Test
    @DisplayName("A failed call gives its place back")
    void failedCalls_giveTheirPlacesBack() {
        decision.answers(facts -> {
            throw new IllegalStateException("a bug");
        });
        for (int i = 0; i < 4; i++) {
            assertThat(caller().post(Examples.request()).status()).isEqualTo(500);
            assertThat(caller().post("{").status()).isEqualTo(400);
        }
        decision.answers(Examples.plainCard(Indicator.INFO));
        assertThat(caller().post(Examples.request()).status()).isEqualTo(200);
    }

    @Test
    @DisplayName("HTTP-5: bodies that would fill the memory together are refused, and wait for nobody")
    void bodiesBeyondTheMemory_areRefused() throws Exception {
        String large = " ".repeat(800_000) + Examples.request();
        try (Socket holder = new Socket(InetAddress.getLoopbackAddress(), port)) {
            // A body of which all but the end has come holds its memory.
            holder.getOutputStream()
                    .write(("POST " + SERVICE + " HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1000000\r\n\r\n"
                                    + " ".repeat(900_000))
                            .getBytes(StandardCharsets.US_ASCII));
            boolean refused = false;
            long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
            while (!refused && System.nanoTime() < deadline) {
                Answer answer = caller().post(large);
                refused = answer.status() == 503 && answer.fault().equals("overloaded");
            }
            assertThat(refused).isTrue();
        }
        assertEventuallyAnswered(large);
    }

    @ParameterizedTest
    @ValueSource(strings = {SERVICE, "/cds-services/no-such-service", "/nothing"})
    @DisplayName("A body that drips is waited for only so long, whether it is read or refused")
    void drippingBody_isHungUpOn(String path) throws Exception {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(30_000);
            OutputStream out = socket.getOutputStream();
            out.write(("POST " + path + " HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1000000\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            Thread drip = Thread.ofVirtual().start(() -> dripInto(out));
            byte[] answer = readToTheEnd(socket);
            drip.join();

            assertThat(new String(answer, StandardCharsets.UTF_8))
                    .startsWith(path.equals(SERVICE) ? "HTTP/1.1 408" : "HTTP/1.1 404");
        }
    }

    @Test
    @DisplayName("A sender who falls silent is hung up on")
    void silentSender_isHungUpOn() throws Exception {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(30_000);
            socket.getOutputStream()
                    .write(("POST " + SERVICE + " HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1000\r\n\r\n{")
                            .getBytes(StandardCharsets.US_ASCII));

            assertThat(new String(readToTheEnd(socket), StandardCharsets.UTF_8))
                    .startsWith("HTTP/1.1 408")
                    .contains("body-too-slow")
                    .containsIgnoringCase("connection: close");
        }
    }

    @Test
    @DisplayName("A header that is too large is refused by the container, and nothing of it is repeated")
    void largeHeader_isRefused() {
        Answer answer = caller().post(SERVICE, Examples.request(), "X-Note", "Secretname".repeat(2_000));

        assertThat(answer.status()).isIn(400, 431);
        assertThat(answer.text()).doesNotContain("Secretname");
    }

    /** One byte after the other, until the other side has had enough. */
    private static void dripInto(OutputStream out) {
        try {
            while (true) {
                out.write(' ');
                out.flush();
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(10));
            }
        } catch (IOException closed) {
            // As it should be.
        }
    }

    /** What comes until the other side closes; one that closes while something is on its way resets the connection. */
    private static byte[] readToTheEnd(Socket socket) throws IOException {
        byte[] bytes = new byte[64 * 1024];
        int length = 0;
        try {
            int count = socket.getInputStream().read(bytes);
            while (count >= 0) {
                length += count;
                count = socket.getInputStream().read(bytes, length, bytes.length - length);
            }
        } catch (SocketException reset) {
            assertThat(length).isPositive();
        }
        return Arrays.copyOf(bytes, length);
    }

    private void assertEventuallyAnswered(String body) {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        int status = caller().post(body).status();
        while (status != 200 && System.nanoTime() < deadline) {
            status = caller().post(body).status();
        }
        assertThat(status).isEqualTo(200);
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private Caller caller() {
        return new Caller(port);
    }
}
