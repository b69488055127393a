package org.rachis.knowledge.inwords;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.rachis.knowledge.Knowledge;
import org.rachis.knowledge.Pattern;
import org.rachis.knowledge.check.Reach;

/** Writes all that a service knows as one Markdown text: what a clinician reviews and signs. */
public final class InWords {

    private InWords() {}

    /**
     * The text of a service.
     *
     * @param valueSetTitles the title of each value set, by its name
     */
    public static String of(Knowledge knowledge, Knowledge.Service service, UnaryOperator<String> valueSetTitles) {
        Names names = new Names(knowledge, valueSetTitles);
        Reach reach = Reach.of(knowledge, service.definition().id());
        CriterionInWords criteria = new CriterionInWords(names);
        List<String> blocks = new ArrayList<>();
        blocks.addAll(ServiceInWords.blocks(knowledge, service));
        blocks.addAll(PolicyInWords.blocks(knowledge, service, criteria));
        blocks.add("## Patterns");
        PatternInWords patterns = new PatternInWords(names, criteria);
        CardInWords cards = new CardInWords(knowledge, names, criteria);
        for (Pattern pattern : knowledge.patterns()) {
            if (service.definition().patterns().contains(pattern.id())) {
                blocks.addAll(patterns.blocks(pattern));
                blocks.addAll(cards.blocks(service.cards().get(pattern.id())));
            }
        }
        blocks.addAll(FindingsInWords.blocks(knowledge, reach, names, criteria));
        blocks.addAll(ScoresInWords.blocks(knowledge, reach, names));
        blocks.addAll(OrdersInWords.blocks(knowledge, reach, names));
        blocks.addAll(ReadingInWords.blocks(knowledge, reach, names));
        blocks.addAll(WordsInWords.blocks(knowledge, reach, names));
        blocks.addAll(SynonymsInWords.blocks(knowledge.synonyms()));
        blocks.addAll(SourcesInWords.blocks(knowledge, reach));
        return String.join("\n\n", blocks) + "\n";
    }
}
