package org.rachis.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rachis.facts.Input;
import org.rachis.facts.PatientFacts;
import org.rachis.facts.Selection;
import org.rachis.facts.kind.Dosage;
import org.rachis.facts.value.Quantity;

class DosageTest {

    /** Found by fuzzing: such a dose failed the whole call. */
    @ParameterizedTest
    @ValueSource(strings = {"1e999", "-1e999", "'1e999'"})
    void doseBeyondAllMeasure_spoilsItsOwnEntryOnly(String value) {
        String dosage =
                "'dosageInstruction': [{'doseAndRate': [{'doseQuantity': {'value': " + value + ", 'unit': 'mg'}}]}]";
        String drug = "'status': 'active', 'intent': 'order', 'medicationCodeableConcept': {'text': 'prednisone'}, ";

        PatientFacts facts =
                Prefetch.elements(Input.MEDICATION_REQUESTS, drug + "'id': 'a', " + dosage, drug + "'id': 'b'");
        assertThat(facts.medications())
                .extracting(medication -> medication.provenance().id())
                .containsExactly("b");

        String order = Prefetch.resource("MedicationRequest", drug + "'id': 'c', " + dosage);
        assertThat(Prefetch.orders(Prefetch.bundle(order), new Selection.Every(), "{}")
                        .drafts())
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "QD, 1",
        "BID, 2",
        "TID, 3",
        "QID, 4",
        "AM, 1",
        "PM, 1",
        "QOD, 0.5",
        "Q4H, 6",
        "Q6H, 4",
        "Q8H, 3",
        "Q12H, 2"
    })
    void timingCode_saysHowOften_codedOrWorded(String code, double perDay) {
        assertThat(perDay("'timing': {'code': {'coding': [{'system': 'urn:t', 'code': '" + code + "'}]}}"))
                .contains(perDay);
        assertThat(perDay("'timing': {'code': {'text': '" + code.toLowerCase(Locale.ROOT) + "'}}"))
                .contains(perDay);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "\"'frequency': 2, 'period': 1, 'periodUnit': 'd'\", 2",
                "\"'frequency': 1, 'frequencyMax': 3, 'period': 8, 'periodUnit': 'h'\", 3",
                "\"'period': 12, 'periodUnit': 'h'\", 2",
                "\"'frequency': 1, 'period': 1, 'periodUnit': 'wk'\", 0.142857142857",
                "\"'frequency': 3, 'period': 1, 'periodUnit': 'mo'\", 0.1",
                "\"'frequency': 1, 'period': 480, 'periodUnit': 'min'\", 3",
                "\"'frequency': 2, 'periodUnit': 'd'\", 2"
            })
    void repeat_saysHowOften(String repeat, double perDay) {
        assertThat(perDay("'timing': {'code': {'text': 'QID'}, 'repeat': {" + repeat + "}}")
                        .orElseThrow())
                .isCloseTo(perDay, within(1e-9));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'text': 'twice daily'",
                "'timing': {'code': {'text': 'with meals'}}",
                "'timing': {'repeat': {'frequency': 2, 'period': 1}}",
                "'timing': {'repeat': {'frequency': 2, 'period': 0, 'periodUnit': 'd'}}",
                "'timing': {'repeat': {'frequency': 0, 'period': 1, 'periodUnit': 'd'}}",
                "'timing': {'code': {'text': 'QD'}}, 'asNeededBoolean': true",
                "'asNeededCodeableConcept': {'text': 'pain'}, 'timing': {'code': {'text': 'QD'}}"
            })
    void unsaidOrAsNeeded_hasNoDailyCount(String dosage) {
        assertThat(perDay(dosage)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "\"'doseAndRate': [{'doseQuantity': {'value': 20, 'unit': 'mg', 'code': 'mg'}}]\", 20, mg",
                "\"'doseAndRate': {'doseQuantity': {'value': 20, 'unit': 'mg'}}\", 20, mg",
                "\"'doseAndRate': [{'rateQuantity': {'value': 1}}, {'doseQuantity': {'value': 2, 'unit': 'tablet'}}]\", 2, tablet",
                "\"'doseAndRate': [{'doseRange': {'low': {'value': 5, 'unit': 'mg'}, 'high': {'value': 10, 'unit': 'mg'}}}]\", 10, mg",
                "\"'doseQuantity': {'value': 1}\", 1, \"\""
            })
    void dose_isReadWhereverItStands(String dosage, double value, String unit) {
        assertThat(only(dosage).dose()).contains(new Quantity(value, unit));
    }

    @Test
    void dose_unsaid_isNone() {
        assertThat(only("'text': 'one tablet'").dose()).isEmpty();
    }

    @Test
    void instructions_areReadEach_ofRequestsToo() {
        assertThat(Prefetch.elements(
                                Input.MEDICATION_REQUESTS,
                                "'status': 'active', 'intent': 'order', 'dosageInstruction': [{'text': 'a'}, {'text': 'b'}]")
                        .medications()
                        .getFirst()
                        .dosages())
                .hasSize(2);
    }

    private static Optional<Double> perDay(String dosage) {
        return only(dosage).dosesPerDay();
    }

    private static Dosage only(String dosage) {
        List<Dosage> dosages = Prefetch.elements(
                        Input.MEDICATION_STATEMENTS, "'status': 'active', 'dosage': [{" + dosage + "}]")
                .medications()
                .getFirst()
                .dosages();
        assertThat(dosages).hasSize(1);
        return dosages.getFirst();
    }
}
