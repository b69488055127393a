package org.rachis.terminology;

import java.util.List;

/**
 * An ingredient found in free text: the word that stands there in lower case, the ingredient's name in Rachis (the two
 * differ for "aciclovir", which is acyclovir), and the value sets that hold the ingredient.
 */
public record IngredientHit(String word, String ingredient, List<String> sets) {

    public IngredientHit {
        if (word.isBlank() || ingredient.isBlank()) {
            throw new IllegalArgumentException("An ingredient needs a name and the word it was found by.");
        }
        sets = List.copyOf(sets);
    }
}
