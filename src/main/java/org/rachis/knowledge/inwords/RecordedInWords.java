package org.rachis.knowledge.inwords;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.rachis.knowledge.CodeFilter;
import org.rachis.knowledge.Criterion;
import org.rachis.knowledge.Criterion.Source;
import org.rachis.knowledge.Standing;

/** Says which fact must be on record. */
final class RecordedInWords {

    private final Names names;
    private final TimingInWords timings;

    RecordedInWords(Names names, TimingInWords timings) {
        this.names = names;
        this.timings = timings;
    }

    String statement(Criterion.Recorded criterion) {
        List<String> sources = Stream.of(Source.values())
                .filter(criterion.sources()::contains)
                .map(source -> source(source, criterion.standing()))
                .toList();
        return Text.joined(sources, "or") + codes(criterion.codes()) + " is on record"
                + timings.after(criterion.timing());
    }

    private static String source(Source source, Standing standing) {
        return switch (source) {
            case CONDITION -> "a condition (" + status(standing) + ", " + certainty(standing) + ")";
            case REASON -> "a reason (of a visit or an order)";
            case OBSERVATION -> "an observation";
            case PROCEDURE -> "a procedure";
            case ORDER -> order(standing);
            case DEVICE -> "a device";
            case ALLERGY -> "an allergy";
            case ENCOUNTER -> "an encounter";
        };
    }

    private static String status(Standing standing) {
        return switch (standing.status()) {
            case CURRENT -> "current";
            case PAST -> "past";
            case ANY -> "current or past";
        };
    }

    private static String certainty(Standing standing) {
        return switch (standing.certainty()) {
            case CONFIRMED -> "confirmed";
            case SUSPECTED -> "suspected only";
            case ANY -> "confirmed or suspected";
        };
    }

    private static String order(Standing standing) {
        return switch (standing.status()) {
            case CURRENT -> "an open order";
            case PAST -> "a completed order";
            case ANY -> "an order";
        };
    }

    private String codes(CodeFilter codes) {
        List<String> parts = new ArrayList<>();
        parts.add(codes.in().isEmpty() ? " of any kind" : " in " + names.valueSets(codes.in(), "or"));
        if (!codes.notIn().isEmpty()) {
            parts.add("with no code in " + names.valueSets(codes.notIn(), "or"));
        }
        if (!codes.beyond().isEmpty()) {
            parts.add("with such a code outside " + names.valueSets(codes.beyond(), "and"));
        }
        codes.textClass()
                .map(id -> "or, where no code decides, with the words of " + Text.code(id))
                .ifPresent(parts::add);
        return String.join(", ", parts) + (parts.size() > 1 ? "," : "");
    }
}
