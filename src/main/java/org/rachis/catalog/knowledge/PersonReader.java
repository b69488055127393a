package org.rachis.catalog.knowledge;

import java.util.Map;
import java.util.function.Function;
import org.rachis.catalog.yaml.Amounts;
import org.rachis.catalog.yaml.Fields;
import org.rachis.catalog.yaml.Place;
import org.rachis.facts.value.Quantity;
import org.rachis.knowledge.Criterion;

/** Reads the criteria about the person and about scores. */
final class PersonReader {

    static final Map<String, Function<Place, Criterion>> KINDS = Map.of(
            "age", place -> place.read(PersonReader::age),
            "gender",
                    place -> new Criterion.Gender(place.word(
                            Map.of("male", "male", "female", "female", "other", "other", "unknown", "unknown"),
                            "unknown")),
            "deceased", PersonReader::deceased,
            "score", place -> place.read(PersonReader::score),
            "factor", place -> place.read(PersonReader::factor),
            "vitals", place -> place.read(PersonReader::vitals));

    private PersonReader() {}

    private static Criterion age(Fields fields) {
        return new Criterion.Age(
                ComparisonReader.require(fields, place -> new Quantity(Amounts.quantity(place, "years"), "years")));
    }

    private static Criterion deceased(Place place) {
        place.mustBeTrue();
        return new Criterion.Deceased();
    }

    private static Criterion score(Fields fields) {
        return new Criterion.Scored(
                fields.text("of"),
                fields.texts("without"),
                ComparisonReader.require(fields, place -> new Quantity(place.integer(0), "points")));
    }

    private static Criterion factor(Fields fields) {
        return new Criterion.Factor(fields.text("of"), fields.require("points").integer(1));
    }

    private static Criterion vitals(Fields fields) {
        return new Criterion.Vitals(fields.text("of"), fields.require("atLeast").integer(1));
    }
}
