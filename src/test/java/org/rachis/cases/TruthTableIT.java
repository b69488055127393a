package org.rachis.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.rachis.app.RachisApplication;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The truth table of the clinical model over HTTP, told as of now and judged by the system clock. */
@SpringBootTest(classes = RachisApplication.class, webEnvironment = WebEnvironment.RANDOM_PORT)
class TruthTableIT {

    private static final String SERVICE = "spinal-infection-patient-view";
    private static final Path TABLE = Path.of("cds-services", SERVICE, "cases", "truth-table.yaml");
    private static final JsonMapper JSON = JsonMapper.shared();

    @LocalServerPort
    private int port;

    private final HttpClient client = HttpClient.newHttpClient();

    @TestFactory
    Stream<DynamicTest> rows() {
        return ClinicalCase.allIn(TABLE).stream().map(row -> dynamicTest(row.name(), () -> check(row)));
    }

    private void check(ClinicalCase row) throws IOException, InterruptedException {
        List<String> cards = post(row.given())
                .path("cards")
                .valueStream()
                .map(card -> card.at("/source/topic/code").asString() + " "
                        + card.path("indicator").asString())
                .toList();

        assertThat(cards)
                .containsExactlyElementsOf(row.expect().cards().stream()
                        .map(card -> card.topic() + " " + card.indicator())
                        .toList());
    }

    private JsonNode post(ClinicalCase.Given given) throws IOException, InterruptedException {
        Map<String, Object> body = Map.of(
                "hook",
                "patient-view",
                "hookInstance",
                UUID.randomUUID().toString(),
                "context",
                Map.of("userId", "Practitioner/p", "patientId", CaseChart.PATIENT, "encounterId", CaseChart.ENCOUNTER),
                "prefetch",
                CaseChart.prefetch(given, Instant.now()));
        HttpResponse<String> response = client.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/cds-services/" + SERVICE))
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body)))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(response.statusCode()).isEqualTo(200);
        return JSON.readTree(response.body());
    }
}
