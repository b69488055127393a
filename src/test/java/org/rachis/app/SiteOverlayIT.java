package org.rachis.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rachis.catalog.CatalogException;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The service of a site that lays the example overlay over the knowledge: the same charts, other decisions. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"rachis.clock=2026-11-15T12:00:00Z", "rachis.knowledge.overlay=examples/site-overlay"})
class SiteOverlayIT {

    static final String PAIN = condition("http://snomed.info/sct", "279039007");
    static final String CULTURE = """
            {"resourceType":"Observation","id":"o2","status":"final","subject":{"reference":"Patient/p1"},
             "code":{"coding":[{"system":"http://loinc.org","code":"5802-4"}]},"effectiveDateTime":"2026-11-14",
             "valueCodeableConcept":{"coding":[{"system":"http://snomed.info/sct","code":"10828004"}]}}
            """;

    @LocalServerPort
    private int port;

    @Test
    void localCode_ofTheLaboratory_isRead() throws Exception {
        assertThat(topics(chart(PAIN, crp("https://hospital.example.org/laboratory", "CRP", 80))))
                .containsExactly("suspectedSpinalInfection");
        assertThat(topics(chart(PAIN, crp("urn:oid:1.2.3.4.5.1", "CRP", 80))))
                .containsExactly("suspectedSpinalInfection");
    }

    @Test
    void threshold_isTheSites() throws Exception {
        assertThat(topics(chart(PAIN, crp("http://loinc.org", "1988-5", 40))))
                .containsExactly("suspectedSpinalInfection");
        assertThat(topics(chart(PAIN, crp("http://loinc.org", "1988-5", 39.9)))).isEmpty();
    }

    @Test
    void patternThatIsOff_isNotShown() throws Exception {
        assertThat(topics(chart(PAIN, CULTURE, temperature(39)))).doesNotContain("pyelonephritis");
    }

    @Test
    void suggestedOrder_isCodedAsInTheCatalogue() throws Exception {
        JsonNode card =
                cards(chart(PAIN, crp("http://loinc.org", "1988-5", 80))).get(0);

        List<String> codes = card.path("suggestions")
                .valueStream()
                .flatMap(suggestion -> suggestion.path("actions").valueStream())
                .flatMap(action -> action.at("/resource/code/coding").valueStream())
                .map(code ->
                        code.path("system").asString() + "|" + code.path("code").asString())
                .toList();
        assertThat(codes)
                .contains("https://hospital.example.org/orders|L-0302")
                .doesNotContain("http://loinc.org|4537-7");
    }

    @Test
    void orderWithTheCodeOfTheCatalogue_isRecognised() throws Exception {
        String order = """
                {"resourceType":"ServiceRequest","id":"s1","status":"active","intent":"order",
                 "subject":{"reference":"Patient/p1"},"authoredOn":"2026-11-15",
                 "code":{"coding":[{"system":"https://hospital.example.org/orders","code":"L-0302"}]}}
                """;
        JsonNode card =
                cards(chart(PAIN, crp("http://loinc.org", "1988-5", 80), order)).get(0);

        assertThat(card.path("suggestions")
                        .valueStream()
                        .map(suggestion -> suggestion.path("label").asString()))
                .isNotEmpty()
                .doesNotContain("ESR");
    }

    @Test
    void overrideReasonThatIsOff_isNotOffered() throws Exception {
        JsonNode card =
                cards(chart(PAIN, crp("http://loinc.org", "1988-5", 80))).get(0);

        assertThat(card.path("overrideReasons")
                        .valueStream()
                        .map(reason -> reason.path("code").asString()))
                .contains("labs-first")
                .doesNotContain("will-reassess");
    }

    @Test
    void start_withWrongOverlay_failsAndSaysAllThatIsWrong(@TempDir Path overlay) throws Exception {
        Files.writeString(overlay.resolve("site.yaml"), """
                change: [{at: findings.crpHigh.measured.atLeast, from: 50 mg/L, to: 5 mg/dL, because: habit}]
                off: {patterns: [moonSickness]}
                """);

        assertThatThrownBy(() -> new SpringApplicationBuilder(RachisApplication.class)
                        .run("--server.port=0", "--rachis.knowledge.overlay=" + overlay))
                .rootCause()
                .isInstanceOf(CatalogException.class)
                .hasMessageContaining("site.yaml at off.patterns[0]: is not a pattern: moonSickness")
                .hasMessageContaining(
                        "site.yaml at change[0].to: compares crp in mg/dL; its unit is mg/L (in cds-services/shared/findings.yaml at findings.crpHigh)");
    }

    private List<String> topics(String body) throws Exception {
        return cards(body)
                .valueStream()
                .map(card -> card.at("/source/topic/code").asString())
                .toList();
    }

    private JsonNode cards(String body) throws Exception {
        return JsonMapper.shared()
                .readTree(new Caller(port).patientView(body.getBytes(UTF_8)))
                .path("cards");
    }

    /** A hook call with these resources, each under its key. */
    static String chart(String... resources) {
        StringBuilder prefetch = new StringBuilder(
                "\"patient\":{\"resourceType\":\"Patient\",\"id\":\"p1\",\"birthDate\":\"1960-01-01\"}");
        for (var key : List.of("Condition:conditions", "Observation:observations", "ServiceRequest:serviceRequests")) {
            String type = key.substring(0, key.indexOf(':'));
            List<String> entries = List.of(resources).stream()
                    .filter(resource -> resource.contains("\"resourceType\":\"" + type + "\""))
                    .map(resource -> "{\"resource\":" + resource + "}")
                    .toList();
            prefetch.append(",\"").append(key.substring(key.indexOf(':') + 1));
            prefetch.append("\":{\"resourceType\":\"Bundle\",\"type\":\"searchset\",\"entry\":[");
            prefetch.append(String.join(",", entries)).append("]}");
        }
        return "{\"hook\":\"patient-view\",\"hookInstance\":\"0d7e5b1c-93a8-4a56-9a5c-7e0f3f1f2b61\","
                + "\"context\":{\"userId\":\"Practitioner/1\",\"patientId\":\"p1\"},\"prefetch\":{" + prefetch + "}}";
    }

    static String condition(String system, String code) {
        return """
                {"resourceType":"Condition","id":"c1","subject":{"reference":"Patient/p1"},
                 "clinicalStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-clinical","code":"active"}]},
                 "code":{"coding":[{"system":"%s","code":"%s"}]},"onsetDateTime":"2026-11-13"}
                """.formatted(system, code);
    }

    static String crp(String system, String code, double value) {
        return measured(system, code, value, "mg/L");
    }

    static String temperature(double value) {
        return measured("http://loinc.org", "8310-5", value, "Cel");
    }

    private static String measured(String system, String code, double value, String unit) {
        return """
                {"resourceType":"Observation","id":"o-%s","status":"final","subject":{"reference":"Patient/p1"},
                 "code":{"coding":[{"system":"%s","code":"%s"}]},"effectiveDateTime":"2026-11-15T08:00:00Z",
                 "valueQuantity":{"value":%s,"unit":"%s","system":"http://unitsofmeasure.org","code":"%s"}}
                """.formatted(code, system, code, value, unit, unit);
    }
}
