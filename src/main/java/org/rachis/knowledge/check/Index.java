package org.rachis.knowledge.check;

import java.util.HashMap;
import java.util.Map;
import org.rachis.facts.reading.Analyte;
import org.rachis.knowledge.FindingDefinition;
import org.rachis.knowledge.Knowledge;
import org.rachis.knowledge.Pattern;
import org.rachis.knowledge.check.Locator.Area;

/** Looks up what the knowledge keeps in lists. */
final class Index {

    private Index() {}

    static Map<String, FindingDefinition> findings(Knowledge knowledge) {
        Map<String, FindingDefinition> findings = new HashMap<>();
        knowledge.findings().forEach(finding -> findings.put(finding.id(), finding));
        return findings;
    }

    /** Where the pattern of that number is defined; the rules about orders come after those of the chart. */
    static Locator pattern(Knowledge knowledge, int number) {
        long before = knowledge.patterns().stream()
                .limit(number)
                .filter(pattern -> pattern.kind() == Pattern.Kind.CHART)
                .count();
        return switch (knowledge.patterns().get(number).kind()) {
            case CHART -> Locator.shared(Area.PATTERNS, "patterns[" + number + "]");
            case ORDER -> Locator.shared(Area.ORDER_RULES, "rules[" + (number - before) + "]");
        };
    }

    static Map<String, Analyte> analytes(Knowledge knowledge) {
        Map<String, Analyte> analytes = new HashMap<>();
        knowledge.reading().analytes().forEach(analyte -> analytes.put(analyte.name(), analyte));
        return analytes;
    }
}
