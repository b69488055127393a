package org.rachis.knowledge;

import java.util.List;
import java.util.regex.Pattern;
import org.rachis.terminology.Code;

/**
 * How a problem or a reason is recognised that carries only text, as many a problem list has them: by phrases that stand
 * for a code. Words decide only where no coding is of one of the {@code unlessCodedIn} systems or in any value set. A text
 * that {@code never} is found in says nothing ("family history of …"); elsewhere a clause, cut off by {@code between},
 * counts up to the first {@code negation} in it ("low back pain without
 * fever"). Phrases of {@code nothing} hold another phrase and mean something else ("hay fever").
 */
public record Synonyms(
        boolean enabled,
        List<String> unlessCodedIn,
        Pattern never,
        Pattern between,
        Pattern negation,
        List<String> nothing,
        List<Synonym> synonyms) {

    public Synonyms {
        unlessCodedIn = List.copyOf(unlessCodedIn);
        nothing = List.copyOf(nothing);
        synonyms = List.copyOf(synonyms);
    }

    /** A code and the phrases that stand for it. */
    public record Synonym(Code code, List<String> phrases) {
        public Synonym {
            phrases = List.copyOf(phrases);
        }
    }
}
