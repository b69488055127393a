package org.rachis.cards;

import java.util.HashMap;
import java.util.Map;
import org.rachis.facts.reading.Analyte;
import org.rachis.facts.reading.ReadingRules;

/** Writes values with the unit that clinicians write instead of its UCUM code. */
final class Units {

    private final Map<String, String> labels = new HashMap<>();

    Units(ReadingRules reading) {
        for (Analyte analyte : reading.analytes()) {
            labels.put(analyte.unit(), analyte.unitLabel());
        }
    }

    /** For Markdown. */
    String escaped(String value) {
        String labelled = labelled(value);
        return isNumber(value) ? labelled.replace("<", "&lt;").replace(">", "&gt;") : ChartText.escaped(labelled);
    }

    /** For a summary, where the signs for below and above are words. */
    String plain(String value) {
        String labelled = labelled(value);
        String words = labelled.startsWith("<")
                ? "under " + labelled.substring(1)
                : labelled.startsWith(">") ? "over " + labelled.substring(1) : labelled;
        return isNumber(value) ? words : ChartText.plain(words);
    }

    private String labelled(String value) {
        int space = value.indexOf(' ');
        if (space < 0 || !isNumber(value)) {
            return value;
        }
        String unit = value.substring(space + 1);
        return (value.substring(0, space) + " " + labels.getOrDefault(unit, unit)).strip();
    }

    /** Numbers come from the reader with a canonical unit; all else is chart text. */
    boolean isNumber(String value) {
        int space = value.indexOf(' ');
        return space > 0
                && value.substring(0, space).matches("[<>]?-?[0-9.]+")
                && labels.containsKey(value.substring(space + 1));
    }
}
