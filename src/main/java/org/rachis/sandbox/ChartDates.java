package org.rachis.sandbox;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Dates a chart as of a moment. In the files a date is written as what it is to the clinician: {@code @-3d@} is three
 * days ago, {@code @-3d 08:15@} the same at a quarter past eight, {@code @-2h@} two hours ago.
 */
final class ChartDates {

    private static final Pattern TOKEN =
            Pattern.compile("@-(?:(?<hours>\\d{1,3})h|(?<days>\\d{1,5})d(?: (?<time>\\d\\d:\\d\\d))?)@");

    private ChartDates() {}

    static String dated(String chart, Instant asOf) {
        return TOKEN.matcher(chart).replaceAll(token -> date(token, asOf));
    }

    private static String date(MatchResult token, Instant asOf) {
        if (token.group("hours") != null) {
            Instant moment = asOf.minus(Duration.ofHours(Long.parseLong(token.group("hours"))));
            return moment.truncatedTo(ChronoUnit.MINUTES).toString();
        }
        LocalDate day = LocalDate.ofInstant(asOf, ZoneOffset.UTC).minusDays(Long.parseLong(token.group("days")));
        return token.group("time") == null ? day.toString() : day + "T" + token.group("time") + ":00Z";
    }
}
