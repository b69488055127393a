package org.rachis.app;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.notMatching;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rachis.fhir.StubServer;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The whole service beside the FHIR servers of two hospitals, and one that nobody has listed. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "rachis.clock=2026-11-15T12:00:00Z",
            "rachis.fhir.timeout=20s",
            "rachis.fhir.max-pages=500",
            "rachis.silence-timeout=0"
        })
@ExtendWith(OutputCaptureExtension.class)
class FhirServerIT {

    private static final StubServer NORTH = new StubServer();
    private static final StubServer SOUTH = new StubServer();
    private static final StubServer UNLISTED = new StubServer();
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private static final Map<String, String> TYPES = Map.of(
            "conditions", "Condition",
            "observations", "Observation",
            "medicationStatements", "MedicationStatement",
            "medicationRequests", "MedicationRequest",
            "procedures", "Procedure",
            "encounters", "Encounter",
            "allergies", "AllergyIntolerance",
            "serviceRequests", "ServiceRequest",
            "diagnosticReports", "DiagnosticReport",
            "devices", "Device");

    @LocalServerPort
    private int port;

    @DynamicPropertySource
    static void servers(DynamicPropertyRegistry properties) {
        properties.add("rachis.anonymous.fhir-servers[0]", NORTH::base);
        properties.add("rachis.anonymous.fhir-servers[1]", SOUTH::base);
    }

    @BeforeEach
    void forget() {
        List.of(NORTH, SOUTH, UNLISTED).forEach(StubServer::reset);
    }

    @AfterAll
    static void stop() {
        List.of(NORTH, SOUTH, UNLISTED).forEach(StubServer::close);
    }

    @ParameterizedTest
    @MethodSource("charts")
    @DisplayName("PRE-19, FHIR-11: the cards do not depend on the way by which the chart came")
    void cards_areTheSameWhicheverWayTheChartCame(String name) throws Exception {
        ObjectNode request = (ObjectNode) JSON.readTree(ExampleFiles.dated(name, LocalDate.of(2026, 11, 15)));
        request.remove(List.of("fhirServer", "fhirAuthorization"));
        ObjectNode chart = whole((ObjectNode) request.path("prefetch"));
        String patient = request.at("/context/patientId").asString();

        request.set("prefetch", chart);
        String fromPrefetch = cards(request);

        serve(NORTH, patient, chart);
        assertThat(cards(asking(NORTH, request, JSON.createObjectNode(), "all")))
                .isEqualTo(fromPrefetch);
        assertThat(cards(asking(NORTH, request, half(chart), "half"))).isEqualTo(fromPrefetch);

        NORTH.reset();
        servePaged(NORTH, patient, chart);
        assertThat(cards(asking(NORTH, request, JSON.createObjectNode(), "pages")))
                .isEqualTo(fromPrefetch);
    }

    static List<String> charts() {
        return ExampleFiles.ofCharts();
    }

    @Test
    @DisplayName("FHIR-8, PRE-16: a server that is not listed is never called")
    void unlistedServer_isNeverCalled() throws Exception {
        HttpResponse<String> answer = post(request(UNLISTED, "token", ""));

        assertThat(answer.statusCode()).isEqualTo(412);
        assertThat(answer.body()).contains("data-not-delivered", "patient").doesNotContain(UNLISTED.base());
        assertThat(UNLISTED.asked()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ",\"fhirAuthorization\":{\"access_token\":\"token\",\"patient\":\"p2\"}",
                ",\"fhirAuthorization\":{\"access_token\":\"token\",\"token_type\":\"MAC\"}",
                ",\"fhirAuthorization\":{\"scope\":\"patient/*.read\"}"
            })
    @DisplayName("FHIR-7: a token for another patient, or none that can be used, is not used")
    void unusableAuthorization_isNotUsed(String authorization) throws Exception {
        HttpResponse<String> answer = post(request(NORTH, "token", "")
                .replaceFirst(",\"fhirAuthorization\":\\{[^}]*}", Matcher.quoteReplacement(authorization)));

        assertThat(answer.statusCode()).isEqualTo(412);
        assertThat(NORTH.asked()).isEmpty();
    }

    @Test
    @DisplayName(
            "RESP-4: a patient that cannot be had is a failed precondition, and so is a chart of which nothing can")
    void nothingToBeHad_isAFailedPrecondition() throws Exception {
        NORTH.answers("/Patient/p1", aResponse().withStatus(404));
        HttpResponse<String> noPatient = post(request(NORTH, "t1", ""));
        TYPES.values().forEach(type -> SOUTH.answers("/" + type, aResponse().withStatus(403)));
        HttpResponse<String> noChart = post(request(SOUTH, "t1", ""));

        assertThat(noPatient.statusCode()).isEqualTo(412);
        assertThat(noPatient.body()).contains("patient");
        assertThat(noChart.statusCode()).isEqualTo(412);
        assertThat(noChart.body()).contains("any of conditions");
    }

    @Test
    @DisplayName(
            "FHIR-4: neither token nor patient reaches a log, an answer or a metric; a gap is named on the card and counted")
    void gap_isNamedAndCounted_andNoSecretLeaks(CapturedOutput output) throws Exception {
        backPainAndFever(NORTH, "p1");
        NORTH.answers("/Device", aResponse().withStatus(403));

        HttpResponse<String> answer = post(request(NORTH, "s3cret-token", ""));
        String metrics = CLIENT.send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/actuator/prometheus"))
                                .build(),
                        BodyHandlers.ofString())
                .body();

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(JSON.readTree(answer.body()).at("/cards/0/detail").asString())
                .containsIgnoringCase("failed: devices");
        assertThat(metrics).contains("rachis_input_gaps_total{key=\"devices\",reason=\"forbidden\"}");
        assertThat(output.getAll()).contains("devices=forbidden").doesNotContain("s3cret-token", "/p1", "patient=p1");
        assertThat(answer.body() + metrics).doesNotContain("s3cret-token");
    }

    @Test
    @DisplayName("SEC-21: interleaved calls of two tenants, each with tokens of its own")
    void tenants_neverMeet() throws Exception {
        backPainAndFever(NORTH, "p1");
        requireTokens(NORTH, "north");
        requireTokens(SOUTH, "south");
        List<Callable<HttpResponse<String>>> calls = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            StubServer server = i % 2 == 0 ? NORTH : SOUTH;
            String token = (i % 2 == 0 ? "north-" : "south-") + i % 7;
            calls.add(() -> post(request(server, token, "Practitioner/same")));
        }

        try (ExecutorService callers = Executors.newFixedThreadPool(8)) {
            List<Future<HttpResponse<String>>> answers = callers.invokeAll(calls);
            for (int i = 0; i < answers.size(); i++) {
                HttpResponse<String> answer = answers.get(i).get();
                assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
                assertThat(JSON.readTree(answer.body()).path("cards").isEmpty()).isEqualTo(i % 2 == 1);
            }
        }
        assertThat(NORTH.asked())
                .isNotEmpty()
                .allMatch(request -> request.getHeader("Authorization").startsWith("Bearer north-"));
        assertThat(SOUTH.asked())
                .isNotEmpty()
                .allMatch(request -> request.getHeader("Authorization").startsWith("Bearer south-"));
    }

    private static void requireTokens(StubServer server, String tenant) {
        server.refuses(any(anyUrl()).withHeader("Authorization", notMatching("Bearer " + tenant + "-.*")));
    }

    private static void backPainAndFever(StubServer server, String patient) {
        server.answers("/Condition", StubServer.json("""
                {'resourceType':'Bundle','type':'searchset','entry':[
                  {'resource':{'resourceType':'Condition','id':'c1','subject':{'reference':'Patient/%1$s'},
                   'clinicalStatus':{'coding':[{'code':'active'}]},'onsetDateTime':'2026-11-12',
                   'code':{'coding':[{'system':'http://snomed.info/sct','code':'279039007'}],'text':'Low back pain'}}},
                  {'resource':{'resourceType':'Condition','id':'c2','subject':{'reference':'Patient/%1$s'},
                   'clinicalStatus':{'coding':[{'code':'active'}]},'onsetDateTime':'2026-11-10',
                   'code':{'coding':[{'system':'http://hl7.org/fhir/sid/icd-10-cm','code':'R78.81'}]}}}]}
                """.formatted(patient)));
    }

    /** The same chart with an empty searchset for each list that it leaves out. */
    private static ObjectNode whole(ObjectNode prefetch) {
        ObjectNode whole = prefetch.deepCopy();
        for (String key : TYPES.keySet()) {
            if (!whole.has(key) || whole.path(key).isNull()) {
                whole.set(key, JSON.readTree("{\"resourceType\":\"Bundle\",\"type\":\"searchset\"}"));
            }
        }
        return whole;
    }

    private static ObjectNode half(ObjectNode chart) {
        ObjectNode half = JSON.createObjectNode();
        int number = 0;
        for (String key : chart.propertyNames()) {
            if (number++ % 2 == 0) {
                half.set(key, chart.path(key));
            }
        }
        return half;
    }

    private static void serve(StubServer server, String patient, ObjectNode chart) {
        server.answers("/Patient/" + patient, fhir(chart.path("patient")));
        TYPES.forEach((key, type) -> server.answers("/" + type, fhir(chart.path(key))));
    }

    private static void servePaged(StubServer server, String patient, ObjectNode chart) {
        serve(server, patient, chart);
        TYPES.forEach((key, type) -> {
            if (chart.path(key).path("entry") instanceof ArrayNode entries) {
                for (int i = 0; i < entries.size(); i++) {
                    ObjectNode page = ((ObjectNode) chart.path(key)).deepCopy();
                    page.putArray("entry").add(entries.get(i));
                    if (i + 1 < entries.size()) {
                        page.putArray("link")
                                .addObject()
                                .put("relation", "next")
                                .put("url", server.base() + "/" + type + "?page=" + (i + 1));
                    }
                    server.answers(
                            i == 0
                                    ? get(urlPathEqualTo("/fhir/" + type))
                                    : get(urlPathEqualTo("/fhir/" + type))
                                            .withQueryParam("page", equalTo(Integer.toString(i))),
                            fhir(page));
                }
            }
        });
    }

    private static ResponseDefinitionBuilder fhir(JsonNode value) {
        return aResponse().withHeader("Content-Type", "application/fhir+json").withBody(JSON.writeValueAsBytes(value));
    }

    /** The request with that prefetch and a server, of a user of its own so that nothing comes out of the cache. */
    private static ObjectNode asking(StubServer server, ObjectNode request, ObjectNode prefetch, String user) {
        ObjectNode asking = request.deepCopy();
        asking.set("prefetch", prefetch);
        asking.put("fhirServer", server.base());
        asking.putObject("fhirAuthorization").put("access_token", "token-" + user);
        return asking;
    }

    private String cards(ObjectNode request) throws Exception {
        HttpResponse<String> answer = post(request.toString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body().replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "uuid");
    }

    private static String request(StubServer server, String token, String user) {
        return """
                {"hook":"patient-view","hookInstance":"%s","fhirServer":"%s"\
                ,"fhirAuthorization":{"access_token":"%s","token_type":"Bearer","expires_in":300,"scope":"x","subject":"s"},
                 "context":{"userId":"%s","patientId":"p1"}}
                """.formatted(UUID.randomUUID(), server.base(), token, user);
    }

    private HttpResponse<String> post(String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + port + "/cds-services/spinal-infection-patient-view"))
                .timeout(Duration.ofSeconds(60))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build();
        return CLIENT.send(request, BodyHandlers.ofString());
    }
}
