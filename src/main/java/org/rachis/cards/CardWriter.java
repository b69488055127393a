package org.rachis.cards;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rachis.assessment.Assessment;
import org.rachis.assessment.Concern;
import org.rachis.facts.PatientFacts;
import org.rachis.findings.Evidence;
import org.rachis.findings.Judge;
import org.rachis.knowledge.Citation;
import org.rachis.knowledge.Criterion;
import org.rachis.knowledge.FindingDefinition;
import org.rachis.knowledge.Indicator;
import org.rachis.knowledge.Knowledge;
import org.rachis.knowledge.wording.CardWording;
import org.rachis.knowledge.wording.OverrideReason;

/** Writes a card for each concern, by the wording of the service. */
public final class CardWriter {

    /** A chart may repeat a fact thousands of times; the answer need not. */
    private static final int MOST_EVIDENCE = 200;

    private final Knowledge knowledge;
    private final Indicator highest;
    private final Supplier<UUID> uuids;
    private final Slots slots;
    private final DetailWriter details;
    private final SuggestionWriter suggestions;
    private final Set<String> ofOrders;

    /** {@code highest} caps the indicator of every card; {@code uuids} gives each card and suggestion its own. */
    public CardWriter(Knowledge knowledge, Indicator highest, Supplier<UUID> uuids) {
        this.knowledge = knowledge;
        this.highest = highest;
        this.uuids = uuids;
        Map<String, FindingDefinition> definitions =
                knowledge.findings().stream().collect(Collectors.toMap(FindingDefinition::id, Function.identity()));
        Units units = new Units(knowledge.reading());
        slots = new Slots(definitions, units);
        details = new DetailWriter(knowledge, definitions, units);
        suggestions = new SuggestionWriter(knowledge.orders(), knowledge.texts());
        ofOrders = knowledge.findings().stream()
                .filter(finding -> isOfOrders(finding.criterion()))
                .map(FindingDefinition::id)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** A card for each concern; what shares its topic, and on the last card what was cut, stands on it as lines. */
    public List<Card> write(Knowledge.Service service, Assessment assessment, Judge judge, PatientFacts facts) {
        List<Card> cards = new ArrayList<>();
        for (Concern concern : assessment.concerns()) {
            boolean last = cards.size() == assessment.concerns().size() - 1;
            List<Concern> told = new ArrayList<>(concern.beside());
            if (last) {
                assessment.merged().forEach(cut -> {
                    told.add(cut);
                    told.addAll(cut.beside());
                });
            }
            cards.add(card(service, concern, told, judge, facts));
        }
        return cards;
    }

    /** The indicator on the card of something that is as urgent as this. */
    public Indicator shownAs(Knowledge.Service service, Indicator urgency) {
        return urgency.atMost(highest).atMost(service.definition().highest());
    }

    private Card card(Knowledge.Service service, Concern concern, List<Concern> told, Judge judge, PatientFacts facts) {
        CardWording wording = wording(service, concern);
        Map<String, List<String>> phrases = slots.phrases(wording, judge, facts.asOf());
        List<Evidence.Found> evidence = EvidenceList.of(concern, wording, judge);
        List<String> also = told.stream()
                .map(other -> summary(service, other, judge, facts))
                .toList();
        List<Citation> links = wording.links().stream().map(this::citation).toList();
        return new Card(
                uuids.get(),
                SummaryWriter.write(wording, phrases, judge),
                details.write(new DetailWriter.Content(concern, wording, evidence, phrases, also), judge, facts),
                shownAs(service, concern.indicator()),
                concern.pattern().topic(),
                concern.pattern().title(),
                links.stream().findFirst(),
                suggestions.write(topic(service, concern), judge, facts, uuids),
                reasons(wording),
                links,
                evidence.stream().limit(MOST_EVIDENCE).map(CardWriter::evidence).toList(),
                orders(concern),
                knowledge.edition());
    }

    private static CardWording wording(Knowledge.Service service, Concern concern) {
        return Objects.requireNonNull(service.cards().get(concern.pattern().id()));
    }

    /** The wording of the card, and of what shares its topic. */
    private static List<CardWording> topic(Knowledge.Service service, Concern concern) {
        return Stream.concat(Stream.of(concern), concern.beside().stream())
                .map(one -> wording(service, one))
                .toList();
    }

    private String summary(Knowledge.Service service, Concern concern, Judge judge, PatientFacts facts) {
        CardWording wording = wording(service, concern);
        return SummaryWriter.write(wording, slots.phrases(wording, judge, facts.asOf()), judge);
    }

    /** The drafted orders that the card speaks of. */
    private List<String> orders(Concern concern) {
        return Stream.concat(Stream.of(concern), concern.beside().stream())
                .flatMap(one -> one.evidence().stream())
                .filter(Evidence.Found.class::isInstance)
                .map(Evidence.Found.class::cast)
                .filter(found -> ofOrders.contains(found.finding()))
                .map(found -> found.source().reference())
                .distinct()
                .limit(MOST_EVIDENCE)
                .toList();
    }

    /** Whether what shows a finding is an order of the call. */
    private static boolean isOfOrders(Criterion criterion) {
        return switch (criterion) {
            case Criterion.Drafted _, Criterion.DraftedDrug _ -> true;
            case Criterion.Any(List<Criterion> of) -> of.stream().anyMatch(CardWriter::isOfOrders);
            case Criterion.All(List<Criterion> of) -> of.stream().anyMatch(CardWriter::isOfOrders);
            default -> false;
        };
    }

    private Citation citation(String id) {
        return Objects.requireNonNull(knowledge.citations().get(id), id);
    }

    private List<OverrideReason> reasons(CardWording wording) {
        return knowledge.overrideReasons().stream()
                .filter(reason -> wording.overrideReasons().contains(reason.code()))
                .toList();
    }

    private static CardEvidence evidence(Evidence.Found found) {
        Optional<CardCoding> code = found.code().map(c -> new CardCoding(c.system(), c.code(), c.display()));
        return new CardEvidence(
                found.source().reference(),
                code,
                found.label(),
                found.date().map(date -> date.text()).orElse(""),
                found.value(),
                found.finding());
    }
}
