package org.rachis.knowledge.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.rachis.knowledge.CodeFilter;
import org.rachis.knowledge.Criterion;
import org.rachis.knowledge.Criterion.Conclusion;
import org.rachis.knowledge.FindingDefinition;
import org.rachis.knowledge.Knowledge;
import org.rachis.knowledge.Pattern;
import org.rachis.knowledge.check.Reference.Kind;

/** What each value set is used for: by which findings, orders and rules directly, and for which patterns in the end. */
public final class Uses {

    private final Knowledge knowledge;
    private final Map<String, FindingDefinition> findings;
    private final List<Item> items;
    private final Map<Pattern, Reach> reaches = new LinkedHashMap<>();

    public Uses(Knowledge knowledge) {
        this.knowledge = knowledge;
        findings = Index.findings(knowledge);
        items = Inventory.of(knowledge);
        knowledge.patterns().forEach(pattern -> reaches.put(pattern, Reach.ofPattern(knowledge, pattern.id())));
    }

    /**
     * Something that a value set is used by.
     *
     * @param kind such as finding, analyte, order or text class
     * @param label how people call it; its id when it has no other name
     * @param counts whether a code of the set speaks for it; false when it only speaks against it
     */
    public record Use(String kind, String id, String label, boolean counts) {}

    /** The uses of a value set: those that name it, and the findings that measure an analyte that does. */
    public List<Use> of(String valueSet) {
        Reference set = new Reference(Kind.VALUE_SET, valueSet);
        List<Use> uses = new ArrayList<>();
        for (Item item : items) {
            if (item.references().contains(set)) {
                uses.add(use(item, valueSet));
                if (item.self().kind() == Kind.ANALYTE) {
                    items.stream()
                            .filter(other -> other.references().contains(item.self()))
                            .forEach(other -> uses.add(use(other, valueSet)));
                }
            }
        }
        return uses.stream().distinct().toList();
    }

    /** The patterns that rest on a value set, however far away. */
    public List<Pattern> patterns(String valueSet) {
        return reaches.entrySet().stream()
                .filter(reach -> reach.getValue().valueSet(valueSet))
                .map(Map.Entry::getKey)
                .toList();
    }

    private Use use(Item item, String valueSet) {
        String id = item.self().name();
        boolean counts = item.self().kind() != Kind.FINDING
                || Optional.ofNullable(findings.get(id)).stream()
                        .anyMatch(finding -> speaksFor(finding.criterion(), valueSet));
        return new Use(item.self().kind().word(), id, label(item.self()), counts);
    }

    /** A set in an exclusion or in a rule-out speaks against what is looked for. */
    private static boolean speaksFor(Criterion criterion, String set) {
        return switch (criterion) {
            case Criterion.Not not -> false;
            case Criterion.Unless unless -> false;
            case Criterion.Recorded(var sources, CodeFilter codes, var standing, var timing) ->
                codes.in().contains(set);
            case Criterion.Reported(CodeFilter codes, Conclusion conclusion, List<String> sets, var timing) ->
                codes.in().contains(set) || (conclusion != Conclusion.NONE_OF && sets.contains(set));
            case Criterion.All(List<Criterion> of) -> any(of, set);
            case Criterion.Any(List<Criterion> of) -> any(of, set);
            case Criterion.AtLeast(int n, List<Criterion> of) -> any(of, set);
            default -> true;
        };
    }

    private static boolean any(List<Criterion> of, String set) {
        return of.stream()
                .filter(part -> Criteria.flatten(part)
                        .flatMap(CriterionReferences::of)
                        .anyMatch(reference -> reference.equals(new Reference(Kind.VALUE_SET, set))))
                .anyMatch(part -> speaksFor(part, set));
    }

    private String label(Reference named) {
        Stream<String> label = switch (named.kind()) {
            case FINDING -> Stream.ofNullable(findings.get(named.name())).map(FindingDefinition::label);
            case ORDER ->
                Stream.ofNullable(knowledge.orders().get(named.name())).map(order -> order.label());
            case ANALYTE ->
                knowledge.reading().analytes().stream()
                        .filter(analyte -> analyte.name().equals(named.name()))
                        .map(analyte -> analyte.label());
            default -> Stream.empty();
        };
        return label.filter(text -> !text.isEmpty()).findFirst().orElse(named.name());
    }
}
