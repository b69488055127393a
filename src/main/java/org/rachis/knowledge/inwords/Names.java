package org.rachis.knowledge.inwords;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.rachis.facts.Analyte;
import org.rachis.knowledge.FindingDefinition;
import org.rachis.knowledge.Knowledge;
import org.rachis.knowledge.RiskScore;

/**
 * What things are called in the text. A finding goes by its label, or by its name in the clinical model when it has none;
 * two that would be called alike are told apart by the latter.
 */
final class Names {

    private final Knowledge knowledge;
    private final UnaryOperator<String> titles;
    private final Map<String, String> findings = new HashMap<>();
    private final Map<String, Analyte> analytes = new HashMap<>();

    Names(Knowledge knowledge, UnaryOperator<String> titles) {
        this.knowledge = knowledge;
        this.titles = titles;
        Map<String, Integer> uses = new HashMap<>();
        knowledge.findings().forEach(finding -> uses.merge(shortName(finding), 1, Integer::sum));
        for (FindingDefinition finding : knowledge.findings()) {
            String name = shortName(finding);
            boolean alone = Objects.equals(uses.get(name), 1);
            findings.put(finding.id(), alone ? name : name + " (" + distinction(finding) + ")");
        }
        knowledge.reading().analytes().forEach(analyte -> analytes.put(analyte.name(), analyte));
    }

    private static String shortName(FindingDefinition finding) {
        if (!finding.label().isEmpty()) {
            return finding.label();
        }
        return finding.model().isEmpty() ? finding.id() : finding.model();
    }

    private static String distinction(FindingDefinition finding) {
        return finding.label().isEmpty() || finding.model().isEmpty() ? finding.id() : finding.model();
    }

    /** The name of a finding, not set off. */
    String plain(String finding) {
        return Text.escaped(findings.getOrDefault(finding, finding));
    }

    String finding(String finding) {
        return "*" + plain(finding) + "*";
    }

    String findings(List<String> ids, String joint) {
        return Text.joined(ids.stream().map(this::finding).toList(), joint);
    }

    String valueSet(String name) {
        return Text.escaped(titles.apply(name)) + " (" + Text.code(name) + ")";
    }

    String valueSets(List<String> names, String joint) {
        return Text.joined(names.stream().map(this::valueSet).toList(), joint);
    }

    Analyte analyte(String name) {
        return Objects.requireNonNull(analytes.get(name), name);
    }

    String anchor(String id) {
        return Text.escaped(
                Objects.requireNonNull(knowledge.anchors().get(id), id).label());
    }

    RiskScore score(String id) {
        return Objects.requireNonNull(knowledge.scores().get(id), id);
    }

    String vitals(String id) {
        return Text.escaped(
                Objects.requireNonNull(knowledge.vitals().get(id), id).label());
    }

    String citation(String id) {
        return Text.escaped(
                Objects.requireNonNull(knowledge.citations().get(id), id).label());
    }

    String citations(List<String> ids) {
        return String.join("; ", ids.stream().map(this::citation).toList());
    }
}
