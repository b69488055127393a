package org.rachis.knowledge.inwords;

import java.util.ArrayList;
import java.util.List;
import org.rachis.knowledge.CodeFilter;
import org.rachis.knowledge.Criterion;

/** Says what must be among the orders of a call, and which patterns must hold while they are placed. */
final class DraftsInWords {

    private final Names names;

    DraftsInWords(Names names) {
        this.names = names;
    }

    String drafted(Criterion.Drafted criterion) {
        CodeFilter codes = criterion.codes();
        List<String> parts = new ArrayList<>();
        if (!codes.in().isEmpty()) {
            parts.add("coded in " + names.valueSets(codes.in(), "or"));
        }
        if (!codes.beyond().isEmpty()) {
            parts.add("with such a code outside " + names.valueSets(codes.beyond(), "and"));
        }
        codes.textClass()
                .map(id -> (codes.in().isEmpty() ? "" : "or, where no code decides, ") + "with the words of "
                        + Text.code(id))
                .ifPresent(parts::add);
        if (!codes.notIn().isEmpty()) {
            parts.add("with no code in " + names.valueSets(codes.notIn(), "or"));
        }
        return order(criterion.chosen()) + ", " + String.join(", ", parts);
    }

    String drug(Criterion.DraftedDrug criterion) {
        String start = criterion
                .newStart()
                .map(window -> ", of an ingredient that was not taken " + Text.within(window))
                .orElse("");
        String route = criterion
                .notBy()
                .map(id -> ", not with the words of " + Text.code(id))
                .orElse("");
        String spared = criterion
                .spared()
                .map(small -> ", but not " + Text.escaped(small.ingredient()) + " of at most "
                        + Text.number(small.atMost()) + " mg a day")
                .orElse("");
        return order(criterion.chosen()) + ", for a drug in " + names.valueSets(criterion.in(), "or") + start + route
                + spared;
    }

    private static String order(boolean chosen) {
        return chosen ? "an order that the call is about" : "any order of the call";
    }

    String holds(Criterion.Holds criterion) {
        List<String> titles = criterion.patterns().stream()
                .map(id -> names.pattern(id) + " (" + Text.code(id) + ")")
                .toList();
        return titles.size() == 1
                ? "the pattern " + titles.getFirst() + " holds"
                : "one of these patterns holds: " + Text.joined(titles, "or");
    }
}
