package org.rachis.knowledge.inwords;

import java.util.ArrayList;
import java.util.List;
import org.rachis.knowledge.Synonyms;

/** Says by which phrases a problem or a reason is recognised that carries only text. */
final class SynonymsInWords {

    private SynonymsInWords() {}

    static List<String> blocks(Synonyms synonyms) {
        List<String> blocks = new ArrayList<>();
        blocks.add("## Problems and reasons without a code");
        if (!synonyms.enabled()) {
            blocks.add("They are not recognised by their words.");
            return blocks;
        }
        blocks.add(
                "A problem or a reason for a visit is recognised by these phrases, whole words without regard to case,"
                        + " when it has no code in a value set and none of "
                        + Text.joined(synonyms.unlessCodedIn(), "or") + ". Its evidence says so.");
        StringBuilder lines = new StringBuilder("| Phrases | stand for |\n|---|---|");
        for (Synonyms.Synonym synonym : synonyms.synonyms()) {
            lines.append("\n| ")
                    .append(Text.escaped(String.join(", ", synonym.phrases())))
                    .append(" | ")
                    .append(Text.escaped(synonym.code().display()))
                    .append(" (")
                    .append(synonym.code().code())
                    .append(") |");
        }
        blocks.add(lines.toString());
        blocks.add("These phrases mean something else: " + String.join(", ", synonyms.nothing()) + ".");
        blocks.add(WordsInWords.expression("A text with this says nothing", synonyms.never()));
        blocks.add(WordsInWords.expression("A clause ends at", synonyms.between()));
        blocks.add(WordsInWords.expression("What follows this in a clause does not count", synonyms.negation()));
        return blocks;
    }
}
