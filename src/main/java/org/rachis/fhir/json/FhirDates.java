package org.rachis.fhir.json;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.rachis.facts.value.Moment;
import org.rachis.facts.value.Moment.Precision;
import org.rachis.json.JsonScanner;

/**
 * Reads FHIR's date, dateTime and instant from its bytes, without a String and without exceptions: 2026, 2026-11,
 * 2026-11-24, 2026-11-24T08:30[:15[.123]][Z|+01:00]. A time without an offset is taken as UTC.
 */
final class FhirDates implements JsonScanner.Reading<@Nullable Moment> {

    private static final int DAYS_TO_1970 = 719_528;

    private byte[] text = {};
    private int end;
    private int at;
    private boolean valid;

    /** The moment that the bytes say, or null when they are not a date. */
    @Override
    public @Nullable Moment read(byte[] bytes, int from, int to) {
        text = bytes;
        at = from;
        end = to;
        valid = true;
        Moment moment = moment();
        return valid && at == end ? moment : null;
    }

    private Moment moment() {
        int year = number(4, 1000, 9999);
        if (!next('-')) {
            return day(year, 1, 1, Precision.YEAR);
        }
        int month = number(2, 1, 12);
        if (!next('-')) {
            return day(year, month, 1, Precision.MONTH);
        }
        int day = number(2, 1, daysIn(year, month));
        if (!next('T')) {
            return day(year, month, day, Precision.DAY);
        }
        return time(epochDay(year, month, day) * 86_400);
    }

    private Moment time(long midnight) {
        int hour = number(2, 0, 23);
        expect(':');
        int minute = number(2, 0, 59);
        // FHIR admits a leap second; it counts as the first second of the next minute.
        int second = next(':') ? number(2, 0, 60) : 0;
        int nanos = next('.') ? fraction() : 0;
        long seconds = midnight + hour * 3600L + minute * 60L + second - offsetSeconds();
        return new Moment(Instant.ofEpochSecond(seconds, nanos), Precision.TIME);
    }

    private int offsetSeconds() {
        if (at == end || next('Z')) {
            return 0;
        }
        boolean west = next('-');
        if (!west) {
            expect('+');
        }
        int hours = number(2, 0, 14);
        expect(':');
        int seconds = hours * 3600 + number(2, 0, 59) * 60;
        return west ? -seconds : seconds;
    }

    private int fraction() {
        int nanos = 0;
        int digits = 0;
        while (at < end && isDigit(text[at])) {
            if (digits < 9) {
                nanos = nanos * 10 + text[at] - '0';
            }
            digits++;
            at++;
        }
        valid &= digits > 0;
        for (; digits < 9; digits++) {
            nanos *= 10;
        }
        return nanos;
    }

    private int number(int digits, int least, int most) {
        if (at + digits > end) {
            valid = false;
            return least;
        }
        int number = 0;
        for (int i = 0; i < digits; i++) {
            byte digit = text[at++];
            valid &= isDigit(digit);
            number = number * 10 + digit - '0';
        }
        if (!valid || number < least || number > most) {
            valid = false;
            return least;
        }
        return number;
    }

    private boolean next(char wanted) {
        if (at < end && text[at] == wanted) {
            at++;
            return true;
        }
        return false;
    }

    private void expect(char wanted) {
        valid &= next(wanted);
    }

    private static boolean isDigit(byte character) {
        return character >= '0' && character <= '9';
    }

    private static Moment day(int year, int month, int day, Precision precision) {
        return new Moment(Instant.ofEpochSecond(epochDay(year, month, day) * 86_400), precision);
    }

    private static int daysIn(int year, int month) {
        return switch (month) {
            case 2 -> isLeap(year) ? 29 : 28;
            case 4, 6, 9, 11 -> 30;
            default -> 31;
        };
    }

    private static boolean isLeap(int year) {
        return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    }

    /** Days since 1970-01-01, as in ISO 8601's proleptic calendar, for the years that FHIR dates have here. */
    private static long epochDay(int year, int month, int day) {
        long days = 365L * year + (year + 3) / 4 - (year + 99) / 100 + (year + 399) / 400;
        days += (367L * month - 362) / 12 + day - 1;
        if (month > 2) {
            days -= isLeap(year) ? 1 : 2;
        }
        return days - DAYS_TO_1970;
    }
}
