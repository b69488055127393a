package org.rachis.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * Whatever a caller sends, over good, broken and hostile ways, nothing of it stands in the log, with our own loggers at their
 * most talkative; nor in an error answer, nor among the metrics.
 */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"logging.level.org.rachis=trace", "rachis.clock=2026-11-25T12:00:00Z"})
@ExtendWith(OutputCaptureExtension.class)
class RedactionIT {

    /** Stands in every id, name, text and token of the requests, and in what the FHIR server answers. */
    private static final String MARK = "Zqxmark";

    private static final String PATIENT_VIEW = "/cds-services/spinal-infection-patient-view";
    private static final String ORDER_SIGN = "/cds-services/spinal-infection-order-sign";

    private static final HttpServer EHR = ehr();
    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    @LocalServerPort
    private int port;

    @DynamicPropertySource
    static void listTheEhr(DynamicPropertyRegistry registry) {
        registry.add("rachis.anonymous.fhir-servers[0]", RedactionIT::ehrBase);
    }

    @AfterAll
    static void stopTheEhr() {
        EHR.stop(0);
    }

    @Test
    @DisplayName("HTTP-7: marked charts, tokens and addresses leave no mark")
    void nothingOfACaller_isLogged(CapturedOutput output) throws Exception {
        String chart = marked("spinal-epidural-abscess.json");
        assertThat(send(PATIENT_VIEW, chart)).isEqualTo(200);
        assertThat(send(ORDER_SIGN, marked("order-cart.json"))).isEqualTo(200);
        for (Map.Entry<String, String> hostile : hostile(chart).entrySet()) {
            int status = send(PATIENT_VIEW, hostile.getValue());
            assertThat(status).as(hostile.getKey()).isBetween(200, 499);
        }
        assertThat(send("/cds-services/" + MARK, chart)).isEqualTo(404);
        assertThat(send("/cds-services/" + MARK + "/feedback", chart)).isBetween(400, 499);
        assertThat(send(PATIENT_VIEW + "/feedback", chart)).isBetween(200, 499);
        assertThat(send("/explain/" + MARK, chart)).isBetween(400, 499);
        assertThat(send("/knowledge/codes?system=" + MARK + "&code=" + MARK, chart))
                .isBetween(400, 499);
        assertThat(send(PATIENT_VIEW + "?patient=" + MARK, chart)).isEqualTo(200);
        for (String raw : List.of(
                "GET /" + MARK + "<> HTTP/1.1",
                MARK + " / HTTP/1.1",
                "GET / HTTP/1.1\r\nAuthorization: Bearer " + MARK + "\0",
                "POST " + PATIENT_VIEW + " HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n" + MARK,
                "GET /?x=" + MARK.repeat(5_000) + " HTTP/1.1")) {
            sendRaw(raw);
        }

        String metrics = CLIENT.send(
                        HttpRequest.newBuilder(uri("/actuator/prometheus")).build(), BodyHandlers.ofString())
                .body();
        assertThat(metrics).contains("rachis_cards_total").doesNotContainIgnoringCase(MARK);
        assertThat(output.getAll())
                .contains("status=200 error=-", "Not had from the FHIR server", "is not listed for its caller")
                .doesNotContainIgnoringCase(MARK);
    }

    /** Ways to be wrong, each with marks. */
    private static Map<String, String> hostile(String chart) {
        String request = "{\"hook\":\"patient-view\",\"hookInstance\":\"" + MARK + "\",\"context\":{\"patientId\":\""
                + MARK + "1\",\"userId\":\"Practitioner/" + MARK + "\",\"encounterId\":\"" + MARK + "\"}";
        String token = ",\"fhirAuthorization\":{\"access_token\":\"" + MARK + "\",\"token_type\":\"Bearer\"}";
        Map<String, String> bodies = new LinkedHashMap<>();
        bodies.put("cut off", chart.substring(0, chart.length() / 2));
        bodies.put("not JSON", MARK);
        bodies.put("wrong hook", chart.replace("\"patient-view\"", "\"" + MARK + "\""));
        bodies.put("ill-typed", chart.replaceFirst("\"context\"", "\"context\":\"" + MARK + "\",\"x\""));
        bodies.put("hostile id", request.replace(MARK + "1", MARK + "\\u0000 1") + "}");
        bodies.put("repeated", request + ",\"hook\":\"" + MARK + "\"}");
        bodies.put("no data", request + "}");
        bodies.put("unlisted server", request + token + ",\"fhirServer\":\"https://" + MARK + ".example/r4\"}");
        bodies.put("no address", request + token + ",\"fhirServer\":\"" + MARK + "\"}");
        bodies.put("broken server", request + token + ",\"fhirServer\":\"" + ehrBase() + "\"}");
        bodies.put(
                "bad values",
                request + ",\"prefetch\":{\"" + MARK + "\":1,\"patient\":{\"resourceType\":\"Patient\",\"id\":\"" + MARK
                        + "1\",\"birthDate\":\"" + MARK
                        + "\"},\"observations\":{\"resourceType\":\"Bundle\",\"entry\":["
                        + "{\"resource\":{\"resourceType\":\"Observation\",\"subject\":{\"reference\":\"Patient/" + MARK
                        + "1\"},\"status\":\"final\",\"effectiveDateTime\":\"2026-11-24\",\"code\":{\"coding\":[{\"system\":"
                        + "\"http://loinc.org\",\"code\":\"1988-5\"}]},\"valueQuantity\":{\"value\":\"" + MARK
                        + "\",\"unit\":\"" + MARK + "\"}}}]}}}");
        return bodies;
    }

    /** An example in which every text that may hold a name, an id or a note is marked. */
    private static String marked(String example) {
        String text = ExampleFiles.dated(example, LocalDate.of(2026, 11, 25));
        return text.replaceAll("\"(text|display|family|note|userId|encounterId)\": *\"", "\"$1\": \"" + MARK + " ")
                .replaceAll("\"hookInstance\": *\"[^\"]*\"", "\"hookInstance\": \"" + MARK + "\"");
    }

    private int send(String path, String body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(uri(path))
                .timeout(Duration.ofSeconds(60))
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + MARK + "." + MARK + "." + MARK)
                .header("X-Correlation-ID", MARK + " " + MARK)
                .header("Referer", "https://ehr.example/" + MARK)
                .header("Cookie", "session=" + MARK)
                .POST(BodyPublishers.ofString(body))
                .build();
        var answer = CLIENT.send(request, BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            assertThat(answer.body()).doesNotContainIgnoringCase(MARK);
        }
        return answer.statusCode();
    }

    private void sendRaw(String start) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.getOutputStream()
                    .write((start + "\r\nHost: localhost\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.ISO_8859_1));
            socket.shutdownOutput();
            assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .doesNotContainIgnoringCase(MARK);
        }
    }

    private URI uri(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    private static String ehrBase() {
        return "http://127.0.0.1:" + EHR.getAddress().getPort() + "/r4";
    }

    /** A FHIR server that answers with marks: as an error, as something that is no JSON, as something that is no FHIR. */
    private static HttpServer ehr() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/", RedactionIT::answerBadly);
            server.start();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void answerBadly(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        int status = path.contains("Patient") ? 200 : path.contains("Observation") ? 500 : 200;
        String body = Stream.of("Condition", "Medication").anyMatch(path::contains)
                ? MARK
                : "{\"resourceType\":\"" + MARK + "\",\"id\":\"" + MARK + "\"}";
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/fhir+json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
