package org.rachis.knowledge;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * An expression that is searched for in the words of a chart. Most words hold nothing of it, and that is seen much
 * sooner from the stems, of which each match needs one, than from the expression itself.
 */
public final class WordSearch {

    private final Pattern expression;
    private final List<String> stems;

    public WordSearch(Pattern expression) {
        this.expression = expression;
        this.stems = Stems.of(expression.pattern());
    }

    /** The expression as it was written. */
    public Pattern expression() {
        return expression;
    }

    public boolean foundIn(String text) {
        return mayBeIn(text) && expression.matcher(text).find();
    }

    private boolean mayBeIn(String text) {
        if (stems.isEmpty()) {
            return true;
        }
        String lower = text.toLowerCase(Locale.ROOT);
        for (String stem : stems) {
            if (lower.contains(stem)) {
                return true;
            }
        }
        return false;
    }
}
