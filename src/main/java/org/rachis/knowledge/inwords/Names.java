package org.rachis.knowledge.inwords;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.rachis.facts.reading.Analyte;
import org.rachis.knowledge.FindingDefinition;
import org.rachis.knowledge.Knowledge;
import org.rachis.knowledge.RiskScore;

/**
 * What things are called in the text. A finding goes by its label, or by its id when it has none; two with one label are
 * told apart by their ids.
 */
final class Names {

    private static final Pattern CAPITAL = Pattern.compile("[A-Z]");

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
            findings.put(finding.id(), alone ? name : name + " (" + inWords(finding.id()) + ")");
        }
        knowledge.reading().analytes().forEach(analyte -> analytes.put(analyte.name(), analyte));
    }

    private static String shortName(FindingDefinition finding) {
        return finding.label().isEmpty() ? inWords(finding.id()) : finding.label();
    }

    /** An id written like {@code painAtNight} as "pain at night". */
    private static String inWords(String id) {
        return CAPITAL.matcher(id).replaceAll(capital -> " " + capital.group().toLowerCase(Locale.ROOT));
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

    /** The title of a pattern. */
    String pattern(String id) {
        return knowledge.patterns().stream()
                .filter(pattern -> pattern.id().equals(id))
                .findFirst()
                .map(pattern -> Text.escaped(pattern.title()))
                .orElse(id);
    }

    String citation(String id) {
        return Text.escaped(
                Objects.requireNonNull(knowledge.citations().get(id), id).label());
    }

    String citations(List<String> ids) {
        return String.join("; ", ids.stream().map(this::citation).toList());
    }
}
