package org.rachis.facts.value;

import java.time.Duration;
import java.time.Instant;

/**
 * A look-back from the time of evaluation. Windows in days count calendar days in UTC and include both ends; windows in
 * hours count elapsed time (model B).
 */
public record Window(int amount, Unit unit) {

    /** Days are calendar days, hours elapsed time. */
    public enum Unit {
        DAYS,
        HOURS
    }

    public Window {
        if (amount < 0) {
            throw new IllegalArgumentException("A window never looks into the future.");
        }
    }

    public static Window days(int amount) {
        return new Window(amount, Unit.DAYS);
    }

    public static Window hours(int amount) {
        return new Window(amount, Unit.HOURS);
    }

    /** Whether the moment lies in [asOf − window, asOf]. What is dated after {@code asOf} lies in no window. */
    public boolean contains(Moment moment, Instant asOf) {
        return switch (unit) {
            case DAYS -> {
                long age = moment.daysBefore(asOf);
                yield age >= 0 && age <= amount;
            }
            case HOURS ->
                !moment.start().isAfter(asOf)
                        && Duration.between(moment.start(), asOf).compareTo(Duration.ofHours(amount)) <= 0;
        };
    }

    /** Whether the moment lies before the window. */
    public boolean isPrecededBy(Moment moment, Instant asOf) {
        return switch (unit) {
            case DAYS -> moment.daysBefore(asOf) > amount;
            case HOURS -> Duration.between(moment.start(), asOf).compareTo(Duration.ofHours(amount)) > 0;
        };
    }

    /** The shorter of the two. */
    public Window narrowedTo(Window other) {
        return length().compareTo(other.length()) <= 0 ? this : other;
    }

    /** The length as elapsed time. */
    public Duration length() {
        return unit == Unit.DAYS ? Duration.ofDays(amount) : Duration.ofHours(amount);
    }

    @Override
    public String toString() {
        return amount + (unit == Unit.DAYS ? " d" : " h");
    }
}
