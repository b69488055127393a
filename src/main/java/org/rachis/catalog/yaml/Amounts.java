package org.rachis.catalog.yaml;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.rachis.facts.value.Quantity;
import org.rachis.facts.value.Window;

/** Values that are written as text in a form of their own: windows, numbers with a unit, and patterns of words. */
public final class Amounts {

    private static final Pattern WINDOW = Pattern.compile("(\\d{1,5}) ([dh])");
    private static final Pattern QUANTITY = Pattern.compile("(-?\\d{1,9}(?:\\.\\d{1,9})?) (\\S(?:.*\\S)?)");

    private Amounts() {}

    /** A window such as {@code 42 d} or {@code 24 h}. */
    public static Window window(Place place) {
        Matcher matcher = WINDOW.matcher(plain(place));
        if (!matcher.matches()) {
            place.problem("must be a window such as \"42 d\" or \"24 h\"");
            return Window.days(0);
        }
        int amount = Integer.parseInt(matcher.group(1));
        return matcher.group(2).equals("d") ? Window.days(amount) : Window.hours(amount);
    }

    /** A number of days such as {@code 3 d}. */
    public static int days(Place place) {
        Window window = window(place);
        if (window.unit() != Window.Unit.DAYS) {
            place.problem("must be given in days");
        }
        return window.amount();
    }

    /** A number with its unit, such as {@code 10 mg/L}. */
    public static Quantity quantity(Place place) {
        Matcher matcher = QUANTITY.matcher(plain(place));
        if (!matcher.matches()) {
            place.problem("must be a number with its unit, such as \"10 mg/L\"");
            return new Quantity(0, "");
        }
        return new Quantity(Double.parseDouble(matcher.group(1)), matcher.group(2));
    }

    /** A number in a given unit. */
    public static double quantity(Place place, String unit) {
        Quantity quantity = quantity(place);
        if (!quantity.unit().isEmpty() && !quantity.unit().equals(unit)) {
            place.problem("must be given in " + unit + ", not " + quantity.unit());
        }
        return quantity.value();
    }

    /** A day such as {@code 2026-11-25}. */
    public static LocalDate date(Place place) {
        try {
            return LocalDate.parse(plain(place));
        } catch (DateTimeParseException e) {
            place.problem("must be a day such as 2026-11-25");
            return LocalDate.EPOCH;
        }
    }

    /** A regular expression, searched for without regard to case. */
    public static Pattern pattern(Place place) {
        String text = place.text();
        try {
            // Of ASCII letters only: that of all letters takes three times as long, and the words here have no others.
            return Pattern.compile(text, Pattern.CASE_INSENSITIVE);
        } catch (PatternSyntaxException e) {
            place.problem("is not a regular expression: " + e.getDescription());
            return Pattern.compile("(?!)");
        }
    }

    private static String plain(Place place) {
        return place.isText() ? place.node().stringValue() : "";
    }
}
