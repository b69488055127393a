package org.rachis.fhir.quantity;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rachis.facts.reading.Analyte;
import org.rachis.facts.reading.ReadingRules;
import org.rachis.facts.value.Concept;
import org.rachis.terminology.Code;
import org.rachis.terminology.ValueSets;

/** What the codes of an Observation tell its reader: the analyte that it measures, and whether it counts early. */
public final class ReadingGuide {

    private final ValueSets valueSets;
    private final Map<String, UnitTable> tables = new HashMap<>();
    private final Set<String> preliminaryCounts;

    public ReadingGuide(ReadingRules rules, ValueSets valueSets) {
        this.valueSets = valueSets;
        this.preliminaryCounts = Set.copyOf(rules.preliminaryCounts());
        for (Analyte analyte : rules.analytes()) {
            UnitTable table = new UnitTable(analyte);
            analyte.valueSets().forEach(set -> tables.put(set, table));
        }
    }

    /** The units of the first analyte that a coding names; null when none does. */
    public @Nullable UnitTable unitsOf(Concept concept) {
        for (Code code : concept.codes()) {
            List<String> sets = valueSets.setsOf(code.system(), code.code());
            for (String set : sets) {
                UnitTable table = tables.get(set);
                if (table != null) {
                    return table;
                }
            }
        }
        return null;
    }

    /** Whether its preliminary results count, as those of vital signs and blood cultures do. */
    public boolean preliminaryCounts(Concept concept) {
        return concept.codes().stream()
                .flatMap(code -> valueSets.setsOf(code.system(), code.code()).stream())
                .anyMatch(preliminaryCounts::contains);
    }
}
