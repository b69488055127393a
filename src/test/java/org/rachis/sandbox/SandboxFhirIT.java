package org.rachis.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rachis.app.RachisApplication;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** What the sandbox's FHIR server can do. */
@SpringBootTest(
        classes = RachisApplication.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"rachis.clock=2026-11-15T12:00:00Z", "rachis.cors.allowed-origins=https://sandbox.cds-hooks.org"})
class SandboxFhirIT {

    @LocalServerPort
    private int port;

    @Test
    void capabilityStatement_namesTheKindsAndTheirSearches() throws Exception {
        JsonNode statement = visitor().fhir("metadata");

        assertThat(statement.path("fhirVersion").asString()).isEqualTo("4.0.1");
        assertThat(statement.at("/rest/0/resource").valueStream())
                .filteredOn(kind -> kind.path("type").asString().equals("Observation"))
                .singleElement()
                .satisfies(kind -> assertThat(kind.path("searchParam").valueStream())
                        .extracting(parameter -> parameter.path("name").asString())
                        .contains("patient", "code", "category", "date", "status"));
    }

    @Test
    void read_answersTheResource_orThatThereIsNone() throws Exception {
        assertThat(visitor().fhir("Patient/demo-abscess").path("gender").asString())
                .isEqualTo("male");
        assertThat(visitor().get("/fhir/Patient/nobody").statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {
                "Observation?patient=demo-abscess&code=http://loinc.org%7C1988-5 6",
                "Observation?patient=demo-abscess&code=http://snomed.info/sct%7C1988-5 0",
                "Observation?patient=demo-abscess&category=laboratory&code=1988-5,4537-7 9",
                "Observation?patient=demo-abscess&category=vital-signs&code=1988-5 0",
                "Observation?patient=demo-abscess&status=entered-in-error 1",
                "Observation?subject=Patient/demo-abscess&code=1988-5&date=ge2026-11-15 2",
                "Condition?patient=demo-abscess&clinical-status=resolved 2",
                "Condition?patient=demo-abscess&onset-date=lt2020-11-15 2",
                "Procedure?patient=demo-bacteraemia&date=lt2026-11-01 1",
                "Encounter?patient=demo-abscess&class=EMER 2",
                "Encounter?patient=demo-abscess&status=in-progress 1",
                "ServiceRequest?patient=demo-relapse&status=completed 1",
                "ServiceRequest?patient=demo-relapse&status=active 0",
                "AllergyIntolerance?patient=demo-bacteraemia 1",
                "Device?patient=demo-bacteraemia 1",
                "MedicationStatement?patient=demo-abscess 2",
                "MedicationRequest?patient=demo-abscess&authoredon=ge2026-11-10 1",
                "Medication?code=2180 1",
                "Patient?_id=demo-abscess,demo-relapse 2"
            })
    void search_findsWhatWasAskedFor(String query, int found) throws Exception {
        assertThat(visitor().fhir(query + "&_count=500").path("total").asInt()).isEqualTo(found);
    }

    @Test
    void sort_putsTheNewestFirst() throws Exception {
        List<String> dates = visitor()
                .fhir("Observation?patient=demo-relapse&code=1988-5&_sort=-date")
                .path("entry")
                .valueStream()
                .map(entry -> entry.at("/resource/effectiveDateTime").asString())
                .toList();

        assertThat(dates).hasSizeGreaterThan(5).isSortedAccordingTo(Comparator.reverseOrder());
    }

    @Test
    void pages_holdEverythingOnce() throws Exception {
        List<String> ids = new ArrayList<>();
        JsonNode page = visitor().fhir("Observation?patient=demo-abscess&_sort=-date&_count=7");
        while (true) {
            page.path("entry").forEach(entry -> ids.add(entry.at("/resource/id").asString()));
            String next = page.path("link")
                    .valueStream()
                    .filter(link -> link.path("relation").asString().equals("next"))
                    .map(link -> link.path("url").asString())
                    .findFirst()
                    .orElse("");
            if (next.isEmpty()) {
                break;
            }
            assertThat(next).startsWith(visitor().base() + "/fhir");
            page = visitor()
                    .fhir(next.substring((visitor().base() + "/fhir").length()).replaceFirst("^/?", ""));
        }

        assertThat(ids)
                .hasSize(visitor()
                        .fhir("Observation?patient=demo-abscess")
                        .path("total")
                        .asInt())
                .hasSizeGreaterThan(14)
                .doesNotHaveDuplicates();
    }

    @Test
    void include_bringsTheDrug_onlyWhenAsked() throws Exception {
        String query = "MedicationRequest?patient=demo-bacteraemia";

        assertThat(modes(query + "&_include=MedicationRequest:medication")).contains("include");
        assertThat(modes(query)).doesNotContain("include");
    }

    @Test
    void transaction_isKept_withItsReferencesRenamed() throws Exception {
        HttpResponse<String> answer = visitor().post("/fhir", """
                {"resourceType":"Bundle","type":"transaction","entry":[
                 {"fullUrl":"urn:uuid:2f0e7f1e-5a0f-4d57-8f3a-0a3cbe7d2a11","resource":{"resourceType":"Patient"},
                  "request":{"method":"POST","url":"Patient"}},
                 {"fullUrl":"urn:uuid:2f0e7f1e-5a0f-4d57-8f3a-0a3cbe7d2a12","resource":{"resourceType":"Condition",
                  "code":{"text":"Back pain"},"subject":{"reference":"urn:uuid:2f0e7f1e-5a0f-4d57-8f3a-0a3cbe7d2a11"}},
                  "request":{"method":"PUT","url":"Condition/sent"}}]}
                """);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        String patient = Visitor.JSON
                .readTree(answer.body())
                .at("/entry/0/response/location")
                .asString();
        assertThat(patient).startsWith("Patient/");
        assertThat(visitor()
                        .fhir("Condition?patient=" + patient)
                        .at("/entry/0/resource/id")
                        .asString())
                .isEqualTo("sent");
    }

    @Test
    void transaction_thatAsksForMore_isRefusedAsAWhole() throws Exception {
        HttpResponse<String> answer = visitor().post("/fhir", """
                {"resourceType":"Bundle","type":"transaction","entry":[
                 {"resource":{"resourceType":"Condition"},"request":{"method":"PUT","url":"Condition/half"}},
                 {"request":{"method":"DELETE","url":"Patient/demo-abscess"}}]}
                """);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(visitor().get("/fhir/Condition/half").statusCode()).isEqualTo(404);
        assertThat(visitor().get("/fhir/Patient/demo-abscess").statusCode()).isEqualTo(200);
    }

    @Test
    @DisplayName("CORS-3: a listed page that plays an EHR reads the chart itself, another one does not")
    void listedPage_mayReadTheChart() throws Exception {
        assertThat(visitor().from("https://sandbox.cds-hooks.org", "/fhir/Patient/demo-abscess"))
                .contains("https://sandbox.cds-hooks.org");
        assertThat(visitor().from("https://elsewhere.example", "/fhir/Patient/demo-abscess"))
                .isEmpty();
    }

    @Test
    void bodyWithoutAnEnd_isRefused() throws Exception {
        assertThat(visitor().postOfUnknownLength("/fhir", "{}").statusCode()).isEqualTo(411);
    }

    private List<String> modes(String query) throws Exception {
        return visitor()
                .fhir(query)
                .path("entry")
                .valueStream()
                .map(entry -> entry.at("/search/mode").asString())
                .toList();
    }

    private Visitor visitor() {
        return new Visitor(port);
    }
}
