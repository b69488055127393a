package org.rachis.terminology;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Ingredients by medication code, and by the words that name them in free text. */
final class IngredientIndex {

    private final Map<Code, String> byCode;
    private final PhraseIndex<IngredientHit> byWords;

    private IngredientIndex(Map<Code, String> byCode, PhraseIndex<IngredientHit> byWords) {
        this.byCode = byCode;
        this.byWords = byWords;
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
        return new IngredientIndex(byCode, new PhraseIndex<>(hits(ingredientByWord, setsByIngredient)));
    }

    private static Map<String, IngredientHit> hits(
            Map<String, String> ingredientByWord, Map<String, Set<String>> setsByIngredient) {
        Map<String, IngredientHit> hits = new HashMap<>();
        ingredientByWord.forEach((word, ingredient) -> hits.put(
                word,
                new IngredientHit(word, ingredient, List.copyOf(setsByIngredient.getOrDefault(ingredient, Set.of())))));
        return hits;
    }

    Optional<String> of(String system, String code) {
        return Optional.ofNullable(byCode.get(key(system, code)));
    }

    List<IngredientHit> namedIn(String text) {
        Map<String, IngredientHit> hits = new LinkedHashMap<>();
        byWords.in(text).forEach(hit -> hits.putIfAbsent(hit.ingredient(), hit));
        return List.copyOf(hits.values());
    }

    /** Codes of ATC may come in lower case; those of RxNorm are numbers. */
    private static Code key(String system, String code) {
        return new Code(system, code.toUpperCase(Locale.ROOT), "");
    }
}
