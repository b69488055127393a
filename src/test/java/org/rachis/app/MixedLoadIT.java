package org.rachis.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Callers who mean well, among callers who do not. */
// The same charts come again and again, and each time all is to be said of them.
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"rachis.clock=2026-11-25T12:00:00Z", "rachis.silence-timeout=0"})
class MixedLoadIT {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);
    private static final int CALLS = 200;
    private static final Pattern PATIENT = Pattern.compile("\"patientId\": *\"([^\"]+)\"");
    private static final String UUIDS = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";
    private static final String HEAD =
            "POST /cds-services/spinal-infection-patient-view HTTP/1.1\r\nHost: localhost\r\n";

    /** What goes over the wire, and ends in whatever way it likes. */
    private static final List<String> HOSTILE = List.of(
            HEAD + "Content-Length: 5\r\n\r\n{\"x\":",
            HEAD + "Content-Length: 1000000\r\n\r\n{\"hook\":",
            HEAD + "Content-Length: 900000000000\r\n\r\n{",
            HEAD + "Content-Length: 100000\r\n\r\n" + "[".repeat(100_000),
            HEAD + "Content-Length: 400000\r\n\r\n{\"prefetch\":" + "{\"a\":".repeat(79_997),
            HEAD + "Transfer-Encoding: chunked\r\n\r\nffffffffffff\r\n{",
            HEAD + "Content-Encoding: gzip\r\nContent-Length: 4\r\n\r\n\u001f\u008b\u0008\u0000",
            HEAD + "X: " + "y".repeat(20_000) + "\r\n\r\n",
            "POST /cds-services/%00 HTTP/1.1\r\nHost: localhost\r\nContent-Length: 2\r\n\r\n{}",
            "nonsense");

    @LocalServerPort
    private int port;

    @Test
    @DisplayName(
            "PERF-5: 200 calls at once, every third of them hostile: each good one is answered as when it is alone")
    void goodCalls_areAnsweredRightAmongHostileOnes() throws Exception {
        List<String> requests = ExampleFiles.names().stream()
                .map(name -> ExampleFiles.dated(name, TODAY))
                .toList();
        List<String> alone = new ArrayList<>();
        for (String request : requests) {
            alone.add(answer(request, "alone-"));
        }

        CountDownLatch go = new CountDownLatch(1);
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < CALLS; i++) {
            order.add(i);
        }
        Collections.shuffle(order, new Random(6));
        int good = 0;
        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> calls = new ArrayList<>();
            for (int number : order) {
                if (number % 3 == 0) {
                    calls.add(callers.submit(() -> attack(HOSTILE.get(number % HOSTILE.size()), go)));
                } else {
                    good++;
                    int which = number % requests.size();
                    calls.add(callers.submit(() -> {
                        go.await();
                        assertThat(answer(requests.get(which), "call" + number + "-"))
                                .isEqualTo(alone.get(which));
                        return which;
                    }));
                }
            }
            go.countDown();
            for (Future<?> call : calls) {
                call.get(2, TimeUnit.MINUTES);
            }
        }
        assertThat(good).isEqualTo(133);
    }

    /**
     * The answer for a patient of this call's own, for some cards come once a patient; the ids of cards and suggestions differ
     * each time.
     */
    private String answer(String request, String own) throws IOException, InterruptedException {
        Matcher patient = PATIENT.matcher(request);
        assertThat(patient.find()).isTrue();
        String id = patient.group(1);
        return new Caller(port)
                .byHook(request.replace(id, own + id))
                .replace(own, "")
                .replaceAll(UUIDS, "id");
    }

    private Void attack(String bytes, CountDownLatch go) throws InterruptedException {
        go.await();
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.getOutputStream().write(bytes.getBytes(StandardCharsets.ISO_8859_1));
            socket.shutdownOutput();
            assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .doesNotContain("HTTP/1.1 200", "HTTP/1.1 500");
        } catch (SocketException hungUpOn) {
            // Who attacks need not be answered.
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return null;
    }
}
