package org.rachis.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rachis.facts.Input;
import org.rachis.facts.PatientFacts;
import org.rachis.facts.kind.Medication;
import org.rachis.facts.value.Concept;

/** Which requests and statements count, and which drug they are about. */
class MedicationTest {

    private static final String PREDNISONE = "'code': {'coding': [{'system': 'urn:rx', 'code': '8640'}], 'text':"
            + " 'prednisone'}, 'form': {'coding': [{'system': 'urn:form', 'code': 'T'}], 'text': 'tablet'}";

    @ParameterizedTest
    @CsvSource({
        "active, 1",
        "completed, 1",
        "on-hold, 1",
        "stopped, 1",
        "draft, 0",
        "cancelled, 0",
        "entered-in-error, 0",
        "unknown, 0",
        "not-taken, 0",
        "intended, 0",
        "'', 0"
    })
    void status_decidesWhetherItCounts(String status, int kept) {
        PatientFacts requests =
                Prefetch.elements(Input.MEDICATION_REQUESTS, "'intent': 'order', 'status': '" + status + "'");
        PatientFacts statements = Prefetch.elements(Input.MEDICATION_STATEMENTS, "'status': '" + status + "'");

        assertThat(requests.medications()).hasSize(kept);
        assertThat(statements.medications()).hasSize(kept);
        assertThat(requests.coverage().of(Input.MEDICATION_REQUESTS).filtered()).isEqualTo(1 - kept);
    }

    @ParameterizedTest
    @CsvSource({
        "order, 1",
        "original-order, 1",
        "instance-order, 1",
        "filler-order, 1",
        "reflex-order, 1",
        "proposal, 0",
        "plan, 0",
        "option, 0"
    })
    void intent_decidesWhetherARequestCounts(String intent, int kept) {
        assertThat(Prefetch.elements(Input.MEDICATION_REQUESTS, "'status': 'active', 'intent': '" + intent + "'")
                        .medications())
                .hasSize(kept);
    }

    @ParameterizedTest
    @CsvSource({"true, 0", "'''true''', 0", "false, 1"})
    void doNotPerform_dropsTheRequest(String flag, int kept) {
        assertThat(Prefetch.elements(
                                Input.MEDICATION_REQUESTS,
                                "'status': 'active', 'intent': 'order', 'doNotPerform': " + flag)
                        .medications())
                .hasSize(kept);
    }

    @Test
    void drug_isReadFromTheConcept() {
        assertThat(statement("'medicationCodeableConcept': {'text': 'methotrexate'}")
                        .concept()
                        .text())
                .isEqualTo("methotrexate");
    }

    @Test
    void drug_isReadFromAContainedMedication_withItsForm() {
        Medication medication = statement("'medicationReference': {'reference': '#m'}, 'contained': ["
                + "{'resourceType': 'Organization', 'id': 'o'},"
                + "{'id': 'm', 'resourceType': 'Medication', " + PREDNISONE + "}]");

        assertThat(medication.concept().text()).isEqualTo("prednisone");
        assertThat(medication.route().text()).isEqualTo("tablet");
        assertThat(medication.route().codes()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Medication/m1",
                "https://ehr.example.org/r4/Medication/m1",
                "Medication/m1/_history/3",
                "urn:uuid:m1"
            })
    void drug_isReadFromAReferencedMedication_beforeOrBehind(String reference) {
        String drug = Prefetch.included("{'resourceType': 'Medication', 'id': 'm1', " + PREDNISONE + "}");
        String statement = Prefetch.match(Prefetch.resource(
                "MedicationStatement",
                "'status': 'active', 'medicationReference': {'reference': '" + reference + "'}"));

        assertThat(only(Prefetch.entries(drug, statement)).concept().text()).isEqualTo("prednisone");
        assertThat(only(Prefetch.entries(statement, drug)).concept().text()).isEqualTo("prednisone");
    }

    @Test
    void drug_isFoundByTheFullUrlOfItsEntry() {
        String drug = "{'fullUrl': 'urn:uuid:0001', 'resource': {'resourceType': 'Medication', 'id': 'm9', "
                + PREDNISONE + "}, 'search': {'mode': 'include'}}";
        String statement = Prefetch.match(Prefetch.resource(
                "MedicationStatement", "'status': 'active', 'medicationReference': {'reference': 'urn:uuid:0001'}"));

        assertThat(only(Prefetch.entries(drug, statement)).concept().text()).isEqualTo("prednisone");
    }

    @Test
    void drug_isFoundUnderAnotherKey() {
        PatientFacts facts = Prefetch.facts("{'medicationStatements': "
                + Prefetch.bundle(Prefetch.resource(
                        "MedicationStatement",
                        "'status': 'active', 'medicationReference': {'reference': 'Medication/m1'}"))
                + ", 'medicationRequests': "
                + Prefetch.entries(Prefetch.included("{'resourceType': 'Medication', 'id': 'm1', " + PREDNISONE + "}"))
                + "}");

        assertThat(facts.medications().getFirst().concept().text()).isEqualTo("prednisone");
    }

    @Test
    void drug_thatWasNotSent_isItsDisplay() {
        assertThat(statement("'medicationReference': {'reference': 'Medication/x', 'display': 'prednisone 5 mg'}")
                        .concept())
                .isEqualTo(new Concept(List.of(), "prednisone 5 mg"));
        assertThat(statement("'medicationReference': {'reference': 'Medication/x'}")
                        .concept())
                .isEqualTo(Concept.EMPTY);
    }

    @Test
    void route_joinsRoutesAndForm_onceEach() {
        Medication medication = statement("'medicationReference': {'reference': '#m'}, 'contained': [{'resourceType':"
                + " 'Medication', 'id': 'm', " + PREDNISONE + "}], 'dosage': ["
                + "{'route': {'coding': [{'system': 'urn:r', 'code': 'PO'}], 'text': 'oral'}},"
                + "{'route': {'coding': [{'system': 'urn:r', 'code': 'PO'}], 'text': 'oral'}}]");

        assertThat(medication.route().codes()).extracting("code").containsExactly("PO", "T");
        assertThat(medication.route().text()).isEqualTo("oral; tablet");
    }

    private static Medication statement(String elements) {
        return Prefetch.elements(Input.MEDICATION_STATEMENTS, "'status': 'active', " + elements)
                .medications()
                .getFirst();
    }

    private static Medication only(String bundle) {
        PatientFacts facts = Prefetch.value(Input.MEDICATION_STATEMENTS, bundle);
        assertThat(facts.medications()).hasSize(1);
        return facts.medications().getFirst();
    }
}
