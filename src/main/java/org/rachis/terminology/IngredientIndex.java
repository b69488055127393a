package org.rachis.terminology;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Ingredients by medication code, and by the words that name them in free text. */
final class IngredientIndex {

    private final Map<Code, String> byCode;
    private final Map<String, List<Phrase>> byFirstWord;

    private IngredientIndex(Map<Code, String> byCode, Map<String, List<Phrase>> byFirstWord) {
        this.byCode = byCode;
        this.byFirstWord = byFirstWord;
    }

    static IngredientIndex of(Collection<ValueSet> sets, ValueSets membership) {
        Map<Code, String> byCode = new HashMap<>();
        Map<String, String> ingredientByWord = new TreeMap<>();
        Map<String, Set<String>> setsByIngredient = new HashMap<>();
        for (ValueSet set : sets) {
            for (Member member : set.members()) {
                member.ingredient().ifPresent(ingredient -> {
                    Code code = member.code();
                    byCode.putIfAbsent(key(code.system(), code.code()), ingredient);
                    member.ingredientWords().forEach(word -> ingredientByWord.put(word, ingredient));
                    Set<String> holding = setsByIngredient.computeIfAbsent(ingredient, key -> new TreeSet<>());
                    // A set that gives up the code to another set does not hold the ingredient either.
                    if (membership.contains(set.name(), code)) {
                        holding.add(set.name());
                    }
                });
            }
        }
        return new IngredientIndex(byCode, phrases(ingredientByWord, setsByIngredient));
    }

    private static Map<String, List<Phrase>> phrases(
            Map<String, String> ingredientByWord, Map<String, Set<String>> setsByIngredient) {
        Map<String, List<Phrase>> byFirstWord = new HashMap<>();
        ingredientByWord.forEach((word, ingredient) -> {
            List<String> holding = List.copyOf(setsByIngredient.getOrDefault(ingredient, Set.of()));
            Phrase phrase = new Phrase(words(word), new IngredientHit(word, ingredient, holding));
            byFirstWord
                    .computeIfAbsent(phrase.words.getFirst(), key -> new ArrayList<>())
                    .add(phrase);
        });
        // The longer of two names that begin alike is tried first.
        byFirstWord.values().forEach(phrases -> phrases.sort(Comparator.comparingInt(phrase -> -phrase.words.size())));
        return byFirstWord;
    }

    Optional<String> of(String system, String code) {
        return Optional.ofNullable(byCode.get(key(system, code)));
    }

    List<IngredientHit> namedIn(String text) {
        List<String> words = words(text);
        Map<String, IngredientHit> hits = new LinkedHashMap<>();
        for (int i = 0; i < words.size(); i++) {
            Phrase phrase = phraseAt(words, i);
            if (phrase != null) {
                hits.putIfAbsent(phrase.hit.ingredient(), phrase.hit);
            }
        }
        return List.copyOf(hits.values());
    }

    private @Nullable Phrase phraseAt(List<String> words, int start) {
        for (Phrase phrase : byFirstWord.getOrDefault(words.get(start), List.of())) {
            int end = start + phrase.words.size();
            if (end <= words.size() && words.subList(start, end).equals(phrase.words)) {
                return phrase;
            }
        }
        return null;
    }

    /** Codes of ATC may come in lower case; those of RxNorm are numbers. */
    private static Code key(String system, String code) {
        return new Code(system, code.toUpperCase(Locale.ROOT), "");
    }

    private static List<String> words(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        List<String> words = new ArrayList<>();
        int start = 0;
        while (start < lower.length()) {
            int end = endOfWord(lower, start);
            if (end > start) {
                words.add(lower.substring(start, end));
            }
            start = end + 1;
        }
        return words;
    }

    /** A word is letters and digits; splitting by an expression took a tenth of the time of judging a small chart. */
    private static int endOfWord(String text, int start) {
        int end = start;
        while (end < text.length() && Character.isLetterOrDigit(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private record Phrase(List<String> words, IngredientHit hit) {}
}
