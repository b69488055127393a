package org.rachis.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rachis.facts.Delivery;
import org.rachis.facts.Input;
import org.rachis.facts.PatientFacts;
import org.rachis.facts.kind.Exposure;

/** Model B.0, medication exposure; evaluated on 2026-11-24 at noon. */
class ExposureTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "'status': 'active', 'effectivePeriod': {'start': '2026-10-01', 'end': '2026-10-09'}"
                        + "|2026-10-01|2026-10-09T00:00:00Z|true",
                "'status': 'active', 'effectivePeriod': {'start': '2026-10-01'}|2026-10-01|2026-11-24T12:00:00Z|false",
                "'status': 'active', 'effectiveDateTime': '2025-11-24'|2025-11-24|2026-11-24T12:00:00Z|false",
                "'status': 'active', 'effectiveDateTime': '2025-11-23'|2025-11-23|2025-11-23T00:00:00Z|false",
                "'status': 'active', 'effectiveDateTime': '2026-12-01'|2026-12-01|2026-12-01T00:00:00Z|false",
                "'status': 'completed', 'effectivePeriod': {'start': '2026-10-01'}|2026-10-01|2026-10-01T00:00:00Z|false",
                "'status': 'stopped', 'effectiveDateTime': '2026-10-01'|2026-10-01|2026-10-01T00:00:00Z|false",
                "'status': 'stopped', 'effectivePeriod': {'start': '2026-10-01', 'end': '2026-10-05'}"
                        + "|2026-10-01|2026-10-05T00:00:00Z|true",
                "'status': 'on-hold', 'effectiveDateTime': '2026-10-01'|2026-10-01|2026-10-01T00:00:00Z|false",
                "'status': 'active', 'dateAsserted': '2026-10-02'|2026-10-02|2026-11-24T12:00:00Z|false",
                "'status': 'active', 'dateAsserted': '2026-10-02', 'effectivePeriod': {'end': '2026-09-01'}"
                        + "|2026-09-01|2026-09-01T00:00:00Z|true",
                "'status': 'active', 'effectivePeriod': {'start': '2026-10-05T09:00:00Z', 'end': '2026-10'}"
                        + "|2026-10-05|2026-10-05T09:00:00Z|true"
            })
    void statement_runsFromItsStartToItsEnd(String elements, String start, String end, boolean supplied) {
        assertExposure(Prefetch.elements(Input.MEDICATION_STATEMENTS, elements), start, end, supplied);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "'expectedSupplyDuration': {'value': 30, 'code': 'd'}|2026-10-31T00:00:00Z",
                "'expectedSupplyDuration': {'value': 2, 'unit': 'Weeks'}|2026-10-15T00:00:00Z",
                "'expectedSupplyDuration': {'value': 1, 'code': 'mo'}, 'numberOfRepeatsAllowed': 5|2026-10-31T00:00:00Z",
                "'validityPeriod': {'start': '2026-10-01', 'end': '2026-10-20'}|2026-10-20T00:00:00Z",
                "'validityPeriod': {'end': '2026-10-20'}, 'expectedSupplyDuration': {'value': 30, 'unit': 'days'}"
                        + "|2026-10-31T00:00:00Z",
                "'validityPeriod': {'end': '2026-11-05'}, 'expectedSupplyDuration': {'value': 30, 'unit': 'days'}"
                        + "|2026-11-05T00:00:00Z",
                "'validityPeriod': {'end': '2026-09-01'}|2026-10-01T00:00:00Z"
            })
    void request_endsWithTheLatestKnownEnd(String dispense, String end) {
        assertExposure(request("'status': 'active', 'dispenseRequest': {" + dispense + "}"), "2026-10-01", end, true);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "\"\", 2026-11-24T12:00:00Z",
                "\"'value': 30\", 2026-11-24T12:00:00Z",
                "\"'value': 30, 'unit': 'tablets'\", 2026-11-24T12:00:00Z"
            })
    void request_withoutAUsableEnd_goesOnWhileActive(String supply, String end) {
        assertExposure(
                request("'status': 'active', 'dispenseRequest': {'expectedSupplyDuration': {" + supply + "}}"),
                "2026-10-01",
                end,
                false);
    }

    @Test
    void request_withoutADate_hasNoExposure() {
        assertThat(Prefetch.elements(Input.MEDICATION_REQUESTS, "'status': 'active', 'intent': 'order'")
                        .medications()
                        .getFirst()
                        .exposure())
                .isEmpty();
    }

    @Test
    void period_thatEndsBeforeItStarts_breaksTheEntry() {
        PatientFacts facts = Prefetch.elements(
                Input.MEDICATION_STATEMENTS,
                "'status': 'active', 'effectivePeriod': {'start': '2026-10-05', 'end': '2026-10-01'}",
                "'status': 'active', 'effectivePeriod': {'start': '2026-10-05T23:30:00-05:00', 'end': '2026-10-05'}");

        assertThat(facts.medications()).hasSize(1);
        assertThat(facts.coverage().of(Input.MEDICATION_STATEMENTS))
                .isEqualTo(new Delivery(Delivery.State.COMPLETE, 1, 0, 1, 0));
    }

    private static PatientFacts request(String elements) {
        return Prefetch.elements(
                Input.MEDICATION_REQUESTS, "'intent': 'order', 'authoredOn': '2026-10-01', " + elements);
    }

    private static void assertExposure(PatientFacts facts, String start, String end, boolean supplied) {
        Optional<Exposure> exposure = facts.medications().getFirst().exposure();
        assertThat(exposure.map(Exposure::start).map(moment -> moment.text())).contains(start);
        assertThat(exposure.map(Exposure::end)).contains(Instant.parse(end));
        assertThat(exposure.map(Exposure::supplied)).contains(supplied);
    }
}
