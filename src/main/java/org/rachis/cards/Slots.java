package org.rachis.cards;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.rachis.findings.Evidence;
import org.rachis.findings.Judge;
import org.rachis.knowledge.FindingDefinition;
import org.rachis.knowledge.wording.CardWording;

/** Fills the slots of a card with the phrases of the findings that hold, most telling first. */
final class Slots {

    private final Map<String, FindingDefinition> definitions;
    private final Units units;

    Slots(Map<String, FindingDefinition> definitions, Units units) {
        this.definitions = definitions;
        this.units = units;
    }

    /** For each slot the phrases that fill it, none twice. */
    Map<String, List<String>> phrases(CardWording wording, Judge judge) {
        Map<String, List<String>> phrases = new HashMap<>();
        wording.slots().forEach((slot, findings) -> {
            Set<String> filled = new LinkedHashSet<>();
            findings.forEach(finding -> found(judge, finding).stream()
                    .findFirst()
                    .map(evidence -> phrase(finding, evidence))
                    .ifPresent(filled::add));
            phrases.put(slot, List.copyOf(filled));
        });
        return phrases;
    }

    /** As they stand in running text: the first phrase, and how many more there are. */
    static Map<String, String> cut(Map<String, List<String>> phrases) {
        Map<String, String> cut = new HashMap<>();
        phrases.forEach((slot, list) -> {
            if (!list.isEmpty()) {
                cut.put(slot, list.size() == 1 ? list.getFirst() : list.getFirst() + " (+" + (list.size() - 1) + ")");
            }
        });
        return cut;
    }

    private static List<Evidence.Found> found(Judge judge, String finding) {
        List<Evidence.Found> found = new ArrayList<>();
        for (Evidence evidence : judge.finding(finding).evidenceOrNone()) {
            if (evidence instanceof Evidence.Found fact) {
                found.add(fact);
            }
        }
        return found;
    }

    private String phrase(String finding, Evidence.Found evidence) {
        FindingDefinition definition = Objects.requireNonNull(definitions.get(finding), finding);
        String phrase = Template.fill(
                definition.phrase(),
                Map.of(
                        "display", ChartText.inSentence(ChartText.plain(evidence.label())),
                        "value", units.plain(evidence.value()),
                        "date", evidence.date().map(date -> date.text()).orElse("")));
        return phrase.isBlank() ? ChartText.inSentence(definition.label()) : phrase;
    }
}
