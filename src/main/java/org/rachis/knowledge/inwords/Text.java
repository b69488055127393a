package org.rachis.knowledge.inwords;

import java.util.List;
import java.util.regex.Pattern;
import org.rachis.facts.value.Window;

/** Small turns of English and Markdown. */
final class Text {

    private static final Pattern MARKUP = Pattern.compile("[\\\\*|<>`]");

    private Text() {}

    /** Words of the knowledge as Markdown that shows them as they are. */
    static String escaped(String words) {
        return MARKUP.matcher(words).replaceAll("\\\\$0");
    }

    static String code(String text) {
        return "`" + text + "`";
    }

    static String quoted(String words) {
        return "“" + escaped(words) + "”";
    }

    /** A, B or C. */
    static String joined(List<String> texts, String joint) {
        if (texts.size() < 2) {
            return String.join("", texts);
        }
        return String.join(", ", texts.subList(0, texts.size() - 1)) + " " + joint + " " + texts.getLast();
    }

    /** Without a fraction when there is none. */
    static String number(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e9
                ? Long.toString((long) value)
                : Double.toString(value);
    }

    static String length(Window window) {
        String unit = window.unit() == Window.Unit.DAYS ? " day" : " hour";
        return window.amount() + unit + (window.amount() == 1 ? "" : "s");
    }

    static String within(Window window) {
        return "within the last " + length(window);
    }

    static String points(int points) {
        return points + (points == 1 ? " point" : " points");
    }

    /** Words that begin like eGFR stay as they are. */
    static String capitalised(String words) {
        boolean symbol = words.length() > 1 && Character.isUpperCase(words.charAt(1));
        return words.isEmpty() || symbol ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
