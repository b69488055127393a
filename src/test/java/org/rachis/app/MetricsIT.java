package org.rachis.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What the metrics say of calls, under the names of the contract (settled point 12). */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "rachis.clock=2026-11-25T12:00:00Z")
class MetricsIT {

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    @LocalServerPort
    private int port;

    @Test
    void card_isCountedByServiceTopicIndicatorAndClient() throws Exception {
        String cards = "rachis_cards_total{client=\"anonymous\",indicator=\"critical\","
                + "service=\"spinal-infection-patient-view\",silent=\"false\",topic=\"spinalEmergency\"}";
        double before = metric(cards);

        new Caller(port).patientView(emergency());

        assertThat(metric(cards) - before).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"read", "judge", "write"})
    void stage_isTimed(String stage) throws Exception {
        String count = "rachis_stage_seconds_count{stage=\"" + stage + "\"}";
        String sum = "rachis_stage_seconds_sum{stage=\"" + stage + "\"}";
        double calls = metric(count);
        double seconds = metric(sum);

        new Caller(port).patientView(emergencyOf(UUID.randomUUID().toString()));

        assertThat(metric(count) - calls).isEqualTo(1);
        assertThat(metric(sum)).isGreaterThan(seconds);
    }

    @Test
    void chartThatWasSent_isNoFetch() throws Exception {
        double fetches = metric("rachis_stage_seconds_count{stage=\"fetch\"}");

        new Caller(port).patientView(emergency());

        assertThat(metric("rachis_stage_seconds_count{stage=\"fetch\"}")).isEqualTo(fetches);
    }

    @ParameterizedTest
    @CsvSource({
        "POST, /cds-services/spinal-infection-patient-view, '{', unreadable-json",
        "POST, /cds-services/spinal-infection-patient-view, '{}', missing-member",
        "POST, /cds-services/no-such-service, '{}', unknown-service",
        "PUT, /cds-services/spinal-infection-patient-view, '{}', method-not-allowed",
        "GET, /nothing, '', unknown-path"
    })
    void refusal_isCountedByItsCode(String method, String path, String body, String reason) throws Exception {
        String refusals = "rachis_refusals_total{reason=\"" + reason + "\"}";
        double before = metric(refusals);

        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .method(method, BodyPublishers.ofString(body))
                .build();
        CLIENT.send(request, BodyHandlers.discarding());

        assertComesTo(refusals, before + 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET /<b> HTTP/1.1", "GET / HTTP/1.1\r\nX: \0", "nonsense / HTTP/0.7"})
    void refusalOfTheContainer_isCounted(String start) throws Exception {
        double before = metric("rachis_refusals_total{reason=\"container\"}");

        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.getOutputStream()
                    .write((start + "\r\nHost: localhost\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1));
            socket.getInputStream().readAllBytes();
        }

        assertComesTo("rachis_refusals_total{reason=\"container\"}", before + 1);
    }

    /** Timing each filter of each call costs more than it tells. */
    @Test
    void filtersOfTheDoor_areNotTimed() throws Exception {
        new Caller(port).patientView(emergency());

        assertThat(metrics()).contains("http_server_requests").doesNotContain("spring_security");
    }

    /** A patient of whom nothing was shown before: of others, what was is judged too. */
    private static byte[] emergencyOf(String patient) {
        return new String(emergency(), StandardCharsets.UTF_8)
                .replace("example-abscess", patient)
                .getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] emergency() {
        return ExampleFiles.dated("spinal-epidural-abscess.json", LocalDate.of(2026, 11, 25))
                .getBytes(StandardCharsets.UTF_8);
    }

    /** A refusal is counted just after its caller has the answer. */
    private void assertComesTo(String series, double value) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        while (metric(series) < value && System.nanoTime() < deadline) {
            Thread.onSpinWait();
        }
        assertThat(metric(series)).isEqualTo(value);
    }

    /** The value of one time series, 0 while it is not there. */
    private double metric(String series) throws IOException, InterruptedException {
        Matcher line =
                Pattern.compile("(?m)^" + Pattern.quote(series) + " (\\S+)$").matcher(metrics());
        return line.find() ? Double.parseDouble(line.group(1)) : 0;
    }

    private String metrics() throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/actuator/prometheus"))
                .build();
        return CLIENT.send(request, BodyHandlers.ofString()).body();
    }
}
