package org.rachis.catalog.knowledge;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.rachis.catalog.yaml.Amounts;
import org.rachis.catalog.yaml.Fields;
import org.rachis.catalog.yaml.Place;
import org.rachis.knowledge.Criterion;
import org.rachis.knowledge.Criterion.Conclusion;
import org.rachis.knowledge.Criterion.Edge;
import org.rachis.knowledge.Criterion.Outcome;
import org.rachis.knowledge.Criterion.Take;

/** Reads the criteria about results, reports and drugs. */
final class ResultReader {

    static final Map<String, Function<Place, Criterion>> KINDS = Map.of(
            "measured", place -> place.read(ResultReader::measured),
            "resulted", place -> place.read(ResultReader::resulted),
            "reported", place -> place.read(ResultReader::reported),
            "takes", place -> place.read(ResultReader::takes),
            "bloodCulture", place -> place.read(ResultReader::bloodCulture),
            "steroid", place -> place.read(ResultReader::steroid),
            "course", place -> place.read(ResultReader::course),
            "rose", place -> place.read(ResultReader::rose),
            "anchored", place -> place.read(ResultReader::anchored));

    private static final Map<String, Boolean> ORGANISMS = Map.of("any", false, "staphAureus", true);
    private static final String STEROID_UNIT = "mg/d";

    private ResultReader() {}

    private static Criterion measured(Fields fields) {
        return new Criterion.Measured(
                fields.text("analyte"),
                fields.find("take").map(place -> place.word(Take.class)).orElse(Take.ANY),
                ComparisonReader.find(fields, Amounts::quantity),
                fields.find("twiceApart").map(Amounts::window),
                TimingReader.read(fields));
    }

    private static Criterion resulted(Fields fields) {
        Outcome outcome = fields.require("is").word(Outcome.class);
        return new Criterion.Resulted(RecordedReader.only(fields), outcome, TimingReader.read(fields));
    }

    private static Criterion reported(Fields fields) {
        Conclusion conclusion = fields.require("conclusion").word(Conclusion.class);
        boolean compares = conclusion == Conclusion.NONE_OF || conclusion == Conclusion.ANY_OF;
        List<String> sets = compares ? fields.require("sets").texts() : List.of();
        return new Criterion.Reported(RecordedReader.only(fields), conclusion, sets, TimingReader.read(fields));
    }

    private static Criterion takes(Fields fields) {
        int ingredients =
                fields.find("ingredients").map(place -> place.integer(1)).orElse(1);
        return new Criterion.Takes(fields.require("in").texts(), ingredients, TimingReader.ofSpan(fields));
    }

    private static Criterion bloodCulture(Fields fields) {
        return new Criterion.BloodCulture(
                fields.require("in").texts(),
                fields.require("of").word(ORGANISMS, false),
                Amounts.window(fields.require("within")));
    }

    private static Criterion course(Fields fields) {
        return new Criterion.Course(
                fields.require("in").texts(), fields.require("edge").word(Edge.class), TimingReader.ofSpan(fields));
    }

    private static Criterion rose(Fields fields) {
        return new Criterion.Rose(
                fields.text("analyte"),
                Amounts.quantity(fields.require("by")),
                ComparisonReader.require(fields, Amounts::quantity),
                Amounts.window(fields.require("within")),
                Amounts.window(fields.require("against")));
    }

    private static Criterion anchored(Fields fields) {
        return new Criterion.Anchored(fields.text("by"), TimingReader.ofSpan(fields));
    }

    private static Criterion steroid(Fields fields) {
        return new Criterion.SteroidCourse(
                fields.require("in").texts(),
                fields.find("atLeast").map(place -> Amounts.quantity(place, STEROID_UNIT)),
                fields.find("below").map(place -> Amounts.quantity(place, STEROID_UNIT)),
                fields.require("days").integer(1),
                Amounts.window(fields.require("within")));
    }
}
