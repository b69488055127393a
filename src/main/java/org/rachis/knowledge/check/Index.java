package org.rachis.knowledge.check;

import java.util.HashMap;
import java.util.Map;
import org.rachis.facts.Analyte;
import org.rachis.knowledge.FindingDefinition;
import org.rachis.knowledge.Knowledge;

/** Looks up what the knowledge keeps in lists. */
final class Index {

    private Index() {}

    static Map<String, FindingDefinition> findings(Knowledge knowledge) {
        Map<String, FindingDefinition> findings = new HashMap<>();
        knowledge.findings().forEach(finding -> findings.put(finding.id(), finding));
        return findings;
    }

    static Map<String, Analyte> analytes(Knowledge knowledge) {
        Map<String, Analyte> analytes = new HashMap<>();
        knowledge.reading().analytes().forEach(analyte -> analytes.put(analyte.name(), analyte));
        return analytes;
    }
}
