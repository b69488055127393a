package org.rachis.catalog.knowledge;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.rachis.catalog.yaml.Amounts;
import org.rachis.catalog.yaml.Fields;
import org.rachis.catalog.yaml.Place;
import org.rachis.knowledge.CodeFilter;
import org.rachis.knowledge.Criterion;

/** Reads the criteria about the orders of a call, and about the patterns that hold while they are placed. */
final class DraftReader {

    static final Map<String, Function<Place, Criterion>> KINDS = Map.of(
            "draft", place -> place.read(DraftReader::draft),
            "draftDrug", place -> place.read(DraftReader::drug),
            "pattern", DraftReader::pattern);

    private static final Map<String, Boolean> AMONG = Map.of("chosen", true, "all", false);
    private static final String DOSE_UNIT = "mg/d";

    private DraftReader() {}

    private static Criterion draft(Fields fields) {
        List<String> in = fields.texts("in");
        Optional<String> text = fields.find("text").map(Place::text);
        if (in.isEmpty() && text.isEmpty()) {
            fields.place().problem("names neither value sets nor a class of texts");
        }
        CodeFilter codes = new CodeFilter(in, fields.texts("notIn"), fields.texts("beyond"), text);
        return new Criterion.Drafted(codes, chosen(fields));
    }

    /** A list may be empty where a site has switched off all that stood in it: then nothing of it holds. */
    private static Criterion pattern(Place place) {
        return new Criterion.Holds(
                place.itemsOrNone().stream().map(Place::text).distinct().toList());
    }

    private static Criterion drug(Fields fields) {
        return new Criterion.DraftedDrug(
                fields.require("in").texts(),
                chosen(fields),
                fields.find("newStart").map(Amounts::window),
                fields.find("notBy").map(Place::text),
                fields.find("unless").map(place -> place.read(DraftReader::spared)));
    }

    private static Criterion.Spared spared(Fields fields) {
        return new Criterion.Spared(fields.text("ingredient"), Amounts.quantity(fields.require("atMost"), DOSE_UNIT));
    }

    private static boolean chosen(Fields fields) {
        return fields.find("among").map(place -> place.word(AMONG, true)).orElse(true);
    }
}
