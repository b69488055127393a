package org.rachis.terminology;

import java.util.List;
import java.util.Optional;

/**
 * One line of a value set: a code that belongs to it, alone or with every code that begins with it. A line that nobody has
 * checked against the code system says so. The line of a medication names the ingredient by the words found in free text;
 * the first of them is the ingredient's name in Rachis.
 */
public record Member(Code code, Match match, boolean verified, List<String> ingredientWords) {

    /** Whether the line stands for one code, or for the code and all codes that begin with it. */
    public enum Match {
        EXACT,
        PREFIX
    }

    public Member {
        if (code.display().isBlank()) {
            throw new IllegalArgumentException("The code " + code.code() + " of a value set needs a display.");
        }
        ingredientWords = List.copyOf(ingredientWords);
        if (ingredientWords.stream().anyMatch(String::isBlank)) {
            throw new IllegalArgumentException("An ingredient word of " + code.code() + " is blank.");
        }
    }

    public Optional<String> ingredient() {
        return ingredientWords.stream().findFirst();
    }
}
