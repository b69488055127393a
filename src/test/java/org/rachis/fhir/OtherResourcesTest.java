package org.rachis.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rachis.facts.Input;
import org.rachis.facts.PatientFacts;
import org.rachis.facts.kind.Allergy;
import org.rachis.facts.kind.Device;
import org.rachis.facts.kind.Person;
import org.rachis.facts.kind.Procedure;
import org.rachis.facts.kind.Report;
import org.rachis.facts.value.Moment;

/** Patient, Procedure, DiagnosticReport, Device and AllergyIntolerance. */
class OtherResourcesTest {

    @Test
    void patient_isRead() {
        Person person = patient("'gender': 'female', 'birthDate': '1950-04'");

        assertThat(person.gender()).isEqualTo("female");
        assertThat(person.birthDate().map(Moment::text)).contains("1950-04");
        assertThat(person.deceased()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "\"'deceasedBoolean': true\", true",
                "\"'deceasedBoolean': false\", false",
                "\"'deceasedDateTime': '2026-01-01'\", true",
                "\"'deceasedDateTime': 'last spring'\", true",
                "\"'deceasedDateTime': ''\", false"
            })
    void patient_hasDied_whenSaidOrDated(String elements, boolean deceased) {
        assertThat(patient(elements).deceased()).isEqualTo(deceased);
    }

    @Test
    void patient_isKnown_evenWhenAnElementIsBroken() {
        PatientFacts facts = Prefetch.value(
                Input.PATIENT, "{'resourceType': 'Patient', 'id': 'p1', 'gender': 'male', 'birthDate': '1950-13-01'}");

        assertThat(facts.person().gender()).isEqualTo("male");
        assertThat(facts.person().birthDate()).isEmpty();
        assertThat(facts.coverage().of(Input.PATIENT).skipped()).isEqualTo(1);
        assertThat(facts.coverage().of(Input.PATIENT).conclusive()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "completed, 1",
        "in-progress, 1",
        "not-done, 0",
        "preparation, 0",
        "stopped, 0",
        "on-hold, 0",
        "entered-in-error, 0",
        "unknown, 0",
        "'', 0"
    })
    void procedure_countsByItsStatus(String status, int kept) {
        assertThat(Prefetch.elements(Input.PROCEDURES, "'status': '" + status + "'")
                        .procedures())
                .hasSize(kept);
    }

    @Test
    void procedure_isDatedByItsStart() {
        PatientFacts facts = Prefetch.elements(
                Input.PROCEDURES,
                "'status': 'completed', 'performedDateTime': '2026-11-01'",
                "'status': 'completed', 'performedPeriod': {'start': '2026-11-02', 'end': '2026-11-09'}",
                "'status': 'completed', 'performedString': 'last week'");

        assertThat(facts.procedures())
                .extracting(OtherResourcesTest::text)
                .containsExactly("2026-11-01", "2026-11-02", "");
    }

    private static String text(Procedure procedure) {
        return procedure.date().map(Moment::text).orElse("");
    }

    @ParameterizedTest
    @CsvSource({
        "final, false",
        "amended, false",
        "corrected, false",
        "appended, false",
        "preliminary, true",
        "partial, true"
    })
    void report_isPreliminaryOrNot(String status, boolean preliminary) {
        Report report = Prefetch.elements(
                        Input.DIAGNOSTIC_REPORTS,
                        "'status': '" + status + "', 'code': {'text': 'MRI spine'}, 'issued': '2026-11-03T08:00:00Z',"
                                + " 'effectiveDateTime': '2026-11-02', 'conclusionCode': [{'text': 'a'}, {'text': 'b'}]")
                .reports()
                .getFirst();

        assertThat(report.preliminary()).isEqualTo(preliminary);
        assertThat(report.conclusions()).extracting("text").containsExactly("a", "b");
        assertThat(report.date().map(Moment::text)).contains("2026-11-02");
    }

    @ParameterizedTest
    @CsvSource({"registered", "cancelled", "entered-in-error", "unknown", "''"})
    void report_isDropped_withoutAResult(String status) {
        assertThat(Prefetch.elements(Input.DIAGNOSTIC_REPORTS, "'status': '" + status + "'")
                        .reports())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"active, 1", "'', 1", "inactive, 0", "entered-in-error, 0", "unknown, 0"})
    void device_countsByItsStatus(String status, int kept) {
        assertThat(Prefetch.elements(Input.DEVICES, "'status': '" + status + "'")
                        .devices())
                .hasSize(kept);
    }

    @Test
    void device_isCalledByItsType_elseByItsName() {
        PatientFacts facts = Prefetch.elements(
                Input.DEVICES,
                "'type': {'text': 'Pacemaker'}, 'deviceName': [{'name': 'X1', 'type': 'model-name'}]",
                "'type': " + Prefetch.snomed("14106009") + ", 'deviceName': [{'name': 'X2', 'type': 'model-name'}]",
                "'deviceName': [{'name': 'X3'}, {'name': 'X4'}]");

        assertThat(facts.devices()).extracting(OtherResourcesTest::text).containsExactly("Pacemaker", "X2", "X3");
        assertThat(facts.devices().get(1).concept().codes()).hasSize(1);
    }

    private static String text(Device device) {
        return device.concept().text();
    }

    @ParameterizedTest
    @CsvSource({
        "active, confirmed, 1",
        "'', '', 1",
        "active, unconfirmed, 1",
        "inactive, confirmed, 0",
        "resolved, confirmed, 0",
        "active, refuted, 0",
        "active, entered-in-error, 0"
    })
    void allergy_countsByItsStatuses(String clinical, String verification, int kept) {
        assertThat(Prefetch.elements(
                                Input.ALLERGIES,
                                "'clinicalStatus': {'coding': [{'code': '" + clinical + "'}]}, 'verificationStatus':"
                                        + " {'coding': [{'code': '" + verification + "'}]}")
                        .allergies())
                .hasSize(kept);
    }

    @Test
    void allergy_isDatedByItsOnset_elseByItsRecord() {
        PatientFacts facts = Prefetch.elements(
                Input.ALLERGIES,
                "'code': {'text': 'gadolinium'}, 'onsetDateTime': '2020', 'recordedDate': '2021'",
                "'recordedDate': '2021'");

        assertThat(facts.allergies())
                .extracting(allergy -> allergy.date().map(Moment::text).orElse(""))
                .containsExactly("2020", "2021");
        assertThat(facts.allergies())
                .extracting(Allergy::concept)
                .extracting("text")
                .containsExactly("gadolinium", "");
    }

    private static Person patient(String elements) {
        return Prefetch.value(Input.PATIENT, "{'resourceType': 'Patient', 'id': 'p1', " + elements + "}")
                .person();
    }
}
