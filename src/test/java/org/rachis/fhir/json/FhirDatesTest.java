package org.rachis.fhir.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rachis.facts.value.Moment;
import org.rachis.facts.value.Moment.Precision;

class FhirDatesTest {

    private static final FhirDates DATES = new FhirDates();

    @ParameterizedTest
    @CsvSource({
        "2026, 2026-01-01T00:00:00Z, YEAR",
        "2026-11, 2026-11-01T00:00:00Z, MONTH",
        "2026-11-24, 2026-11-24T00:00:00Z, DAY",
        "2024-02-29, 2024-02-29T00:00:00Z, DAY",
        "2000-02-29, 2000-02-29T00:00:00Z, DAY",
        "2026-11-24T08:30, 2026-11-24T08:30:00Z, TIME",
        "2026-11-24T08:30Z, 2026-11-24T08:30:00Z, TIME",
        "2026-11-24T08:30:15, 2026-11-24T08:30:15Z, TIME",
        "2026-11-24T08:30:15Z, 2026-11-24T08:30:15Z, TIME",
        "2026-11-24T08:30:15.5Z, 2026-11-24T08:30:15.500Z, TIME",
        "2026-11-24T08:30:15.123456789123Z, 2026-11-24T08:30:15.123456789Z, TIME",
        "2026-11-24T08:30:15+05:30, 2026-11-24T03:00:15Z, TIME",
        "2026-11-24T00:30:15.25+14:00, 2026-11-23T10:30:15.250Z, TIME",
        "2026-11-24T23:30:15-05:00, 2026-11-25T04:30:15Z, TIME",
        "2026-11-24T08:30-00:00, 2026-11-24T08:30:00Z, TIME",
        "2016-12-31T23:59:60Z, 2017-01-01T00:00:00Z, TIME"
    })
    void date_isReadAsPreciselyAsItIs(String text, Instant start, Precision precision) {
        assertThat(parse(text)).isEqualTo(new Moment(start, precision));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "5",
                "26",
                "999",
                "0999",
                "20260",
                "2026-",
                "2026-1",
                "2026-00",
                "2026-13",
                "2026-11-",
                "2026-11-31",
                "2026-11-00",
                "2023-02-29",
                "1900-02-29",
                "2026-11-24T",
                "2026-11-24T8:30",
                "2026-11-24T24:00",
                "2026-11-24T08",
                "2026-11-24T08:60",
                "2026-11-24T08:30:",
                "2026-11-24T08:30:61Z",
                "2026-11-24T08:30:15.Z",
                "2026-11-24T08:30:15z",
                "2026-11-24T08:30:15+5:30",
                "2026-11-24T08:30:15+0530",
                "2026-11-24T08:30:15+15:00",
                "2026-11-24T08:30:15ZZ",
                "2026-11-24 08:30:15",
                "24.11.2026",
                "11/24/2026",
                "２０２６",
                "2026-11-24T08:30:15Z "
            })
    void otherText_isNoDate(String text) {
        assertThat(parse(text)).isNull();
    }

    @Test
    void everyDay_isTheDayOfTheCalendar() {
        LocalDate end = LocalDate.of(2401, 1, 1);
        for (LocalDate day = LocalDate.of(1799, 12, 31); day.isBefore(end); day = day.plusDays(1)) {
            assertThat(parse(day.toString()).start())
                    .isEqualTo(day.atStartOfDay(ZoneOffset.UTC).toInstant());
        }
    }

    private static Moment parse(String text) {
        byte[] bytes = ("xx" + text + "9").getBytes(StandardCharsets.UTF_8);
        return DATES.read(bytes, 2, bytes.length - 1);
    }
}
