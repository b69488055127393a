package org.rachis.knowledge.inwords;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rachis.facts.reading.Analyte;
import org.rachis.facts.reading.ReadingRules;
import org.rachis.facts.reading.UnitConversion;
import org.rachis.knowledge.Knowledge;
import org.rachis.knowledge.check.Reach;

/** Says which values and units are accepted. */
final class ReadingInWords {

    private ReadingInWords() {}

    static List<String> blocks(Knowledge knowledge, Reach reach, Names names) {
        ReadingRules rules = knowledge.reading();
        List<String> blocks = new ArrayList<>();
        blocks.add("## Values and units");
        blocks.add("A value in another unit than these, or in none, is ignored; it is never guessed.");
        rules.analytes().stream()
                .filter(analyte -> reach.analyte(analyte.name()))
                .forEach(analyte -> blocks.add(analyte(analyte, names)));
        blocks.add("Preliminary results count for " + names.valueSets(rules.preliminaryCounts(), "and") + " only.");
        blocks.add("An active prescription without an end counts as taken for " + Text.length(rules.openExposure())
                + " from its start.");
        return blocks;
    }

    private static String analyte(Analyte analyte, Names names) {
        List<String> sentences = new ArrayList<>();
        sentences.add("**" + Text.capitalised(Text.escaped(analyte.label())) + "**, in " + Text.code(analyte.unit())
                + ", from " + names.valueSets(analyte.valueSets(), "or") + ".");
        if (Double.isFinite(analyte.least()) || Double.isFinite(analyte.most())) {
            sentences.add("Values below " + Text.number(analyte.least()) + " or above " + Text.number(analyte.most())
                    + " are not plausible and are ignored.");
        }
        if (analyte.reported()) {
            sentences.add("A value that is ignored is named on the card when it is dated "
                    + Text.within(analyte.reportedWithin()) + ".");
        }
        return String.join(" ", sentences) + "\n\n"
                + analyte.conversions().stream().map(ReadingInWords::conversion).collect(Collectors.joining("\n"));
    }

    private static String conversion(UnitConversion conversion) {
        String units = Stream.concat(conversion.codes().stream(), conversion.aliases().stream())
                .map(unit -> unit.isEmpty() ? "no unit at all" : Text.code(unit))
                .collect(Collectors.joining(", "));
        return "- " + formula(conversion) + ": " + units;
    }

    private static String formula(UnitConversion conversion) {
        List<String> steps = new ArrayList<>();
        if (conversion.minus() != 0) {
            steps.add("less " + Text.number(conversion.minus()));
        }
        if (conversion.times() != 1) {
            steps.add("times " + Text.number(conversion.times()));
        }
        if (conversion.plus() != 0) {
            steps.add("plus " + Text.number(conversion.plus()));
        }
        return steps.isEmpty() ? "As it is" : Text.capitalised(String.join(", ", steps));
    }
}
