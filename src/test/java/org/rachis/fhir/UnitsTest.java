package org.rachis.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.rachis.facts.IgnoredValue;
import org.rachis.facts.Input;
import org.rachis.facts.PatientFacts;
import org.rachis.facts.value.Result;
import org.rachis.facts.value.Result.Comparator;

/** Model B.1: what unit becomes what number, and what is never guessed. */
class UnitsTest {

    @ParameterizedTest
    @MethodSource("org.rachis.fhir.UnitRows#all")
    void number_becomesCanonical_inEachUnitOfTheTable(UnitRows.Row row) {
        String unit = row.ucum()
                ? "'system': 'http://unitsofmeasure.org', 'code': '" + row.unit() + "'"
                : "'unit': '" + row.unit() + "'";

        Result.Numeric result = numeric(read(row.loinc(), "'value': " + row.sent() + ", " + unit));

        assertThat(result.quantity().value()).isCloseTo(row.expected(), within(5e-7));
        assertThat(result.quantity().unit()).isEqualTo(row.canonical());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            1988-5 | 'value': 4.8, 'system': 'http://unitsofmeasure.org', 'code': 'mg/dL'                                      | 4.8 mg/dL
            1988-5 | 'value': 4.80, 'unit': 'MG/DL'                                     | 4.8 mg/dL
            8310-5 | 'value': 100.4, 'unit': '<b>F</b>', 'system': 'http://unitsofmeasure.org', 'code': '[degF]'               | 100.4 °F
            """)
    void convertedNumber_keepsHowItWasSent_inTheNameOfTheTable(String loinc, String quantity, String received) {
        assertThat(numeric(read(loinc, quantity)).quantity().received()).isEqualTo(received);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            1988-5 | 'value': 48, 'system': 'http://unitsofmeasure.org', 'code': 'mg/L'
            1988-5 | 'value': 48, 'unit': 'mcg/mL'
            8310-5 | 'value': 38, 'unit': '°C'
            """)
    void numberThatStaysWhatItIs_wasNotConverted(String loinc, String quantity) {
        assertThat(numeric(read(loinc, quantity)).quantity().received()).isEmpty();
    }

    @Test
    void code_winsOverText() {
        assertThat(numeric(read("1988-5", "'value': 9, 'unit': 'mg/L', 'code': 'mg/dL'"))
                        .quantity()
                        .value())
                .isEqualTo(90);
    }

    @Test
    void text_counts_whenTheCodeIsOfAnotherSystem() {
        assertThat(numeric(read("1988-5", "'value': 9, 'unit': 'mg/dL', 'system': 'urn:local', 'code': 'mg/L'"))
                        .quantity()
                        .value())
                .isEqualTo(90);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "1988-5, \"\"",
                "1988-5, \", 'unit': ''\"",
                "1988-5, \", 'unit': 'mg'\"",
                "1988-5, \", 'unit': 'arb U'\"",
                "1988-5, \", 'system': 'http://unitsofmeasure.org', 'code': 'MG/L'\"",
                "8310-5, \", 'unit': 'K'\"",
                "6690-2, \", 'unit': '10*12/L'\"",
            })
    void unit_isNeverGuessed(String loinc, String unit) {
        PatientFacts facts = read(loinc, "'value': 40" + unit);

        assertThat(facts.measurements()).isEmpty();
        assertThat(facts.coverage().ignoredValues()).hasSize(1);
        assertThat(facts.coverage().of(Input.OBSERVATIONS).kept()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "98.6, Cel, false",
        "29.9, Cel, false",
        "30, Cel, true",
        "43, Cel, true",
        "43.1, Cel, false",
        "38, [degF], false"
    })
    void temperature_countsWhenPlausible(String value, String code, boolean counts) {
        assertThat(read("8310-5", "'value': " + value + ", 'code': '" + code + "'")
                        .measurements())
                .hasSize(counts ? 1 : 0);
    }

    @Test
    void ignoredValue_isNamedWithUnitAndDate_whenReportedAndRecent() {
        PatientFacts facts =
                Prefetch.elements(Input.OBSERVATIONS, observation("1988-5", "2026-11-10", "'value': 9, 'unit': 'mg%'"));

        assertThat(facts.coverage().ignoredValues()).singleElement().satisfies(ignored -> {
            assertThat(ignored.analyte()).isEqualTo("crp");
            assertThat(ignored.unit()).isEqualTo("mg%");
            assertThat(ignored.provenance().reference()).isEqualTo("Observation/o1");
            assertThat(ignored.date().orElseThrow().text()).isEqualTo("2026-11-10");
        });
    }

    @Test
    void ignoredValue_isNotNamed_whenOldOrFutureOrOfAnotherAnalyte() {
        List<IgnoredValue> ignored = Prefetch.elements(
                        Input.OBSERVATIONS,
                        observation("1988-5", "2026-11-09", "'value': 9"),
                        observation("1988-5", "2026-11-25", "'value': 9"),
                        observation("2160-0", "2026-11-24", "'value': 9"))
                .coverage()
                .ignoredValues();

        assertThat(ignored).isEmpty();
    }

    @Test
    void otherNumbers_keepTheirUnit_theCodeBeforeTheText() {
        assertThat(numeric(read("9279-1", "'value': 18, 'unit': 'breaths/min', 'code': '/min'"))
                        .quantity()
                        .unit())
                .isEqualTo("/min");
        assertThat(numeric(read("9279-1", "'value': 18, 'unit': 'breaths/min'"))
                        .quantity()
                        .unit())
                .isEqualTo("breaths/min");
    }

    @ParameterizedTest
    @CsvSource({"<, BELOW", "<=, BELOW", ">, ABOVE", ">=, ABOVE"})
    void comparator_saysOnWhichSideTheValueLies(String sign, Comparator expected) {
        Result.Numeric result = numeric(read("1988-5", "'value': 0.5, 'comparator': '" + sign + "', 'code': 'mg/dL'"));

        assertThat(result.comparator()).isEqualTo(expected);
        assertThat(result.quantity().value()).isEqualTo(5);
    }

    @Test
    void comparator_thatIsUnknown_breaksTheEntry() {
        PatientFacts facts = read("1988-5", "'value': 5, 'comparator': '~', 'code': 'mg/L'");

        assertThat(facts.measurements()).isEmpty();
        assertThat(facts.coverage().of(Input.OBSERVATIONS).skipped()).isEqualTo(1);
    }

    private static PatientFacts read(String loinc, String quantity) {
        return Prefetch.elements(Input.OBSERVATIONS, observation(loinc, "2026-11-24", quantity));
    }

    private static String observation(String loinc, String date, String quantity) {
        return "'id': 'o1', 'status': 'final', 'code': " + Prefetch.loinc(loinc) + ", 'effectiveDateTime': '" + date
                + "', 'valueQuantity': {" + quantity + "}";
    }

    private static Result.Numeric numeric(PatientFacts facts) {
        assertThat(facts.measurements()).hasSize(1);
        return (Result.Numeric) facts.measurements().getFirst().result();
    }
}
