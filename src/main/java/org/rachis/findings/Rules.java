package org.rachis.findings;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.rachis.facts.PatientFacts;
import org.rachis.facts.reading.Analyte;
import org.rachis.knowledge.FindingDefinition;
import org.rachis.knowledge.Knowledge;
import org.rachis.terminology.ValueSets;

/** The knowledge and the value sets, made ready once for judging many charts. */
public final class Rules {

    private final Knowledge knowledge;
    private final ValueSets valueSets;
    // Hash maps answer sooner than immutable ones, and every judgement asks them.
    private final Map<String, Numbered> findings = new HashMap<>();
    private final Map<String, Analyte> analytes;
    private final SpokenCodes spoken;

    /** A finding and its place among all of them, where a judge remembers its verdict. */
    record Numbered(int place, FindingDefinition definition) {}

    private Rules(Knowledge knowledge, ValueSets valueSets) {
        this.knowledge = knowledge;
        this.valueSets = valueSets;
        List<FindingDefinition> definitions = knowledge.findings();
        // Criteria hold the one object of each name, which is known without comparing its characters.
        definitions.forEach(
                definition -> findings.put(definition.id().intern(), new Numbered(findings.size(), definition)));
        this.analytes = new HashMap<>(
                knowledge.reading().analytes().stream().collect(Collectors.toMap(Analyte::name, Function.identity())));
        this.spoken = new SpokenCodes(knowledge.synonyms(), valueSets);
    }

    public static Rules of(Knowledge knowledge, ValueSets valueSets) {
        return new Rules(knowledge, valueSets);
    }

    /** A judge for one chart. */
    public Judge judge(PatientFacts facts) {
        return new Judge(this, facts);
    }

    public Knowledge knowledge() {
        return knowledge;
    }

    ValueSets valueSets() {
        return valueSets;
    }

    SpokenCodes spoken() {
        return spoken;
    }

    int findings() {
        return findings.size();
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
