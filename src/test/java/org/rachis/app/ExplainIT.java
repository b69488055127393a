package org.rachis.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The way to the cards, asked for as the cards are. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "rachis.limits.max-request-bytes=1MB")
@ExtendWith(OutputCaptureExtension.class)
class ExplainIT {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private static final String SERVICE = "/explain/spinal-infection-patient-view";
    private static final String UUID = "[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}";

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @MethodSource("names")
    void cards_areThoseOfTheHook(String name) throws Exception {
        String body = ExampleFiles.datedToday(name);
        Caller caller = new Caller(port);

        JsonNode explained = JSON.readTree(caller.explained(body).replaceAll(UUID, "uuid"));
        JsonNode answered = JSON.readTree(caller.byHook(body).replaceAll(UUID, "uuid"));

        assertThat(explained.path("cards")).isEqualTo(answered.path("cards"));
    }

    @Test
    void answer_isKeptByNobody_andSaysHowLongItTook() throws Exception {
        HttpResponse<String> answer = post(SERVICE, "application/json", example());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/json");
        JsonNode millis = JSON.readTree(answer.body()).path("millis");
        assertThat(millis.propertyNames()).containsExactly("read", "fetch", "judge", "write");
        assertThat(millis.values())
                .allSatisfy(stage -> assertThat(stage.asDouble()).isNotNegative());
        assertThat(millis.path("read").asDouble() + millis.path("judge").asDouble())
                .isPositive();
    }

    @Test
    void call_leavesALineWithoutItsContent(CapturedOutput output) throws Exception {
        String before = output.getAll();

        post(SERVICE, "application/json", example());

        // The line is written when the answer is on its way already.
        Patience.until(() -> logged(output, before).contains("spinal-infection-patient-view"));
        assertThat(logged(output, before)).doesNotContain("example-abscess", "Ashgrove", "Cellulitis", "38.7");
    }

    private static String logged(CapturedOutput output, String before) {
        return output.getAll().substring(before.length());
    }

    @Test
    void explainedCards_areNotCountedAsShown() throws Exception {
        String before = cardsCounted();

        post(SERVICE, "application/json", example());

        assertThat(cardsCounted()).isEqualTo(before);
    }

    private String cardsCounted() throws IOException, InterruptedException {
        return get("/actuator/prometheus")
                .body()
                .lines()
                .filter(line -> line.startsWith("rachis_cards"))
                .sorted()
                .toList()
                .toString();
    }

    @ParameterizedTest
    @CsvSource({
        "/explain/nope, application/json, 404, unknown-service",
        "/explain, application/json, 404, unknown-path",
        "/explain/spinal-infection-patient-view, text/plain, 415, unsupported-media-type",
        "/explain/spinal-infection-order-sign, application/json, 400, wrong-hook"
    })
    void wrongRequest_isRefusedAsTheHookDoes(String path, String type, int status, String code) throws Exception {
        assertRefused(post(path, type, example()), status, code);
    }

    @ParameterizedTest
    @CsvSource({"'', 400, empty-body", "{, 400, unreadable-json", "{}, 400, missing-member"})
    void wrongBody_isRefusedAsTheHookDoes(String body, int status, String code) throws Exception {
        assertRefused(post(SERVICE, "application/json", body), status, code);
    }

    @Test
    void chartThatDidNotCome_isRefusedAsTheHookDoes() throws Exception {
        String body = example().replace("\"prefetch\":", "\"elsewhere\":");

        assertRefused(post(SERVICE, "application/json", body), 412, "data-not-delivered");
    }

    @Test
    void largeBody_isRefusedAsTheHookDoes() throws Exception {
        assertRefused(post(SERVICE, "application/json", " ".repeat(1_100_000)), 413, "body-too-large");
    }

    @Test
    void otherMethod_isNotAllowed() throws Exception {
        HttpResponse<String> answer = get(SERVICE);

        assertRefused(answer, 405, "method-not-allowed");
        assertThat(answer.headers().firstValue("Allow")).contains("POST");
    }

    @Test
    void patientWhoLooks_isToldNothing() throws Exception {
        String body = example().replace("Practitioner/example-clinician", "Patient/example-abscess");

        HttpResponse<String> answer = post(SERVICE, "application/json", body);

        JsonNode trace = JSON.readTree(answer.body());
        assertThat(trace.path("viewedByPatient").asBoolean()).isTrue();
        assertThat(trace.propertyNames())
                .containsExactlyInAnyOrder("service", "hook", "viewedByPatient", "cards", "millis");
        assertThat(trace.path("cards").isEmpty()).isTrue();
    }

    private static void assertRefused(HttpResponse<String> answer, int status, String code) {
        assertThat(answer.statusCode()).isEqualTo(status);
        JsonNode outcome = JSON.readTree(answer.body());
        assertThat(outcome.path("resourceType").asString()).isEqualTo("OperationOutcome");
        assertThat(outcome.at("/issue/0/details/coding/0/code").asString()).isEqualTo(code);
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
    }

    static List<String> names() {
        return ExampleFiles.names();
    }

    private static String example() {
        return ExampleFiles.datedToday("spinal-epidural-abscess.json");
    }

    private HttpResponse<String> post(String path, String type, String body) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(uri(path))
                .header("Content-Type", type)
                .POST(BodyPublishers.ofString(body))
                .build());
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(uri(path)).build());
    }

    private URI uri(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    private static HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
        return CLIENT.send(request, BodyHandlers.ofString());
    }
}
