package org.rachis.findings;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.rachis.facts.Analyte;
import org.rachis.facts.PatientFacts;
import org.rachis.knowledge.FindingDefinition;
import org.rachis.knowledge.Knowledge;
import org.rachis.terminology.ValueSets;

/** The knowledge and the value sets, made ready once for judging many charts. */
public record Rules(
        Knowledge knowledge, ValueSets valueSets, Map<String, Numbered> findings, Map<String, Analyte> analytes) {

    /** A finding and its place among all of them, where a judge remembers its verdict. */
    public record Numbered(int place, FindingDefinition definition) {}

    public Rules {
        // Hash maps answer sooner than immutable ones, and every judgement asks them.
        findings = Collections.unmodifiableMap(new HashMap<>(findings));
        analytes = Collections.unmodifiableMap(new HashMap<>(analytes));
    }

    public static Rules of(Knowledge knowledge, ValueSets valueSets) {
        return new Rules(
                knowledge,
                valueSets,
                numbered(knowledge.findings()),
                knowledge.reading().analytes().stream().collect(Collectors.toMap(Analyte::name, Function.identity())));
    }

    /** A judge for one chart. */
    public Judge judge(PatientFacts facts) {
        return new Judge(this, facts);
    }

    private static Map<String, Numbered> numbered(List<FindingDefinition> definitions) {
        Map<String, Numbered> byId = new HashMap<>();
        definitions.forEach(definition -> byId.put(definition.id(), new Numbered(byId.size(), definition)));
        return byId;
    }

    Numbered numbered(String id) {
        return Objects.requireNonNull(findings.get(id), id);
    }

    FindingDefinition finding(String id) {
        return numbered(id).definition();
    }

    Analyte analyte(String name) {
        return Objects.requireNonNull(analytes.get(name), name);
    }
}
