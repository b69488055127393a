package org.rachis.knowledge;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What is recognised by words: classes of procedures, drug forms that act locally only, drug code groups for local use,
 * and how culture results read. All patterns are case-insensitive and are searched for, not matched as a whole.
 */
public record TextRules(
        Map<String, TextClass> classes,
        Pattern localForms,
        List<String> localUseAtc,
        CultureWords cultures,
        ResultWords results,
        Map<String, Double> prednisoneEquivalents) {

    public TextRules {
        classes = Map.copyOf(classes);
        localUseAtc = List.copyOf(localUseAtc);
        prednisoneEquivalents = Map.copyOf(prednisoneEquivalents);
    }

    /** The same with more classes. */
    public TextRules with(Map<String, TextClass> more) {
        Map<String, TextClass> all = new HashMap<>(classes);
        all.putAll(more);
        return new TextRules(all, localForms, localUseAtc, cultures, results, prednisoneEquivalents);
    }

    /**
     * A class of procedures or orders: a text belongs to it when {@code any} is found in it and {@code never} is not. Words decide
     * only for what has no coding in one of the sets {@code unlessCodedIn}. A text that holds none of the {@code stems},
     * in lower case, belongs to no class: looking for them is cheap, and most texts of a chart end there.
     */
    public record TextClass(List<String> stems, Pattern any, Pattern never, List<String> unlessCodedIn) {

        public TextClass {
            stems = List.copyOf(stems);
            unlessCodedIn = List.copyOf(unlessCodedIn);
        }

        public boolean matches(String text) {
            String lower = text.toLowerCase(Locale.ROOT);
            return stems.stream().anyMatch(lower::contains)
                    && any.matcher(text).find()
                    && !never.matcher(text).find();
        }
    }

    /** How a qualitative result reads in words; the negative wins when both are found. */
    public record ResultWords(Pattern positive, Pattern negative) {}

    /**
     * How a blood culture result reads: words of no growth, of an organism, of a likely contaminant, of S. aureus and
     * its kin (never a contaminant), with the value sets of the tests and of its codes; and how many cultures within how
     * many hours make a contaminant count.
     */
    public record CultureWords(
            List<String> sets,
            Pattern noGrowth,
            Pattern organism,
            Pattern contaminant,
            Pattern staphAureus,
            List<String> staphAureusSets,
            int cultures,
            int hours) {

        public CultureWords {
            sets = List.copyOf(sets);
            staphAureusSets = List.copyOf(staphAureusSets);
        }
    }
}
