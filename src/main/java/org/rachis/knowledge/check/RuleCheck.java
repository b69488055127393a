package org.rachis.knowledge.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.rachis.knowledge.Criterion;
import org.rachis.knowledge.FindingDefinition;
import org.rachis.knowledge.Knowledge;
import org.rachis.knowledge.Pattern;
import org.rachis.knowledge.check.Locator.Area;
import org.rachis.knowledge.check.Reference.Kind;

/**
 * Whether rules about orders and patterns of the chart keep apart: a rule asks for patterns, which were judged before; a
 * pattern, and what it rests on, asks neither for a pattern nor for what is being ordered.
 */
final class RuleCheck {

    private final Knowledge knowledge;
    private final Map<String, FindingDefinition> findings;
    private final List<Violation> violations = new ArrayList<>();

    RuleCheck(Knowledge knowledge) {
        this.knowledge = knowledge;
        this.findings = Index.findings(knowledge);
    }

    List<Violation> violations(List<Item> items) {
        Set<String> rules = knowledge.patterns().stream()
                .filter(pattern -> pattern.kind() == Pattern.Kind.ORDER)
                .map(Pattern::id)
                .collect(Collectors.toSet());
        for (Item item : items) {
            item.references().stream()
                    .filter(reference -> reference.kind() == Kind.PATTERN && rules.contains(reference.name()))
                    .filter(reference -> item.self().kind() != Kind.ROOT)
                    .forEach(reference ->
                            violations.add(item.where().violation("asks for a rule: " + reference.name())));
        }
        for (int i = 0; i < knowledge.patterns().size(); i++) {
            Pattern pattern = knowledge.patterns().get(i);
            Locator where = Index.pattern(knowledge, i).at("when");
            if (pattern.kind() == Pattern.Kind.CHART && asksForOrders(pattern.when(), new HashSet<>())) {
                violations.add(where.violation("rests on what is being ordered, or on another pattern"));
            }
        }
        checkSuggestions();
        return violations;
    }

    private boolean asksForOrders(Criterion criterion, Set<String> visited) {
        return Criteria.flatten(criterion).anyMatch(part -> switch (part) {
            case Criterion.Drafted _, Criterion.DraftedDrug _, Criterion.Holds _ -> true;
            case Criterion.Named(String id, var window) -> asksForOrders(id, visited);
            default -> false;
        });
    }

    private boolean asksForOrders(String finding, Set<String> visited) {
        FindingDefinition definition = findings.get(finding);
        return definition != null && visited.add(finding) && asksForOrders(definition.criterion(), visited);
    }

    /** An order takes the place of drafts only, which a finding shows. */
    private void checkSuggestions() {
        for (Knowledge.Service service : knowledge.services()) {
            service.cards()
                    .forEach((pattern, card) -> card.suggestions().stream()
                            .flatMap(suggested -> suggested.drafts().stream())
                            .filter(id -> findings.containsKey(id) && !asksForOrders(id, new HashSet<>()))
                            .forEach(id -> violations.add(
                                    new Locator(Area.CARDS, service.definition().id(), pattern + ".suggestions")
                                            .violation("takes the place of what is not being ordered: " + id))));
        }
    }
}
