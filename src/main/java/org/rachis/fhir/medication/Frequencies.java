package org.rachis.fhir.medication;

import java.util.Locale;
import java.util.Map;
import org.rachis.fhir.json.Concepts;
import org.rachis.fhir.json.Cursor;
import org.rachis.fhir.json.Element;

/** How many doses a day a FHIR Timing means; NaN when it does not say. */
final class Frequencies {

    /** The days of each unit of time of a Timing or a Duration, a month for 30 and a year for 365. */
    private static final Map<String, Double> DAYS =
            Map.of("s", 1 / 86_400.0, "min", 1 / 1440.0, "h", 1 / 24.0, "d", 1.0, "wk", 7.0, "mo", 30.0, "a", 365.0);

    /** The codes of FHIR's value set of timing abbreviations, in lower case. */
    private static final Map<String, Double> BY_CODE = Map.ofEntries(
            Map.entry("qd", 1.0),
            Map.entry("bid", 2.0),
            Map.entry("tid", 3.0),
            Map.entry("qid", 4.0),
            Map.entry("am", 1.0),
            Map.entry("pm", 1.0),
            Map.entry("bed", 1.0),
            Map.entry("qod", 0.5),
            Map.entry("q1h", 24.0),
            Map.entry("q2h", 12.0),
            Map.entry("q3h", 8.0),
            Map.entry("q4h", 6.0),
            Map.entry("q6h", 4.0),
            Map.entry("q8h", 3.0),
            Map.entry("q12h", 2.0),
            Map.entry("wk", 1 / 7.0),
            Map.entry("mo", 1 / 30.0));

    private Frequencies() {}

    /** The days in a unit of time; NaN when it is none. */
    static double days(String unit) {
        return DAYS.getOrDefault(unit, Double.NaN);
    }

    /** The days in a unit of time that is written out in English; NaN when it is none. */
    static double daysByWord(String unit) {
        String word = unit.strip().toLowerCase(Locale.ROOT);
        return switch (word) {
            case "hour", "hours" -> 1 / 24.0;
            case "day", "days" -> 1;
            case "week", "weeks" -> 7;
            case "month", "months" -> 30;
            case "year", "years" -> 365;
            default -> days(word);
        };
    }

    /** Reads a Timing. What it repeats says more than its code. */
    static double read(Cursor in) {
        if (!in.enter()) {
            return Double.NaN;
        }
        double repeated = Double.NaN;
        double coded = Double.NaN;
        for (Element name = in.next(); name != null; name = in.next()) {
            switch (name) {
                case REPEAT -> repeated = repeat(in);
                case CODE -> coded = BY_CODE.getOrDefault(Concepts.readWord(in).strip(), Double.NaN);
                default -> in.skip();
            }
        }
        return Double.isNaN(repeated) ? coded : repeated;
    }

    private static double repeat(Cursor in) {
        if (!in.enter()) {
            return Double.NaN;
        }
        double frequency = Double.NaN;
        double period = Double.NaN;
        String unit = "";
        for (Element name = in.next(); name != null; name = in.next()) {
            switch (name) {
                case FREQUENCY -> frequency = in.decimal();
                case PERIOD -> period = in.decimal();
                case PERIOD_UNIT -> unit = in.text();
                default -> in.skip();
            }
        }
        // FHIR's default is once; a period without a number is one of its unit.
        double perDay = (Double.isNaN(frequency) ? 1 : frequency) / ((Double.isNaN(period) ? 1 : period) * days(unit));
        return Double.isFinite(perDay) && perDay > 0 ? perDay : Double.NaN;
    }
}
