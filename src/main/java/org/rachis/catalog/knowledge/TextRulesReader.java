package org.rachis.catalog.knowledge;

import java.util.Map;
import java.util.regex.Pattern;
import org.rachis.catalog.yaml.Amounts;
import org.rachis.catalog.yaml.Fields;
import org.rachis.catalog.yaml.Place;
import org.rachis.knowledge.TextRules;

/** Reads {@code text.yaml}: what is recognised by its words. */
final class TextRulesReader {

    private static final Pattern NEVER = Pattern.compile("(?!)");

    private TextRulesReader() {}

    static TextRules read(Place root) {
        return root.read(fields -> new TextRules(
                fields.byName("classes", (id, place) -> place.read(TextRulesReader::textClass)),
                Amounts.pattern(fields.require("localForms")),
                fields.require("localUseAtc").texts(),
                fields.require("cultures").read(TextRulesReader::cultures),
                fields.require("results").read(TextRulesReader::results),
                equivalents(fields)));
    }

    static TextRules.TextClass textClass(Fields fields) {
        return new TextRules.TextClass(
                fields.require("stems").texts(),
                Amounts.pattern(fields.require("any")),
                fields.find("never").map(Amounts::pattern).orElse(NEVER),
                fields.texts("unlessCodedIn"));
    }

    private static TextRules.CultureWords cultures(Fields fields) {
        return new TextRules.CultureWords(
                fields.require("sets").texts(),
                Amounts.pattern(fields.require("noGrowth")),
                Amounts.pattern(fields.require("organism")),
                Amounts.pattern(fields.require("contaminant")),
                Amounts.pattern(fields.require("staphAureus")),
                fields.require("staphAureusSets").texts(),
                fields.require("cultures").integer(1),
                fields.require("hours").integer(1));
    }

    private static TextRules.ResultWords results(Fields fields) {
        return new TextRules.ResultWords(
                Amounts.pattern(fields.require("positive")), Amounts.pattern(fields.require("negative")));
    }

    private static Map<String, Double> equivalents(Fields fields) {
        fields.require("prednisoneEquivalents");
        return fields.byName("prednisoneEquivalents", (ingredient, place) -> positive(place));
    }

    private static double positive(Place place) {
        double factor = place.number();
        if (factor <= 0) {
            place.problem("must be above 0");
        }
        return factor;
    }
}
