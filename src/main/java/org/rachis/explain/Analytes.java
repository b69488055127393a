package org.rachis.explain;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.rachis.facts.reading.Analyte;
import org.rachis.facts.reading.ReadingRules;
import org.rachis.facts.value.Concept;
import org.rachis.terminology.ValueSets;

/** Says what an Observation measures, by its codes. */
final class Analytes {

    private final ValueSets valueSets;
    private final Map<String, Analyte> bySet = new HashMap<>();

    Analytes(ReadingRules rules, ValueSets valueSets) {
        this.valueSets = valueSets;
        for (Analyte analyte : rules.analytes()) {
            analyte.valueSets().forEach(set -> bySet.put(set, analyte));
        }
    }

    /** The first analyte that a coding names, as for the one who reads the value. */
    Optional<Analyte> of(Concept concept) {
        return concept.codes().stream()
                .map(valueSets::setsOf)
                .flatMap(List::stream)
                .flatMap(set -> Stream.ofNullable(bySet.get(set)))
                .findFirst();
    }
}
