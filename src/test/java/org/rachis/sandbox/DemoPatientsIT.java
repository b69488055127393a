package org.rachis.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.rachis.app.RachisApplication;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The demo patients, with the service as it starts out of the box and HAPI FHIR's server as the EHR's. */
@SpringBootTest(
        classes = RachisApplication.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = "rachis.fhir.timeout=30s")
class DemoPatientsIT {

    /** Every pattern of the model has a patient; the others are backs that must stay silent. */
    private static final List<String> TOPICS = List.of(
            "spinalEmergency",
            "suspectedSpinalInfection",
            "possibleSpinalInfection",
            "pyelonephritis",
            "herpesZoster",
            "disseminatedInfection",
            "postproceduralSpinalInfection",
            "spinalInfectionRelapse",
            "knownSpinalInfection",
            "spinalInfectionFollowUp");

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @MethodSource("patients")
    @DisplayName("PRE-19, FHIR-11: each patient has the cards it is there for, prefetched and fetched alike")
    void patient_hasItsCards(String id, String encounter, List<String> expected) throws Exception {
        Visitor visitor = new Visitor(port);

        ObjectNode prefetched = visitor.opening(id, encounter);
        prefetched.set("prefetch", visitor.prefetch(id));
        assertThat(visitor.cards(prefetched)).isEqualTo(expected);

        ObjectNode fetched = visitor.opening(id, encounter).put("fhirServer", visitor.base() + "/fhir");
        assertThat(visitor.cards(fetched)).isEqualTo(expected);
    }

    @Test
    void card_leadsToThePictureOfItsEvidence() throws Exception {
        Visitor visitor = new Visitor(port);
        ObjectNode request = visitor.opening("demo-abscess", "").put("fhirServer", visitor.base() + "/fhir");

        assertThat(visitor.answer(request).at("/cards/0/links").valueStream())
                .extracting(link -> link.path("url").asString())
                .contains(visitor.base() + "/?patient=demo-abscess");
    }

    @Test
    void everyPattern_hasAPatient_andSomeBacksAreSilent() {
        List<JsonNode> patients = Visitor.patients();

        assertThat(patients).hasSizeGreaterThanOrEqualTo(14);
        assertThat(patients.stream().flatMap(patient -> patient.path("expect").valueStream()))
                .extracting(card -> card.path("topic").asString())
                .containsAll(TOPICS);
        assertThat(patients)
                .filteredOn(patient -> patient.path("expect").isEmpty())
                .hasSizeGreaterThanOrEqualTo(3);
    }

    @Test
    void everyPatient_isOnTheServer() throws Exception {
        assertThat(new Visitor(port).fhir("Patient?_count=100").path("entry").valueStream())
                .extracting(entry -> entry.at("/resource/id").asString())
                .containsExactlyInAnyOrderElementsOf(Visitor.patients().stream()
                        .map(patient -> patient.path("id").asString())
                        .toList());
    }

    static Stream<Arguments> patients() {
        return Visitor.patients().stream()
                .map(patient -> Arguments.of(
                        patient.path("id").asString(),
                        patient.path("encounter").asString(),
                        patient.path("expect")
                                .valueStream()
                                .map(card -> card.path("topic").asString() + " "
                                        + card.path("indicator").asString())
                                .toList()));
    }
}
