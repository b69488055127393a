package org.rachis.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class ChartDatesTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:30Z");

    @Test
    void days_areCountedBack() {
        assertThat(ChartDates.dated("\"@-0d@\" \"@-1d@\"", NOON)).isEqualTo("\"2026-03-01\" \"2026-02-28\"");
    }

    @Test
    void timeOfDay_isKept() {
        assertThat(ChartDates.dated("@-3d 08:15@", NOON)).isEqualTo("2026-02-26T08:15:00Z");
    }

    @Test
    void hours_areCountedBackFromTheMinute() {
        assertThat(ChartDates.dated("@-13h@", NOON)).isEqualTo("2026-02-28T23:00:00Z");
    }

    @Test
    void otherText_isLeftAlone() {
        assertThat(ChartDates.dated("mail@example.org @-3@ -3d", NOON)).isEqualTo("mail@example.org @-3@ -3d");
    }
}
