package org.rachis.knowledge;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Finds in a regular expression the literal texts, in lower case, of which each match holds at least one. It knows
 * literals, alternatives, groups, classes and quantifiers; where it is not sure it finds none, which only means that
 * nothing is known beforehand.
 */
final class Stems {

    private static final int SHORTEST = 3;

    private final String expression;
    private int at;

    private Stems(String expression) {
        this.expression = expression;
    }

    static List<String> of(String expression) {
        // Groups that look around or set options, quotations and intersections of classes are not understood here.
        if (expression.contains("(?") || expression.contains("\\Q") || expression.contains("&&")) {
            return List.of();
        }
        return new Stems(expression.toLowerCase(Locale.ROOT)).alternatives();
    }

    /** All stems of alternatives that each have some; none when one of them has none. */
    private List<String> alternatives() {
        List<String> stems = new ArrayList<>();
        boolean known = true;
        boolean more = true;
        while (more) {
            List<String> one = sequence();
            known &= !one.isEmpty();
            stems.addAll(one);
            more = next('|');
        }
        return known ? List.copyOf(stems) : List.of();
    }

    /** The most telling of the literals and groups that follow one another. */
    private List<String> sequence() {
        List<String> best = List.of();
        StringBuilder literal = new StringBuilder();
        while (at < expression.length() && !ahead('|') && !ahead(')')) {
            char character = expression.charAt(at++);
            if (isLiteral(character)) {
                literal.append(character);
                continue;
            }
            if (optional(character) && !literal.isEmpty()) {
                literal.setLength(literal.length() - 1);
            }
            best = longer(best, stem(literal));
            literal.setLength(0);
            best = longer(best, special(character));
        }
        return longer(best, stem(literal));
    }

    private static boolean isLiteral(char character) {
        return ".[]()\\?*+{}^$|".indexOf(character) < 0;
    }

    /** Whether what stands before may be missing; of a counted repetition that is taken for granted. */
    private static boolean optional(char quantifier) {
        return quantifier == '?' || quantifier == '*' || quantifier == '{';
    }

    /** Steps over what a special character begins; the stems of a group that must be there. */
    private List<String> special(char character) {
        switch (character) {
            case '(' -> {
                List<String> inner = alternatives();
                at++;
                return at < expression.length() && optional(expression.charAt(at)) ? List.of() : inner;
            }
            case '[' -> skipClass();
            case '{' -> at = expression.indexOf('}', at) + 1;
            case '\\' -> at++;
            default -> {}
        }
        return List.of();
    }

    private void skipClass() {
        while (!next(']')) {
            at += ahead('\\') ? 2 : 1;
        }
    }

    private static List<String> stem(StringBuilder literal) {
        return literal.length() < SHORTEST ? List.of() : List.of(literal.toString());
    }

    private static List<String> longer(List<String> some, List<String> others) {
        return shortest(others) > shortest(some) ? others : some;
    }

    private static int shortest(List<String> stems) {
        return stems.stream().mapToInt(String::length).min().orElse(0);
    }

    private boolean ahead(char wanted) {
        return at < expression.length() && expression.charAt(at) == wanted;
    }

    private boolean next(char wanted) {
        boolean there = ahead(wanted);
        at += there ? 1 : 0;
        return there;
    }
}
