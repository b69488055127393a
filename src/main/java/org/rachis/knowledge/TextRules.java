package org.rachis.knowledge;

import java.util.List;
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
        Map<String, Double> prednisoneEquivalents) {

    public TextRules {
        classes = Map.copyOf(classes);
        localUseAtc = List.copyOf(localUseAtc);
        prednisoneEquivalents = Map.copyOf(prednisoneEquivalents);
    }

    /** A class of procedures: a text belongs to it when {@code any} is found in it and {@code never} is not. */
    public record TextClass(Pattern any, Pattern never) {

        public boolean matches(String text) {
            return any.matcher(text).find() && !never.matcher(text).find();
        }
    }

    /**
     * How a blood culture result reads: words of no growth, of an organism, of a likely contaminant, of S. aureus and
     * its kin (never a contaminant); and how many sets within how many hours make a contaminant count.
     */
    public record CultureWords(
            Pattern noGrowth, Pattern organism, Pattern contaminant, Pattern staphAureus, int sets, int hours) {}
}
