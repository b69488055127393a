package org.rachis.governance;

import java.util.List;
import java.util.Optional;
import org.rachis.knowledge.check.Uses;

/**
 * What a code means to Rachis: whether it counts, in which value sets, and what each is used for.
 *
 * @param codeSystem the name of the code system; absent when the system is not known
 * @param counts whether any value set holds the code
 * @param notCounting value sets that list the code and yet do not hold it, because another one takes it away
 */
record CodeMeaning(
        String system,
        String code,
        Optional<String> codeSystem,
        boolean counts,
        List<InSet> valueSets,
        List<String> notCounting) {

    CodeMeaning {
        valueSets = List.copyOf(valueSets);
        notCounting = List.copyOf(notCounting);
    }

    /**
     * A value set that holds the code, by the line that matches: the code itself, or a prefix that stands for all codes
     * that begin with it.
     */
    record InSet(
            String name,
            String title,
            String matchedCode,
            String match,
            String display,
            boolean verified,
            List<Uses.Use> uses,
            List<OfPattern> patterns) {

        InSet {
            uses = List.copyOf(uses);
            patterns = List.copyOf(patterns);
        }
    }

    /** A pattern that rests on the value set. */
    record OfPattern(String id, String title) {}
}
