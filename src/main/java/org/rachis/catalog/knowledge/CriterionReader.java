package org.rachis.catalog.knowledge;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.rachis.catalog.yaml.Amounts;
import org.rachis.catalog.yaml.Fields;
import org.rachis.catalog.yaml.Place;
import org.rachis.knowledge.Criterion;

/**
 * Reads a criterion: a mapping with exactly one key, its kind, or a plain text that names a finding. This class knows the
 * kinds and reads those that combine others; the rest is read by the classes it lists.
 */
final class CriterionReader {

    /** Stands for what could not be read; it refers to nothing, so no second problem follows from it. */
    static final Criterion UNREADABLE = new Criterion.Deceased();

    private static final Map<String, Function<Place, Criterion>> KINDS = kinds();

    private CriterionReader() {}

    private static Map<String, Function<Place, Criterion>> kinds() {
        Map<String, Function<Place, Criterion>> kinds = new LinkedHashMap<>();
        kinds.put("all", place -> combined(place, Criterion.All::new));
        kinds.put("any", place -> combined(place, Criterion.Any::new));
        kinds.put("atLeast", CriterionReader::atLeast);
        kinds.put("not", place -> new Criterion.Not(read(place)));
        kinds.put("unless", place -> new Criterion.Unless(read(place)));
        kinds.put("finding", CriterionReader::named);
        kinds.putAll(RecordedReader.KINDS);
        kinds.putAll(ResultReader.KINDS);
        kinds.putAll(PersonReader.KINDS);
        kinds.putAll(DraftReader.KINDS);
        return kinds;
    }

    static Criterion read(Place place) {
        return place.isText() ? named(place) : place.read(CriterionReader::ofOneKind);
    }

    /** The criterion under a key that may be absent. */
    static Optional<Criterion> find(Fields fields, String key) {
        return fields.find(key).map(CriterionReader::read);
    }

    /** The criterion of a mapping that may hold keys of another use as well. */
    static Criterion ofOneKind(Fields fields) {
        List<String> present =
                KINDS.keySet().stream().filter(fields.place().node()::has).toList();
        List<Criterion> criteria =
                present.stream().map(kind -> read(kind, fields.require(kind))).toList();
        if (criteria.size() == 1) {
            return criteria.getFirst();
        }
        fields.place()
                .problem(
                        present.isEmpty()
                                ? "lacks a criterion: one of " + KINDS.keySet()
                                : "holds more than one criterion: " + present + "; join them with all or any");
        return UNREADABLE;
    }

    private static Criterion read(String kind, Place place) {
        return KINDS.getOrDefault(kind, unknown -> UNREADABLE).apply(place);
    }

    private static Criterion combined(Place place, Function<List<Criterion>, Criterion> combination) {
        List<Criterion> of = place.items().stream().map(CriterionReader::read).toList();
        return of.isEmpty() ? UNREADABLE : combination.apply(of);
    }

    private static Criterion atLeast(Place place) {
        return place.read(fields -> {
            int n = fields.require("n").integer(1);
            return combined(fields.require("of"), of -> {
                if (n > of.size()) {
                    fields.place().problem("asks for " + n + " of " + of.size());
                }
                return new Criterion.AtLeast(n, of);
            });
        });
    }

    private static Criterion named(Place place) {
        if (!place.isMapping()) {
            return new Criterion.Named(place.text(), Optional.empty());
        }
        return place.read(fields ->
                new Criterion.Named(fields.text("is"), Optional.of(Amounts.window(fields.require("within")))));
    }
}
