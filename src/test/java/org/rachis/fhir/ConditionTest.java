package org.rachis.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rachis.facts.Delivery;
import org.rachis.facts.Input;
import org.rachis.facts.PatientFacts;
import org.rachis.facts.kind.Diagnosis;
import org.rachis.facts.kind.Diagnosis.Certainty;
import org.rachis.facts.kind.Diagnosis.Status;
import org.rachis.terminology.Code;

class ConditionTest {

    @ParameterizedTest
    @CsvSource({
        "active, CURRENT",
        "recurrence, CURRENT",
        "relapse, CURRENT",
        "inactive, PAST",
        "remission, PAST",
        "resolved, PAST",
        "unheard-of, PAST"
    })
    void clinicalStatus_saysWhetherCurrent(String code, Status expected) {
        assertThat(one("'clinicalStatus': {'coding': [{'system': 'x', 'code': '" + code + "'}]}")
                        .status())
                .isEqualTo(expected);
    }

    @Test
    void clinicalStatus_absent_isCurrent() {
        assertThat(one("'clinicalStatus': null").status()).isEqualTo(Status.CURRENT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'resolved'",
                "{'coding': [{'code': 'resolved'}]}",
                "{'coding': {'code': 'resolved'}}",
                "[{'coding': [{'code': 'resolved'}]}]",
                "{'text': 'Resolved'}"
            })
    void clinicalStatus_isReadFromOlderShapes(String status) {
        assertThat(one("'clinicalStatus': " + status).status()).isEqualTo(Status.PAST);
    }

    @ParameterizedTest
    @CsvSource({
        "confirmed, CONFIRMED",
        "unconfirmed, SUSPECTED",
        "provisional, SUSPECTED",
        "differential, SUSPECTED",
        "unheard-of, SUSPECTED"
    })
    void verificationStatus_saysHowCertain(String code, Certainty expected) {
        assertThat(one("'verificationStatus': {'coding': [{'code': '" + code + "'}]}")
                        .certainty())
                .isEqualTo(expected);
    }

    @Test
    void verificationStatus_absent_isConfirmed() {
        assertThat(one("'id': 'c'").certainty()).isEqualTo(Certainty.CONFIRMED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"entered-in-error", "refuted"})
    void verificationStatus_dropsErrors(String code) {
        PatientFacts facts =
                Prefetch.elements(Input.CONDITIONS, "'verificationStatus': {'coding': [{'code': '" + code + "'}]}");

        assertThat(facts.diagnoses()).isEmpty();
        assertThat(facts.coverage().of(Input.CONDITIONS)).isEqualTo(new Delivery(Delivery.State.COMPLETE, 0, 1, 0, 0));
    }

    @Test
    void dates_areReadFromDateTimesAndPeriods() {
        Diagnosis dateTimes =
                one("'onsetDateTime': '2026-11', 'recordedDate': '2026-11-24', 'abatementDateTime': '2026-11-25'");
        Diagnosis periods =
                one("'onsetPeriod': {'start': '2025'}, 'abatementPeriod': {'start': '2026', 'end': '2026-03'}");

        assertThat(dateTimes.onset().orElseThrow().text()).isEqualTo("2026-11");
        assertThat(dateTimes.recorded().orElseThrow().text()).isEqualTo("2026-11-24");
        assertThat(dateTimes.abated().orElseThrow().text()).isEqualTo("2026-11-25");
        assertThat(periods.onset().orElseThrow().text()).isEqualTo("2025");
        assertThat(periods.abated().orElseThrow().text()).isEqualTo("2026-03");
    }

    @Test
    void abatementPeriod_withoutEnd_countsFromItsStart() {
        assertThat(one("'abatementPeriod': {'start': '2026-02'}")
                        .abated()
                        .orElseThrow()
                        .text())
                .isEqualTo("2026-02");
    }

    @Test
    void onset_asAgeStringOrRange_isNoDate() {
        Diagnosis diagnosis = one("'onsetAge': {'value': 5}, 'onsetString': 'as a child', 'onsetRange': {'low': 1},"
                + " 'abatementString': 'long ago', 'abatementBoolean': true");

        assertThat(diagnosis.date()).isEmpty();
        assertThat(diagnosis.abated()).isEmpty();
    }

    @Test
    void code_keepsCodingsInOrder_andText() {
        Diagnosis diagnosis = one("""
                'id': 'c7', 'code': {'text': 'Discitis', 'coding': [
                  {'system': 'http://snomed.info/sct', 'code': '1', 'display': 'One', 'userSelected': true},
                  {'system': 'http://hl7.org/fhir/sid/icd-10-cm', 'code': 'M46.4'},
                  {'system': 'urn:local', 'code': '9'}]}""");

        assertThat(diagnosis.concept().text()).isEqualTo("Discitis");
        assertThat(diagnosis.concept().codes())
                .containsExactly(
                        new Code("http://snomed.info/sct", "1", ""),
                        new Code("http://hl7.org/fhir/sid/icd-10-cm", "M46.4", ""),
                        new Code("urn:local", "9", ""));
        assertThat(diagnosis.concept().codes().getFirst().display()).isEqualTo("One");
        assertThat(diagnosis.provenance().reference()).isEqualTo("Condition/c7");
    }

    @Test
    void coding_withoutSystemOrCode_leavesItsDisplayAsText() {
        Diagnosis diagnosis = one("'code': {'coding': [{'code': '1', 'display': 'Discitis'}, {'display': 'Other'}]}");

        assertThat(diagnosis.concept().codes()).isEmpty();
        assertThat(diagnosis.concept().text()).isEqualTo("Discitis");
    }

    private static Diagnosis one(String elements) {
        PatientFacts facts = Prefetch.elements(Input.CONDITIONS, elements);
        assertThat(facts.diagnoses()).hasSize(1);
        return facts.diagnoses().getFirst();
    }
}
