package org.rachis.knowledge.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.rachis.knowledge.Criterion;
import org.rachis.knowledge.FindingDefinition;
import org.rachis.knowledge.Knowledge;
import org.rachis.knowledge.Pattern;
import org.rachis.knowledge.RiskScore;
import org.rachis.knowledge.check.Locator.Area;

/**
 * Whether all evidence that a card shows, of its pattern and of its slots, stands under a label. A fact is shown under the innermost labelled finding on the way
 * from the pattern to it; when there is none, the card could not say what the fact is evidence of.
 */
final class LabelCheck {

    private final Knowledge knowledge;
    private final Map<String, FindingDefinition> findings;
    private final Set<String> visited = new HashSet<>();
    private final List<Violation> violations = new ArrayList<>();

    LabelCheck(Knowledge knowledge) {
        this.knowledge = knowledge;
        this.findings = Index.findings(knowledge);
    }

    List<Violation> violations() {
        for (int i = 0; i < knowledge.patterns().size(); i++) {
            Pattern pattern = knowledge.patterns().get(i);
            visit(pattern.when(), Index.pattern(knowledge, i).at("when"));
        }
        for (Knowledge.Service service : knowledge.services()) {
            service.cards().values().stream()
                    .flatMap(card -> card.slots().values().stream())
                    .flatMap(List::stream)
                    .forEach(this::visitFinding);
        }
        return violations;
    }

    /** Follows a criterion that no labelled finding stands around. What is not there shows no fact, so it needs none. */
    private void visit(Criterion criterion, Locator where) {
        switch (criterion) {
            case Criterion.All(List<Criterion> of) -> of.forEach(part -> visit(part, where));
            case Criterion.Any(List<Criterion> of) -> of.forEach(part -> visit(part, where));
            case Criterion.AtLeast(int n, List<Criterion> of) -> of.forEach(part -> visit(part, where));
            case Criterion.Not not -> {}
            case Criterion.Unless unless -> {}
            case Criterion.Holds holds -> {
                // Its evidence has labels in the pattern itself.
            }
            case Criterion.Named named -> visitFinding(named.finding());
            case Criterion.Scored(String score, List<String> without, var points) -> visitScore(score, without);
            case Criterion.Factor(String score, int points) -> visitScore(score, List.of());
            case Criterion.Recorded c -> report(where);
            case Criterion.Measured c -> report(where);
            case Criterion.Resulted c -> report(where);
            case Criterion.Reported c -> report(where);
            case Criterion.Takes c -> report(where);
            case Criterion.Age c -> report(where);
            case Criterion.Gender c -> report(where);
            case Criterion.Deceased c -> report(where);
            case Criterion.Vitals c -> report(where);
            case Criterion.Anchored c -> report(where);
            case Criterion.Derived c -> report(where);
            case Criterion.Drafted c -> report(where);
            case Criterion.DraftedDrug c -> report(where);
        }
    }

    private void visitScore(String id, List<String> without) {
        RiskScore score = knowledge.scores().get(id);
        if (score != null) {
            score.factors().stream()
                    .filter(factor -> !without.contains(factor.id()))
                    .forEach(factor -> visitFinding(factor.finding()));
        }
    }

    private void visitFinding(String id) {
        FindingDefinition finding = findings.get(id);
        if (finding != null && finding.label().isEmpty() && visited.add(id)) {
            visit(finding.criterion(), Locator.shared(Area.FINDINGS, "findings." + id));
        }
    }

    private void report(Locator where) {
        Violation violation = where.violation("can be evidence on a card, but no finding around it has a label");
        if (!violations.contains(violation)) {
            violations.add(violation);
        }
    }
}
