package org.rachis.cards;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.rachis.assessment.Assessment;
import org.rachis.assessment.Concern;
import org.rachis.facts.PatientFacts;
import org.rachis.findings.Evidence;
import org.rachis.findings.Judge;
import org.rachis.knowledge.Citation;
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
        suggestions = new SuggestionWriter(knowledge.orders());
    }

    public List<Card> write(Map<String, CardWording> wordings, Assessment assessment, Judge judge, PatientFacts facts) {
        List<String> also = assessment.merged().stream()
                .map(concern -> concern.pattern().title())
                .toList();
        List<Card> cards = new ArrayList<>();
        for (Concern concern : assessment.concerns()) {
            boolean last = cards.size() == assessment.concerns().size() - 1;
            CardWording wording =
                    Objects.requireNonNull(wordings.get(concern.pattern().id()));
            cards.add(card(concern, wording, judge, facts, last ? also : List.of()));
        }
        return cards;
    }

    private Card card(Concern concern, CardWording wording, Judge judge, PatientFacts facts, List<String> also) {
        Map<String, List<String>> phrases = slots.phrases(wording, judge, facts.asOf());
        List<Evidence.Found> evidence = EvidenceList.of(concern, wording, judge);
        List<Citation> links = wording.links().stream().map(this::citation).toList();
        return new Card(
                uuids.get(),
                SummaryWriter.write(wording, phrases, judge),
                details.write(new DetailWriter.Content(concern, wording, evidence, phrases, also), judge, facts),
                concern.indicator().atMost(highest),
                concern.pattern().id(),
                concern.pattern().title(),
                links.stream().findFirst(),
                suggestions.write(wording, judge, facts, uuids),
                reasons(wording),
                links,
                evidence.stream().limit(MOST_EVIDENCE).map(CardWriter::evidence).toList(),
                knowledge.edition());
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
