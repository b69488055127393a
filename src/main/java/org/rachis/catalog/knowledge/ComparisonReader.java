package org.rachis.catalog.knowledge;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Function;
import org.rachis.catalog.yaml.Fields;
import org.rachis.catalog.yaml.Place;
import org.rachis.facts.value.Quantity;
import org.rachis.knowledge.Comparison;
import org.rachis.knowledge.Comparison.Operator;

/** Reads a comparison: one of four keys, with a number that has a unit or a number that has none. */
final class ComparisonReader {

    private static final SequencedMap<String, Operator> OPERATORS = operators();

    private ComparisonReader() {}

    private static SequencedMap<String, Operator> operators() {
        SequencedMap<String, Operator> operators = new LinkedHashMap<>();
        operators.put("above", Operator.ABOVE);
        operators.put("atLeast", Operator.AT_LEAST);
        operators.put("below", Operator.BELOW);
        operators.put("atMost", Operator.AT_MOST);
        return operators;
    }

    /** The comparison, if there is one; there is never more than one. */
    static Optional<Comparison> find(Fields fields, Function<Place, Quantity> quantity) {
        List<Comparison> comparisons = new ArrayList<>();
        for (Map.Entry<String, Operator> operator : OPERATORS.entrySet()) {
            fields.find(operator.getKey())
                    .map(quantity)
                    .ifPresent(number ->
                            comparisons.add(new Comparison(operator.getValue(), number.value(), number.unit())));
        }
        if (comparisons.size() > 1) {
            fields.place().problem("compares more than once; join two criteria with all");
        }
        return comparisons.stream().findFirst();
    }

    static Comparison require(Fields fields, Function<Place, Quantity> quantity) {
        return find(fields, quantity).orElseGet(() -> {
            fields.place().problem("lacks a comparison: one of " + OPERATORS.keySet());
            return new Comparison(Operator.AT_LEAST, 0, "");
        });
    }
}
