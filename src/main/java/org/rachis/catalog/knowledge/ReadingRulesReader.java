package org.rachis.catalog.knowledge;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.rachis.catalog.yaml.Amounts;
import org.rachis.catalog.yaml.Fields;
import org.rachis.catalog.yaml.Place;
import org.rachis.facts.reading.Analyte;
import org.rachis.facts.reading.ReadingRules;
import org.rachis.facts.reading.UnitConversion;
import org.rachis.facts.value.Window;

/** Reads {@code reading.yaml}: the analytes and the units they are accepted in. */
final class ReadingRulesReader {

    private ReadingRulesReader() {}

    static ReadingRules read(Place root) {
        return root.read(fields -> new ReadingRules(
                List.copyOf(
                        fields.byName("analytes", ReadingRulesReader::analyte).values()),
                fields.texts("preliminaryCounts"),
                Amounts.window(fields.require("openExposure"))));
    }

    private static Analyte analyte(String name, Place place) {
        return place.read(fields -> {
            Optional<Window> reported =
                    fields.find("reported").map(inner -> inner.read(keys -> Amounts.window(keys.require("within"))));
            Plausible plausible = fields.find("plausible")
                    .map(inner -> inner.read(ReadingRulesReader::plausible))
                    .orElse(Plausible.ANYTHING);
            fields.require("units");
            return new Analyte(
                    name,
                    fields.text("label"),
                    fields.require("valueSets").texts(),
                    fields.text("unit"),
                    fields.find("unitLabel").map(Place::text).orElseGet(() -> fields.text("unit")),
                    fields.eachMapping("units", ReadingRulesReader::conversion),
                    plausible.least(),
                    plausible.most(),
                    reported.isPresent(),
                    reported.orElse(Window.days(0)));
        });
    }

    private static Plausible plausible(Fields fields) {
        Plausible plausible = new Plausible(
                fields.require("least").number(), fields.require("most").number());
        if (plausible.least() >= plausible.most()) {
            fields.place().problem("leaves no plausible value: least must be below most");
        }
        return plausible;
    }

    private static UnitConversion conversion(Fields fields) {
        List<String> codes = spellings(fields, "codes");
        List<String> aliases = spellings(fields, "aliases");
        UnitConversion conversion = new UnitConversion(
                codes,
                aliases,
                fields.find("label").map(Place::text).orElseGet(() -> firstOf(codes, aliases)),
                fields.find("minus").map(Place::number).orElse(0.0),
                fields.find("times").map(Place::number).orElse(1.0),
                fields.find("plus").map(Place::number).orElse(0.0));
        if (conversion.codes().isEmpty() && conversion.aliases().isEmpty()) {
            fields.place().problem("names no unit: codes or aliases must be there");
        }
        if (conversion.times() == 0) {
            fields.place().problem("multiplies by nothing: times must not be 0");
        }
        return conversion;
    }

    private static String firstOf(List<String> codes, List<String> aliases) {
        return Stream.concat(codes.stream(), aliases.stream()).findFirst().orElse("");
    }

    /** How a unit is spelt; an empty alias stands for a value that is sent without a unit, as scores are. */
    private static List<String> spellings(Fields fields, String key) {
        return fields.find(key).map(Place::itemsOrNone).orElse(List.of()).stream()
                .map(item -> key.equals("aliases") && item.isEmptyText() ? "" : item.text())
                .toList();
    }

    private record Plausible(double least, double most) {
        static final Plausible ANYTHING = new Plausible(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
    }
}
