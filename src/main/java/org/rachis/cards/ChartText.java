package org.rachis.cards;

import java.util.regex.Pattern;

/**
 * Makes text out of a chart harmless. Whoever wrote it may have meant harm, and an EHR may render a card's Markdown with
 * HTML in it (checklist CARD-14, CARD-15).
 */
final class ChartText {

    private static final Pattern SEMANTIC_TAG = Pattern.compile(
            " \\((disorder|finding|procedure|situation|observable entity|morphologic abnormality|regime/therapy|physical object|substance|product|clinical drug|organism|event)\\)$");
    private static final Pattern NOT_PLAIN = Pattern.compile("[^\\p{L}\\p{M}\\p{N} .,()'+%°-]");
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{C}\\p{Z}\\s]+");
    /** What begins emphasis, code, links, tables and literal links; what has a meaning only at the start of a line is left. */
    private static final String MARKDOWN = "\\`*_[]|~:@";

    private static final Pattern LITERAL_LINK = Pattern.compile("(?i)\\bwww\\.");
    private static final int LONGEST = 120;

    private ChartText() {}

    /** For a summary: letters, digits and plain punctuation only. */
    static String plain(String text) {
        return collapse(NOT_PLAIN.matcher(withoutTag(collapse(text))).replaceAll(" "));
    }

    /** For Markdown that may be rendered as HTML: what has a meaning there loses it. */
    static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        String shown = withoutTag(collapse(text));
        for (char c : shown.substring(0, cut(shown, LONGEST)).toCharArray()) {
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                // Braces mean nothing in Markdown, but a reader would take them for a slot that was not filled.
                case '{' -> escaped.append('(');
                case '}' -> escaped.append(')');
                default -> {
                    if (MARKDOWN.indexOf(c) >= 0) {
                        escaped.append('\\');
                    }
                    escaped.append(c);
                }
            }
        }
        escaped.append(shown.length() > LONGEST ? "…" : "");
        return LITERAL_LINK.matcher(escaped).replaceAll("www&#46;");
    }

    /** As it stands inside a sentence: without the capital that a display begins with, unless it is an abbreviation. */
    static String inSentence(String text) {
        boolean word =
                text.length() > 1 && Character.isUpperCase(text.charAt(0)) && Character.isLowerCase(text.charAt(1));
        return word ? Character.toLowerCase(text.charAt(0)) + text.substring(1) : text;
    }

    /** Shortens at a word boundary, with an ellipsis; empty when not even one word fits. */
    static String shortened(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        int space = text.lastIndexOf(' ', Math.max(0, longest - 1));
        return space <= 0 ? "" : text.substring(0, space).stripTrailing() + "…";
    }

    private static String withoutTag(String text) {
        return SEMANTIC_TAG.matcher(text).replaceFirst("");
    }

    private static String collapse(String text) {
        return INVISIBLE.matcher(text).replaceAll(" ").strip();
    }

    /** Where to cut so that no surrogate pair is torn. */
    private static int cut(String text, int longest) {
        if (text.length() <= longest) {
            return text.length();
        }
        return Character.isHighSurrogate(text.charAt(longest - 1)) ? longest - 1 : longest;
    }
}
