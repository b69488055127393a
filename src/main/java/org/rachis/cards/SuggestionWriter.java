package org.rachis.cards;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.rachis.facts.PatientFacts;
import org.rachis.facts.kind.DraftOrder;
import org.rachis.facts.kind.Order;
import org.rachis.facts.value.Concept;
import org.rachis.findings.Judge;
import org.rachis.knowledge.CodeFilter;
import org.rachis.knowledge.Criterion;
import org.rachis.knowledge.Standing;
import org.rachis.knowledge.Timing;
import org.rachis.knowledge.wording.CardTexts;
import org.rachis.knowledge.wording.CardWording;
import org.rachis.knowledge.wording.CardWording.Suggested;
import org.rachis.knowledge.wording.CardWording.Way;
import org.rachis.knowledge.wording.OrderDefinition;
import org.rachis.terminology.Code;

/** Proposes the orders of a card, leaving out what is already ordered, being ordered or resulted (model B.5). */
final class SuggestionWriter {

    private final Map<String, OrderDefinition> orders;
    private final ActionWriter actions;

    SuggestionWriter(Map<String, OrderDefinition> orders, CardTexts texts) {
        this.orders = orders;
        this.actions = new ActionWriter(texts);
    }

    List<Suggestion> write(List<CardWording> wordings, Judge judge, PatientFacts facts, Supplier<UUID> uuids) {
        List<Suggestion> suggestions = new ArrayList<>();
        Set<String> offered = new HashSet<>();
        for (CardWording wording : wordings) {
            for (Suggested suggested : wording.suggestions()) {
                if (applies(suggested, judge, facts) && offered.add(suggested.order())) {
                    suggestions.add(suggestion(suggested, suggestions.isEmpty(), judge, facts, uuids));
                }
            }
        }
        return suggestions;
    }

    private OrderDefinition order(Suggested suggested) {
        return Objects.requireNonNull(orders.get(suggested.order()), suggested.order());
    }

    private boolean applies(Suggested suggested, Judge judge, PatientFacts facts) {
        OrderDefinition order = order(suggested);
        boolean open = switch (suggested.way()) {
            case Way.Beside() -> !satisfied(order, judge, facts);
            // The drafts that it takes the place of may well be of the same kind.
            case Way.Instead _, Way.Within _ -> !orderedByCode(order, facts);
        };
        return open && suggested.when().map(when -> judge.judge(when).isMet()).orElse(true);
    }

    private Suggestion suggestion(
            Suggested suggested, boolean recommended, Judge judge, PatientFacts facts, Supplier<UUID> uuids) {
        OrderDefinition order = order(suggested);
        UUID uuid = uuids.get();
        List<Action> creates = creates(order, facts, uuids);
        return switch (suggested.way()) {
            case Way.Beside() -> new Suggestion(uuid, order.label(), recommended, creates);
            case Way.Instead(String finding) ->
                actions.swap(uuid, recommended, order.label(), creates, Drafts.shownBy(finding, judge, facts));
            case Way.Within(String finding) ->
                actions.change(uuid, recommended, order, creates, Drafts.shownBy(finding, judge, facts));
        };
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
                                new Criterion.Drafted(sets, false),
                                new Criterion.Resulted(sets, Criterion.Outcome.ANY, resulted),
                                new Criterion.Reported(sets, Criterion.Conclusion.ANY, List.of(), resulted))
                        .anyMatch(criterion -> judge.judge(criterion).isMet())
                || orderedByCode(order, facts);
    }

    private static boolean orderedByCode(OrderDefinition order, PatientFacts facts) {
        Stream<Concept> open = facts.orders().stream()
                .filter(known -> known.status() == Order.Status.OPEN)
                .filter(known -> known.date()
                        .map(date -> order.orderedWithin().contains(date, facts.asOf()))
                        .orElse(false))
                .map(Order::concept);
        Stream<Concept> drafted = facts.drafts().stream().map(DraftOrder::concept);
        return Stream.concat(open, drafted)
                .flatMap(concept -> concept.codes().stream())
                .anyMatch(order.codes()::contains);
    }

    private static List<Action> creates(OrderDefinition order, PatientFacts facts, Supplier<UUID> uuids) {
        List<Action> creates = new ArrayList<>();
        for (int i = 0; i < order.requests(); i++) {
            creates.add(new Action.Create(new ProposedOrder(
                    facts.id(),
                    order.description(),
                    order.text(),
                    order.codes().stream().map(SuggestionWriter::coding).toList(),
                    coding(order.category()),
                    order.requests() > 1 ? Optional.of(uuids.get()) : Optional.empty())));
        }
        return creates;
    }

    static CardCoding coding(Code code) {
        return new CardCoding(code.system(), code.code(), code.display());
    }
}
