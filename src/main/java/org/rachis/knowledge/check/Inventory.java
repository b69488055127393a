package org.rachis.knowledge.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.rachis.knowledge.Criterion;
import org.rachis.knowledge.Knowledge;
import org.rachis.knowledge.Pattern;
import org.rachis.knowledge.Policy;
import org.rachis.knowledge.Repeat;
import org.rachis.knowledge.RiskScore;
import org.rachis.knowledge.check.Locator.Area;
import org.rachis.knowledge.check.Reference.Kind;
import org.rachis.knowledge.wording.CardWording;

/** Lists every named part of the knowledge with all that it refers to. */
final class Inventory {

    private final Knowledge knowledge;
    private final List<Item> items = new ArrayList<>();

    private Inventory(Knowledge knowledge) {
        this.knowledge = knowledge;
    }

    static List<Item> of(Knowledge knowledge) {
        Inventory inventory = new Inventory(knowledge);
        inventory.addFindings();
        inventory.addScores();
        inventory.addPatterns();
        inventory.addRules();
        inventory.addLists();
        knowledge.services().forEach(inventory::addService);
        return List.copyOf(inventory.items);
    }

    private void addFindings() {
        knowledge
                .findings()
                .forEach(finding -> add(
                        Kind.FINDING,
                        finding.id(),
                        Locator.shared(Area.FINDINGS, "findings." + finding.id()),
                        List.of(finding.criterion()),
                        citations(finding.sources())));
        knowledge
                .anchors()
                .forEach((id, anchor) -> add(
                        Kind.ANCHOR,
                        id,
                        Locator.shared(Area.FINDINGS, "anchors." + id),
                        List.of(),
                        CriterionReferences.findings(anchor.findings())));
    }

    private void addScores() {
        knowledge
                .scores()
                .forEach((id, score) -> add(
                        Kind.SCORE,
                        id,
                        Locator.shared(Area.RISK, "scores." + id),
                        List.of(),
                        CriterionReferences.findings(score.factors().stream()
                                .map(RiskScore.Factor::finding)
                                .toList())));
        knowledge
                .vitals()
                .forEach((id, score) -> add(
                        Kind.VITALS,
                        id,
                        Locator.shared(Area.RISK, "vitals." + id),
                        List.of(),
                        Stream.concat(
                                        score.items().stream().map(item -> new Reference(Kind.ANALYTE, item.analyte())),
                                        citations(List.of(score.source())).stream())
                                .toList()));
    }

    private void addPatterns() {
        for (int i = 0; i < knowledge.patterns().size(); i++) {
            Pattern pattern = knowledge.patterns().get(i);
            add(
                    Kind.PATTERN,
                    pattern.id(),
                    Index.pattern(knowledge, i),
                    criteria(pattern),
                    citations(pattern.sources()));
        }
        Policy policy = knowledge.policy();
        add(
                Kind.ROOT,
                "policy",
                Locator.shared(Area.PATTERNS, "policy"),
                Criteria.of(policy),
                policy.afterOverride().byReason().keySet().stream()
                        .map(code -> new Reference(Kind.OVERRIDE_REASON, code))
                        .toList());
    }

    static List<Criterion> criteria(Pattern pattern) {
        return Stream.of(
                        Stream.of(pattern.when()),
                        pattern.silences().stream().map(Pattern.Silence::when),
                        pattern.tiers().stream().map(Pattern.Tier::when).flatMap(Optional::stream),
                        pattern.repeat().afterShown().flatMap(Repeat.AfterShown::when).stream())
                .flatMap(criteria -> criteria)
                .toList();
    }

    private void addRules() {
        knowledge
                .reading()
                .analytes()
                .forEach(analyte -> add(
                        Kind.ANALYTE,
                        analyte.name(),
                        Locator.shared(Area.READING, "analytes." + analyte.name()),
                        List.of(),
                        CriterionReferences.sets(analyte.valueSets()).toList()));
        add(
                Kind.ROOT,
                "reading",
                Locator.shared(Area.READING, "preliminaryCounts"),
                List.of(),
                CriterionReferences.sets(knowledge.reading().preliminaryCounts())
                        .toList());
        knowledge
                .text()
                .classes()
                .forEach((id, textClass) -> add(
                        Kind.TEXT_CLASS,
                        id,
                        Locator.shared(Area.TEXT, "classes." + id),
                        List.of(),
                        CriterionReferences.sets(textClass.unlessCodedIn()).toList()));
        add(
                Kind.ROOT,
                "cultures",
                Locator.shared(Area.TEXT, "cultures"),
                List.of(),
                Stream.of(
                                knowledge.text().cultures().sets(),
                                knowledge.text().cultures().staphAureusSets())
                        .flatMap(CriterionReferences::sets)
                        .toList());
    }

    private void addLists() {
        knowledge
                .citations()
                .keySet()
                .forEach(id -> add(Kind.CITATION, id, Locator.shared(Area.SOURCES, id), List.of(), List.of()));
        knowledge
                .orders()
                .forEach((id, order) -> add(
                        Kind.ORDER,
                        id,
                        Locator.shared(Area.ORDERS, "orders." + id),
                        List.of(),
                        CriterionReferences.sets(order.satisfiedBySets()).toList()));
        knowledge
                .overrideReasons()
                .forEach(reason -> add(
                        Kind.OVERRIDE_REASON,
                        reason.code(),
                        Locator.shared(Area.OVERRIDE_REASONS, reason.code()),
                        List.of(),
                        List.of()));
    }

    private void addService(Knowledge.Service service) {
        String id = service.definition().id();
        List<Reference> names = new ArrayList<>();
        service.definition().patterns().forEach(pattern -> names.add(new Reference(Kind.PATTERN, pattern)));
        service.cards().forEach((pattern, card) -> {
            names.add(new Reference(Kind.CARD, id + "/" + pattern));
            add(Kind.CARD, id + "/" + pattern, new Locator(Area.CARDS, id, pattern), criteria(card), names(card));
        });
        add(Kind.ROOT, id, new Locator(Area.SERVICE, id, "patterns"), List.of(), names);
    }

    static List<Criterion> criteria(CardWording card) {
        Stream<Optional<Criterion>> lines = Stream.of(card.summaries(), card.consider(), card.cautions())
                .flatMap(List::stream)
                .map(CardWording.Line::when);
        Stream<Optional<Criterion>> suggestions = card.suggestions().stream().map(CardWording.Suggested::when);
        return Stream.concat(lines, suggestions).flatMap(Optional::stream).toList();
    }

    private static List<Reference> names(CardWording card) {
        List<Reference> names = new ArrayList<>();
        card.slots().values().forEach(findings -> names.addAll(CriterionReferences.findings(findings)));
        card.suggestions().forEach(suggested -> {
            names.add(new Reference(Kind.ORDER, suggested.order()));
            suggested.drafts().map(CriterionReferences::finding).ifPresent(names::add);
        });
        card.overrideReasons().forEach(code -> names.add(new Reference(Kind.OVERRIDE_REASON, code)));
        names.addAll(citations(card.links()));
        return names;
    }

    private static List<Reference> citations(List<String> ids) {
        return ids.stream().map(id -> new Reference(Kind.CITATION, id)).toList();
    }

    private void add(Kind kind, String name, Locator where, List<Criterion> criteria, List<Reference> names) {
        items.add(new Item(new Reference(kind, name), where, criteria, names));
    }
}
