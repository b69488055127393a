package org.rachis.knowledge.wording;

import java.util.Map;
import java.util.Objects;
import org.rachis.facts.Input;

/** The words that all cards share: the fixed phrases and what each input is called. */
public record CardTexts(Map<Phrase, String> phrases, Map<Input, String> inputs) {

    public CardTexts {
        phrases = Map.copyOf(phrases);
        inputs = Map.copyOf(inputs);
    }

    public String phrase(Phrase phrase) {
        return Objects.requireNonNull(phrases.get(phrase));
    }
}
