package org.rachis.catalog.knowledge;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.rachis.catalog.yaml.Fields;
import org.rachis.catalog.yaml.Place;
import org.rachis.knowledge.CodeFilter;
import org.rachis.knowledge.Criterion;
import org.rachis.knowledge.Criterion.Source;
import org.rachis.knowledge.Standing;
import org.rachis.knowledge.Standing.Certainty;
import org.rachis.knowledge.Standing.Status;

/** Reads the criteria that look for a code: each kind names where the code may stand. */
final class RecordedReader {

    static final Map<String, Function<Place, Criterion>> KINDS = Map.of(
            "condition", place -> place.read(RecordedReader::condition),
            "symptom", place -> place.read(RecordedReader::symptom),
            "reason", place -> place.read(fields -> reason(fields)),
            "observation", place -> anyStanding(place, Source.OBSERVATION),
            "procedure", place -> place.read(RecordedReader::procedure),
            "order", place -> place.read(RecordedReader::order),
            "device", place -> plain(place, Source.DEVICE),
            "allergy", place -> plain(place, Source.ALLERGY),
            "encounter", place -> plain(place, Source.ENCOUNTER),
            "coded", place -> place.read(RecordedReader::coded));

    private static final Standing ANY = new Standing(Status.ANY, Certainty.ANY);

    private RecordedReader() {}

    private static Criterion condition(Fields fields) {
        Standing standing = new Standing(status(fields, Status.CURRENT), certainty(fields, Certainty.CONFIRMED));
        return recorded(fields, Set.of(Source.CONDITION), codes(fields), standing);
    }

    private static Criterion symptom(Fields fields) {
        Set<Source> sources = Set.of(Source.CONDITION, Source.REASON, Source.OBSERVATION);
        return recorded(fields, sources, codes(fields), new Standing(Status.CURRENT, Certainty.ANY));
    }

    private static Criterion reason(Fields fields) {
        Standing standing = new Standing(Status.CURRENT, Certainty.ANY);
        return recorded(fields, Set.of(Source.REASON), codes(fields), standing);
    }

    private static Criterion procedure(Fields fields) {
        boolean any = fields.find("any").map(Place::mustBeTrue).orElse(false);
        if (any && fields.has("in")) {
            fields.place().problem("takes any procedure and those of some value sets; only one can be meant");
        }
        List<String> in = any ? fields.texts("in") : fields.require("in").texts();
        return recorded(fields, Set.of(Source.PROCEDURE), filter(fields, in, textClass(fields)), ANY);
    }

    private static Criterion order(Fields fields) {
        Standing standing = new Standing(status(fields, Status.ANY), Certainty.ANY);
        return recorded(fields, Set.of(Source.ORDER), only(fields), standing);
    }

    /** Where Conditions are among the sources, they count as in the kind condition unless it is said otherwise. */
    private static Criterion coded(Fields fields) {
        Set<Source> sources = EnumSet.noneOf(Source.class);
        fields.require("from").items().forEach(item -> sources.add(item.word(Source.class)));
        boolean conditions = sources.contains(Source.CONDITION);
        Standing standing = new Standing(
                status(fields, conditions ? Status.CURRENT : Status.ANY),
                certainty(fields, conditions ? Certainty.CONFIRMED : Certainty.ANY));
        CodeFilter codes = filter(fields, fields.require("in").texts(), textClass(fields));
        return sources.isEmpty() ? CriterionReader.UNREADABLE : recorded(fields, sources, codes, standing);
    }

    private static Criterion anyStanding(Place place, Source source) {
        return place.read(fields -> recorded(fields, Set.of(source), codes(fields), ANY));
    }

    private static Criterion plain(Place place, Source source) {
        return place.read(fields -> recorded(fields, Set.of(source), only(fields), ANY));
    }

    private static Criterion recorded(Fields fields, Set<Source> sources, CodeFilter codes, Standing standing) {
        return new Criterion.Recorded(List.copyOf(sources), codes, standing, TimingReader.read(fields));
    }

    /** Just the value sets, for kinds that know no exceptions. */
    static CodeFilter only(Fields fields) {
        return new CodeFilter(fields.require("in").texts(), List.of(), List.of(), Optional.empty());
    }

    private static CodeFilter codes(Fields fields) {
        return filter(fields, fields.require("in").texts(), Optional.empty());
    }

    private static CodeFilter filter(Fields fields, List<String> in, Optional<String> textClass) {
        return new CodeFilter(in, fields.texts("notIn"), fields.texts("beyond"), textClass);
    }

    private static Optional<String> textClass(Fields fields) {
        return fields.find("text").map(Place::text);
    }

    private static Status status(Fields fields, Status otherwise) {
        return fields.find("status").map(place -> place.word(Status.class)).orElse(otherwise);
    }

    private static Certainty certainty(Fields fields, Certainty otherwise) {
        return fields.find("certainty")
                .map(place -> place.word(Certainty.class))
                .orElse(otherwise);
    }
}
