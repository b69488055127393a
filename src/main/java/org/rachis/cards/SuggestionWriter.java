package org.rachis.cards;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.rachis.facts.Order;
import org.rachis.facts.PatientFacts;
import org.rachis.findings.Judge;
import org.rachis.knowledge.CodeFilter;
import org.rachis.knowledge.Criterion;
import org.rachis.knowledge.Standing;
import org.rachis.knowledge.Timing;
import org.rachis.knowledge.wording.CardWording;
import org.rachis.knowledge.wording.OrderDefinition;
import org.rachis.terminology.Code;

/** Proposes the orders of a card, leaving out what is already ordered or resulted (model B.5). */
final class SuggestionWriter {

    private final Map<String, OrderDefinition> orders;

    SuggestionWriter(Map<String, OrderDefinition> orders) {
        this.orders = orders;
    }

    List<Suggestion> write(CardWording wording, Judge judge, PatientFacts facts, Supplier<UUID> uuids) {
        List<OrderDefinition> open = wording.suggestions().stream()
                .filter(suggested ->
                        suggested.when().map(when -> judge.judge(when).isMet()).orElse(true))
                .map(suggested -> Objects.requireNonNull(orders.get(suggested.order()), suggested.order()))
                .distinct()
                .filter(order -> !satisfied(order, judge, facts))
                .toList();
        List<Suggestion> suggestions = new ArrayList<>();
        for (OrderDefinition order : open) {
            suggestions.add(
                    new Suggestion(uuids.get(), order.label(), suggestions.isEmpty(), drafts(order, facts, uuids)));
        }
        return suggestions;
    }

    private static boolean satisfied(OrderDefinition order, Judge judge, PatientFacts facts) {
        CodeFilter sets = new CodeFilter(order.satisfiedBySets(), List.of(), List.of(), Optional.empty());
        Criterion ordered = new Criterion.Recorded(
                List.of(Criterion.Source.ORDER),
                sets,
                new Standing(Standing.Status.CURRENT, Standing.Certainty.ANY),
                Timing.within(order.orderedWithin()));
        Timing resulted = Timing.within(order.resultedWithin());
        return Stream.of(
                                ordered,
                                new Criterion.Resulted(sets, Criterion.Outcome.ANY, resulted),
                                new Criterion.Reported(sets, Criterion.Conclusion.ANY, List.of(), resulted))
                        .anyMatch(criterion -> judge.judge(criterion).isMet())
                || orderedByCode(order, facts);
    }

    private static boolean orderedByCode(OrderDefinition order, PatientFacts facts) {
        return facts.orders().stream()
                .filter(known -> known.status() == Order.Status.OPEN)
                .filter(known -> known.date()
                        .map(date -> order.orderedWithin().contains(date, facts.asOf()))
                        .orElse(false))
                .flatMap(known -> known.concept().codes().stream())
                .anyMatch(order.codes()::contains);
    }

    private static List<DraftOrder> drafts(OrderDefinition order, PatientFacts facts, Supplier<UUID> uuids) {
        List<DraftOrder> drafts = new ArrayList<>();
        for (int i = 0; i < order.requests(); i++) {
            drafts.add(new DraftOrder(
                    facts.id(),
                    order.description(),
                    order.text(),
                    order.codes().stream().map(SuggestionWriter::coding).toList(),
                    coding(order.category()),
                    order.requests() > 1 ? Optional.of(uuids.get()) : Optional.empty()));
        }
        return drafts;
    }

    private static CardCoding coding(Code code) {
        return new CardCoding(code.system(), code.code(), code.display());
    }
}
