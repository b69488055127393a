package org.rachis.fhir.json;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.rachis.facts.value.Moment;

/** A FHIR Period; either end may be open. One that ends before it starts is broken. */
public record Period(@Nullable Moment start, @Nullable Moment end) {

    public static final Period NONE = new Period(null, null);

    private static final Duration EAST = Duration.ofHours(14);
    private static final Duration WEST = Duration.ofHours(12);

    public static Period read(Cursor in) {
        if (!in.enter()) {
            return NONE;
        }
        Moment start = null;
        Moment end = null;
        for (Element name = in.next(); name != null; name = in.next()) {
            switch (name) {
                case START -> start = in.moment();
                case END -> end = in.moment();
                default -> in.skip();
            }
        }
        if (start != null && end != null && reversed(start, end)) {
            in.markBroken();
        }
        return new Period(start, end);
    }

    /** The end when it is known, else the start. */
    public @Nullable Moment endElseStart() {
        return end == null ? start : end;
    }

    private static boolean reversed(Moment start, Moment end) {
        return latest(end).isBefore(earliest(start));
    }

    /** A day without a time zone begins in the Far East and ends in the Far West; so does a month or a year. */
    private static Instant earliest(Moment start) {
        return start.precision() == Moment.Precision.TIME
                ? start.start()
                : start.start().minus(EAST);
    }

    private static Instant latest(Moment end) {
        OffsetDateTime first = end.start().plus(WEST).atOffset(ZoneOffset.UTC);
        return switch (end.precision()) {
            case YEAR -> first.plusYears(1).toInstant();
            case MONTH -> first.plusMonths(1).toInstant();
            case DAY -> first.plusDays(1).toInstant();
            case TIME -> end.start();
        };
    }
}
