package org.rachis.terminology;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which value sets hold a code, for the codes of one code system. An unknown code allocates nothing. */
sealed interface CodeIndex permits CodeIndex.Exact, PrefixTree {

    List<String> setsOf(String code);

    static CodeIndex of(CodeSystem system, List<Entry> entries, MembershipRules rules) {
        return switch (system.matching()) {
            case EXACT -> Exact.of(entries, rules);
            case PREFIX -> PrefixTree.of(entries, rules);
        };
    }

    /** A system whose codes match themselves only: one hash look-up. */
    record Exact(Map<String, List<String>> setsByCode) implements CodeIndex {

        public Exact {
            // A hash map answers sooner than an immutable one, and each code of a chart is asked for.
            setsByCode = new HashMap<>(setsByCode);
        }

        static Exact of(List<Entry> entries, MembershipRules rules) {
            Map<String, Map<String, Integer>> matches = new HashMap<>();
            for (Entry entry : entries) {
                if (entry.match() == Member.Match.PREFIX) {
                    throw new IllegalArgumentException(
                            entry.set() + " has a prefix in a system without hierarchy: " + entry.code() + ".");
                }
                matches.computeIfAbsent(entry.code(), key -> new HashMap<>())
                        .put(entry.set(), entry.code().length());
            }
            Map<String, List<String>> setsByCode = new HashMap<>();
            matches.forEach((code, bySet) -> setsByCode.put(code, rules.apply(bySet)));
            return new Exact(setsByCode);
        }

        @Override
        public List<String> setsOf(String code) {
            return setsByCode.getOrDefault(code, List.of());
        }
    }
}
