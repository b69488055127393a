package org.rachis.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rachis.facts.Delivery;
import org.rachis.facts.Delivery.State;
import org.rachis.facts.Input;
import org.rachis.facts.PatientFacts;
import org.rachis.facts.value.Moment;
import org.rachis.json.UnreadableJson;

/** What is broken costs its entry and no other (HOOK-8); what is only odd is read. */
class OddShapesTest {

    private static final String GOOD = Prefetch.match(Prefetch.resource("Condition", "'code': {'text': 'good'}"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'onsetDateTime': 5",
                "'onsetDateTime': '2026-13-45'",
                "'onsetDateTime': {'a': [1, {'b': 2}]}",
                "'onsetDateTime': ['2026-01-01']",
                "'recordedDate': true",
                "'recordedDate': '0999-01-01'",
                "'code': 'x'",
                "'code': [{'text': 'a'}, {'text': 'b'}]",
                "'code': {'coding': ['x']}",
                "'code': {'coding': [{'code': {}}]}",
                "'code': {'text': ['x']}",
                "'clinicalStatus': 5",
                "'onsetPeriod': '2026'",
                "'onsetPeriod': {'start': '2026-02-01', 'end': '2026-01-01'}",
                "'id': {}"
            })
    void illTypedElement_breaksItsEntryOnly(String element) {
        PatientFacts facts = Prefetch.value(
                Input.CONDITIONS, Prefetch.entries(Prefetch.match(Prefetch.resource("Condition", element)), GOOD));

        assertThat(facts.diagnoses())
                .extracting(diagnosis -> diagnosis.concept().text())
                .containsExactly("good");
        assertThat(facts.coverage().of(Input.CONDITIONS)).isEqualTo(new Delivery(State.COMPLETE, 1, 0, 1, 0));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "5",
                "'x'",
                "[1, {'a': 2}]",
                "{'resource': 'x'}",
                "{'resource': [1]}",
                "{'resource': {'id': 'c'}}",
                "{'resource': {'resourceType': 7, 'id': 'c'}}",
                "{'resource': {'resourceType': 'Condition', 'subject': 'Patient/p1'}}"
            })
    void illTypedEntry_isSkippedAlone(String entry) {
        PatientFacts facts = Prefetch.value(Input.CONDITIONS, Prefetch.entries(entry, GOOD));

        assertThat(facts.diagnoses()).hasSize(1);
        assertThat(facts.coverage().of(Input.CONDITIONS)).isEqualTo(new Delivery(State.COMPLETE, 1, 0, 1, 0));
    }

    @ParameterizedTest
    @CsvSource({"abc", "1e999", "5d", "NaN", "0x1p3", "' 5 '"})
    void decimalThatIsNone_breaksItsEntry(String number) {
        String quantity = "'valueQuantity': {'value': '" + number + "'}";
        PatientFacts facts = Prefetch.elements(Input.OBSERVATIONS, "'status': 'final', " + quantity);

        assertThat(facts.measurements()).isEmpty();
        assertThat(facts.coverage().of(Input.OBSERVATIONS).skipped()).isEqualTo(1);
    }

    @Test
    void unreadElements_mayBeAnything() {
        PatientFacts facts = Prefetch.elements(
                Input.CONDITIONS,
                "'category': {'text': 'x'}, 'note': 5, 'bodySite': [[]], 'encounter': true, '_onsetDateTime': {}",
                "'category': 'problem', 'identifier': [{}], 'meta': null, 'extension': {'a': {'b': [{}]}}");

        assertThat(facts.diagnoses()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'code': {'coding': {'system': 'urn:s', 'code': '1'}}",
                "'code': [{'coding': [{'system': 'urn:s', 'code': '1'}]}]",
                "'code': {'coding': [null, {'system': 'urn:s', 'code': '1', 'display': null}], 'text': ''}",
                "'code': {'coding': [{'system': 'urn:s', 'code': 1}]}"
            })
    void listsAndObjects_areForgiven(String code) {
        assertThat(Prefetch.elements(Input.CONDITIONS, code, code).diagnoses())
                .hasSize(2)
                .allSatisfy(diagnosis -> assertThat(diagnosis.concept().codes())
                        .extracting("system", "code")
                        .containsExactly(tuple("urn:s", "1")));
    }

    @Test
    void entry_mayBeASingleObject() {
        assertThat(Prefetch.value(Input.CONDITIONS, "{'resourceType': 'Bundle', 'entry': " + GOOD + "}")
                        .diagnoses())
                .hasSize(1);
    }

    @Test
    void membersOfAnEntry_comeInAnyOrder() {
        String resource = Prefetch.resource("Condition", "'id': 'c'");
        PatientFacts facts = Prefetch.value(
                Input.CONDITIONS,
                Prefetch.entries(
                        "{'search': {'mode': 'include'}, 'resource': " + resource + "}",
                        "{'resource': " + resource + ", 'search': {'mode': 'include'}, 'fullUrl': 'x'}",
                        "{'resource': " + resource + "}"));

        assertThat(facts.diagnoses()).hasSize(1);
    }

    @Test
    void resourceType_mayComeLast() {
        String last =
                "{'search': {'mode': 'match'}, 'resource': {'code': {'coding': [{'system': 'urn:s', 'code': '1'}]},"
                        + " 'onsetDateTime': '2026-11-01', 'id': 'c', 'subject': {'reference': 'Patient/p1'},"
                        + " 'resourceType': 'Condition'}}";
        PatientFacts facts = Prefetch.facts("{'conditions': {'entry': [" + last + "," + last + "], 'total': 2,"
                + " 'resourceType': 'Bundle'}, 'patient': {'id': 'p1', 'gender': 'male', 'resourceType': 'Patient'}}");

        assertThat(facts.coverage().of(Input.CONDITIONS)).isEqualTo(new Delivery(State.COMPLETE, 2, 0, 0, 0));
        assertThat(facts.diagnoses().getLast().date().map(Moment::text)).contains("2026-11-01");
        assertThat(facts.diagnoses().getLast().concept().codes().getFirst().code())
                .isEqualTo("1");
        assertThat(facts.person().gender()).isEqualTo("male");
    }

    @Test
    void numbers_surviveALateResourceType() {
        PatientFacts facts = Prefetch.value(
                Input.OBSERVATIONS,
                Prefetch.bundle("{'status': 'final', 'valueQuantity': {'value': 9.25, 'code': 'mg/dL'}, 'code': "
                        + Prefetch.loinc("1988-5") + ", 'subject': {'reference': 'Patient/p1'}, 'resourceType':"
                        + " 'Observation'}"));

        assertThat(facts.measurements().getFirst().result().toString()).contains("92.5");
    }

    @ParameterizedTest
    @ValueSource(strings = {"searchset", "collection", "batch-response", ""})
    void bundle_mayBeOfAnyType(String type) {
        assertThat(Prefetch.value(
                                Input.CONDITIONS,
                                "{'resourceType': 'Bundle', 'type': '" + type + "', 'entry': [" + GOOD + "]}")
                        .diagnoses())
                .hasSize(1);
    }

    @Test
    void resource_mayComeWithoutABundle() {
        PatientFacts facts = Prefetch.value(Input.CONDITIONS, Prefetch.resource("Condition", "'id': 'c'"));

        assertThat(facts.coverage().of(Input.CONDITIONS)).isEqualTo(new Delivery(State.COMPLETE, 1, 0, 0, 0));
    }

    @Test
    void ids_mayBeLong() {
        String id = "e".repeat(194);

        assertThat(Prefetch.elements(Input.CONDITIONS, "'id': '" + id + "'")
                        .diagnoses()
                        .getFirst()
                        .provenance()
                        .id())
                .isEqualTo(id);
    }

    @Test
    void text_survivesInAnyScript() {
        String text = "骨髓炎 😀 التهاب \u0301";

        assertThat(Prefetch.elements(Input.CONDITIONS, "'code': {'text': '" + text + "'}")
                        .diagnoses()
                        .getFirst()
                        .concept()
                        .text())
                .isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'conditions': {'resourceType': 'Bundle', }}",
                "{'conditions': {'resourceType': 'Bundle', 'entry': [{'resource': {'resourceType': 'Condition', 'note'",
                "{'conditions': {'resourceType': 'Bundle', 'entry': [{'resource': {'a': 1, 'b': ]}}]}"
            })
    void brokenJson_throws(String json) {
        assertThatThrownBy(() -> Prefetch.prefetched(json)).isInstanceOf(UnreadableJson.class);
    }
}
