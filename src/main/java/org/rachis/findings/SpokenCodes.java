package org.rachis.findings;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import org.rachis.facts.value.Concept;
import org.rachis.knowledge.Synonyms;
import org.rachis.terminology.Code;
import org.rachis.terminology.PhraseIndex;
import org.rachis.terminology.ValueSets;

/** Finds the codes that the words of a concept stand for, where its codings say nothing to us. */
final class SpokenCodes {

    private final Synonyms synonyms;
    private final ValueSets valueSets;
    private final PhraseIndex<Optional<Code>> phrases;

    SpokenCodes(Synonyms synonyms, ValueSets valueSets) {
        this.synonyms = synonyms;
        this.valueSets = valueSets;
        Map<String, Optional<Code>> meanings = new HashMap<>();
        synonyms.nothing().forEach(phrase -> meanings.put(phrase, Optional.empty()));
        synonyms.synonyms()
                .forEach(synonym ->
                        synonym.phrases().forEach(phrase -> meanings.put(phrase, Optional.of(synonym.code()))));
        this.phrases = new PhraseIndex<>(meanings);
    }

    /** None where a coding decides, also when it decides that the concept is nothing for us. */
    List<Code> of(Concept concept) {
        if (!synonyms.enabled() || concept.codes().stream().anyMatch(this::decides)) {
            return List.of();
        }
        Set<Code> codes = new LinkedHashSet<>(in(concept.text()));
        concept.codes().forEach(code -> codes.addAll(in(code.display())));
        return List.copyOf(codes);
    }

    private boolean decides(Code code) {
        String system = valueSets.codeSystems().canonical(code.system());
        return synonyms.unlessCodedIn().contains(system)
                || !valueSets.setsOf(code).isEmpty();
    }

    private List<Code> in(String text) {
        if (text.isBlank() || synonyms.never().matcher(text).find()) {
            return List.of();
        }
        return synonyms.between()
                .splitAsStream(text)
                .flatMap(clause -> phrases.in(affirmed(clause)).stream())
                .flatMap(Optional::stream)
                .toList();
    }

    private String affirmed(String clause) {
        Matcher negation = synonyms.negation().matcher(clause);
        return negation.find() ? clause.substring(0, negation.start()) : clause;
    }
}
