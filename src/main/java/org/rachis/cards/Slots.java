package org.rachis.cards;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.rachis.facts.value.Moment;
import org.rachis.findings.Aside;
import org.rachis.findings.Evidence;
import org.rachis.findings.Judge;
import org.rachis.knowledge.FindingDefinition;
import org.rachis.knowledge.wording.CardWording;

/** Fills the slots of a card with the phrases of the findings that hold, most telling first. */
final class Slots {

    /** What has no date comes before all that has one. */
    private static final Comparator<Optional<Moment>> LATEST =
            Comparator.comparing(date -> date.map(Moment::start).orElse(Instant.MIN));

    private final Map<String, FindingDefinition> definitions;
    private final Units units;

    Slots(Map<String, FindingDefinition> definitions, Units units) {
        this.definitions = definitions;
        this.units = units;
    }

    /** For each slot the phrases that fill it, none twice. */
    Map<String, List<String>> phrases(CardWording wording, Judge judge, Instant asOf) {
        Map<String, List<String>> phrases = new HashMap<>();
        wording.slots().forEach((slot, findings) -> {
            Set<String> filled = new LinkedHashSet<>();
            findings.stream()
                    .filter(finding -> judge.finding(finding).isMet())
                    .map(finding -> phrase(finding, told(judge, finding), asOf))
                    .forEach(filled::add);
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

    /**
     * The fact that a phrase speaks of: the first one, or the latest where it says how long ago that was. A finding that
     * holds because something is missing has none.
     */
    private Optional<Evidence.Found> told(Judge judge, String finding) {
        List<Evidence.Found> found = found(judge, finding);
        return definition(finding).phrase().contains("{ago}")
                ? found.stream().max(Comparator.comparing(Evidence.Found::date, LATEST))
                : found.stream().findFirst();
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

    private FindingDefinition definition(String finding) {
        return Objects.requireNonNull(definitions.get(finding), finding);
    }

    private String phrase(String finding, Optional<Evidence.Found> told, Instant asOf) {
        FindingDefinition definition = definition(finding);
        String phrase = Template.fill(
                definition.phrase(),
                told.map(evidence -> values(evidence, asOf)).orElse(Map.of()));
        return phrase.isBlank() ? ChartText.inSentence(definition.label()) : phrase;
    }

    private Map<String, String> values(Evidence.Found evidence, Instant asOf) {
        Optional<Moment> date = evidence.date();
        return Map.of(
                "display", display(evidence),
                "drug", evidence.aside() instanceof Aside.Ingredient(String name) ? name : display(evidence),
                "value", units.plain(evidence.value()),
                "date", date.map(Moment::text).orElse(""),
                "ago", date.map(moment -> ago(moment, asOf)).orElse(""),
                "weeks", date.map(moment -> weeks(moment, asOf)).orElse(""));
    }

    /** Whole weeks, for what is counted in months: a date of which only the month is known will do. */
    private static String weeks(Moment date, Instant asOf) {
        long weeks = date.daysBefore(asOf) / 7;
        return weeks + (weeks == 1 ? " week" : " weeks");
    }

    private static String display(Evidence.Found evidence) {
        return ChartText.inSentence(ChartText.plain(evidence.label()));
    }

    /** Days, as clinicians count them; a date that names no day has no such number. */
    private static String ago(Moment date, Instant asOf) {
        return switch (date.precision()) {
            case YEAR, MONTH -> "";
            case DAY, TIME -> date.daysBefore(asOf) + " d";
        };
    }
}
