package org.rachis.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rachis.facts.Input;
import org.rachis.facts.PatientFacts;
import org.rachis.facts.kind.Measurement;
import org.rachis.facts.value.Moment;
import org.rachis.facts.value.Result;
import org.rachis.terminology.Code;

class ObservationTest {

    @ParameterizedTest
    @CsvSource({
        "final, 1",
        "amended, 1",
        "corrected, 1",
        "preliminary, 0",
        "registered, 0",
        "cancelled, 0",
        "entered-in-error, 0",
        "unknown, 0",
        "'', 0"
    })
    void status_decidesWhetherItCounts(String status, int kept) {
        PatientFacts facts =
                read("'status': '" + status + "', 'code': " + Prefetch.loinc("1988-5") + ", 'valueString': 'x'");

        assertThat(facts.measurements()).hasSize(kept);
        assertThat(facts.coverage().of(Input.OBSERVATIONS).filtered()).isEqualTo(1 - kept);
    }

    @ParameterizedTest
    @ValueSource(strings = {"8867-4", "600-7"})
    void preliminary_counts_forVitalSignsAndBloodCultures(String loinc) {
        assertThat(read("'status': 'preliminary', 'valueString': 'x', 'code': " + Prefetch.loinc(loinc))
                        .measurements())
                .hasSize(1);
    }

    @Test
    void preliminary_countsForTheComponentsThatMay() {
        PatientFacts facts = read("'status': 'preliminary', 'valueString': 'x', 'code': " + Prefetch.loinc("1-8")
                + ", 'component': [{'valueInteger': 80, 'code': " + Prefetch.loinc("8867-4")
                + "}, {'valueInteger': 9, 'code': " + Prefetch.loinc("2-6") + "}]");

        assertThat(facts.measurements()).hasSize(1);
        assertThat(facts.measurements().getFirst().concept().codes().getFirst().code())
                .isEqualTo("8867-4");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "'effectiveDateTime': '2026-11-01', 'issued': '2026-11-03T00:00:00Z'|2026-11-01",
                "'effectiveInstant': '2026-11-01T10:00:00Z'|2026-11-01",
                "'effectivePeriod': {'start': '2026-11-01', 'end': '2026-11-02'}|2026-11-02",
                "'effectivePeriod': {'start': '2026-11-01'}|2026-11-01",
                "'issued': '2026-11-03T00:00:00Z'|2026-11-03"
            })
    void date_isEffectiveElseIssued(String elements, String expected) {
        assertThat(one("'valueString': 'x', " + elements).date().map(Moment::text))
                .contains(expected);
    }

    @Test
    void date_absent_isNone() {
        assertThat(one("'valueString': 'x'").date()).isEmpty();
    }

    @Test
    void value_isReadInEachForm() {
        assertThat(one("'valueString': '<5'").result()).isEqualTo(new Result.Worded("<5"));
        assertThat(one("'valueBoolean': false").result()).isEqualTo(new Result.Flag(false));
        assertThat(one("'valueCodeableConcept': " + Prefetch.snomed("10828004")).result())
                .isInstanceOfSatisfying(
                        Result.Coded.class,
                        coded -> assertThat(coded.concept().codes())
                                .containsExactly(new Code("http://snomed.info/sct", "10828004", "")));
        assertThat(one("'valueInteger': 15").result())
                .isInstanceOfSatisfying(
                        Result.Numeric.class,
                        number -> assertThat(number.quantity().value()).isEqualTo(15));
        assertThat(one("'valueQuantity': {'value': '7.5', 'unit': 'x'}").result())
                .isInstanceOfSatisfying(
                        Result.Numeric.class,
                        number -> assertThat(number.quantity().value()).isEqualTo(7.5));
    }

    @Test
    void interpretation_isKept_andMakesAResultByItself() {
        String high = "'interpretation': [{'coding': [{'system': 'urn:i', 'code': 'H'}]}, {'text': 'high'}]";
        Measurement alone = one(high);

        assertThat(alone.result()).isEqualTo(new Result.Interpreted());
        assertThat(alone.interpretation()).containsExactly(new Code("urn:i", "H", ""));
        assertThat(one("'valueString': 'x', " + high).interpretation()).hasSize(1);
        assertThat(one("'valueQuantity': {'unit': 'mg/L'}, " + high).result()).isEqualTo(new Result.Interpreted());
    }

    @ParameterizedTest
    @ValueSource(strings = {"'id': 'o'", "'valueString': ''", "'valueCodeableConcept': {}", "'valueQuantity': null"})
    void noValue_isNoMeasurement(String elements) {
        PatientFacts facts = read("'status': 'final', " + elements);

        assertThat(facts.measurements()).isEmpty();
        assertThat(facts.coverage().of(Input.OBSERVATIONS).kept()).isEqualTo(1);
    }

    @Test
    void dataAbsentReason_dropsTheWhole() {
        PatientFacts facts = read("'status': 'final', 'dataAbsentReason': {'text': 'not done'}, 'valueString': 'x',"
                + " 'component': [{'valueString': 'y'}]");

        assertThat(facts.measurements()).isEmpty();
        assertThat(facts.coverage().of(Input.OBSERVATIONS).filtered()).isEqualTo(1);
    }

    @Test
    void component_isAMeasurementOfItsOwn_atTheDateOfTheWhole() {
        List<Measurement> measurements =
                read("'id': 'bp', 'status': 'final', 'effectiveDateTime': '2026-11-24', 'code': "
                                + Prefetch.loinc("85354-9") + ", 'component': ["
                                + "{'code': " + Prefetch.loinc("8480-6")
                                + ", 'valueQuantity': {'value': 95, 'code': 'mm[Hg]'}},"
                                + "{'code': " + Prefetch.loinc("8462-4")
                                + ", 'dataAbsentReason': {'text': 'no'}, 'valueString': 'x'},"
                                + "null, {}, {'code': " + Prefetch.loinc("8310-5")
                                + ", 'valueQuantity': {'value': 101.3, 'code': '[degF]'}}]")
                        .measurements();

        assertThat(measurements).hasSize(2).allSatisfy(measurement -> {
            assertThat(measurement.provenance().reference()).isEqualTo("Observation/bp");
            assertThat(measurement.date().map(Moment::text)).contains("2026-11-24");
        });
        assertThat(measurements.getFirst().concept().codes().getFirst().code()).isEqualTo("8480-6");
        assertThat(measurements.getLast().result())
                .isInstanceOfSatisfying(
                        Result.Numeric.class,
                        number -> assertThat(number.quantity().unit()).isEqualTo("Cel"));
    }

    private static PatientFacts read(String elements) {
        return Prefetch.elements(Input.OBSERVATIONS, elements);
    }

    private static Measurement one(String elements) {
        PatientFacts facts = read("'status': 'final', " + elements);
        assertThat(facts.measurements()).hasSize(1);
        return facts.measurements().getFirst();
    }
}
