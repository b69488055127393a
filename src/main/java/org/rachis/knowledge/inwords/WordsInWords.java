package org.rachis.knowledge.inwords;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.rachis.knowledge.Knowledge;
import org.rachis.knowledge.TextRules;
import org.rachis.knowledge.check.Reach;

/** Says what is recognised by its words; the expressions are printed as they are, for there is no plainer way. */
final class WordsInWords {

    private WordsInWords() {}

    static List<String> blocks(Knowledge knowledge, Reach reach, Names names) {
        TextRules rules = knowledge.text();
        List<String> blocks = new ArrayList<>();
        blocks.add("## Recognised words");
        blocks.add("These are regular expressions, searched for anywhere in a text without regard to case.");
        new TreeMap<>(rules.classes()).forEach((id, textClass) -> {
            if (reach.textClass(id)) {
                blocks.add(textClass(id, textClass, names));
            }
        });
        cultures(blocks, rules.cultures(), names);
        blocks.add("A result reads as positive by its words, unless it reads as negative.");
        blocks.add(expression("Positive", rules.results().positive()));
        blocks.add(expression("Negative", rules.results().negative()));
        blocks.add(expression("A drug in a form with these words acts locally and does not count", rules.localForms()));
        blocks.add("Nor does a drug whose ATC code begins with "
                + Text.joined(rules.localUseAtc().stream().map(Text::code).toList(), "or") + ".");
        blocks.add("One milligram is worth so many of prednisone: " + equivalents(rules.prednisoneEquivalents()) + ".");
        return blocks;
    }

    private static String textClass(String id, TextRules.TextClass textClass, Names names) {
        String unless = textClass.unlessCodedIn().isEmpty()
                ? ""
                : ", for what has no code in " + names.valueSets(textClass.unlessCodedIn(), "or");
        return expression("The words of " + Text.code(id) + unless, textClass.any()) + "\n\n"
                + expression("but never", textClass.never());
    }

    private static void cultures(List<String> blocks, TextRules.CultureWords cultures, Names names) {
        blocks.add(
                "A culture, " + names.valueSets(cultures.sets(), "or") + ", is read by its words where no code decides."
                        + " A likely contaminant counts when it grew in " + cultures.cultures() + " cultures within "
                        + cultures.hours() + " hours. Staphylococcus aureus and its kin, by these words or a code in "
                        + names.valueSets(cultures.staphAureusSets(), "or") + ", is never a contaminant.");
        blocks.add(expression("No growth", cultures.noGrowth()));
        blocks.add(expression("An organism", cultures.organism()));
        blocks.add(expression("A likely contaminant", cultures.contaminant()));
        blocks.add(expression("Staphylococcus aureus and its kin", cultures.staphAureus()));
    }

    static String expression(String what, Pattern expression) {
        return what + ":\n\n```\n" + expression.pattern() + "\n```";
    }

    private static String equivalents(Map<String, Double> equivalents) {
        return new TreeMap<>(equivalents)
                .entrySet().stream()
                        .map(entry -> Text.escaped(entry.getKey()) + " " + Text.number(entry.getValue()))
                        .collect(Collectors.joining(", "));
    }
}
