package org.rachis.facts.value;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * A FHIR date, dateTime or instant. A partial date (2026, 2026-11) stands for its first day, so that an imprecise date
 * never makes a fact look more recent than the chart can show; its precision is kept for display.
 */
public record Moment(Instant start, Precision precision) implements Comparable<Moment> {

    private static final long SECONDS_A_DAY = 86_400;

    /** How much of the date was given. */
    public enum Precision {
        YEAR,
        MONTH,
        DAY,
        TIME
    }

    public static Moment of(Instant instant) {
        return new Moment(instant, Precision.TIME);
    }

    public static Moment of(LocalDate day) {
        return new Moment(day.atStartOfDay(ZoneOffset.UTC).toInstant(), Precision.DAY);
    }

    /** The calendar day, in UTC. */
    public LocalDate date() {
        return LocalDate.ofInstant(start, ZoneOffset.UTC);
    }

    /** Whole calendar days (UTC) from this moment's day to that of {@code asOf}; negative when it lies in the future. */
    public long daysBefore(Instant asOf) {
        return Math.floorDiv(asOf.getEpochSecond(), SECONDS_A_DAY)
                - Math.floorDiv(start.getEpochSecond(), SECONDS_A_DAY);
    }

    /** So many days later, or earlier when negative; as precise as this one. */
    public Moment plusDays(int days) {
        return new Moment(start.plusSeconds(days * SECONDS_A_DAY), precision);
    }

    /** The date as precise as it was given, for people: 2026, 2026-11 or 2026-11-24. */
    public String text() {
        String day = date().toString();
        return switch (precision) {
            case YEAR -> day.substring(0, 4);
            case MONTH -> day.substring(0, 7);
            case DAY, TIME -> day;
        };
    }

    @Override
    public int compareTo(Moment other) {
        return start.compareTo(other.start);
    }
}
