package org.rachis.decision;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.rachis.assessment.Assessment;
import org.rachis.assessment.Assessor;
import org.rachis.assessment.Recall;
import org.rachis.assessment.Silences;
import org.rachis.cards.CardWriter;
import org.rachis.facts.PatientFacts;
import org.rachis.facts.kind.DraftOrder;
import org.rachis.findings.Judge;
import org.rachis.findings.Rules;
import org.rachis.knowledge.Knowledge;
import org.rachis.knowledge.Pattern;

/** The way from facts to cards: judge, assess, write. Where nothing is being ordered, orders are not spoken of. */
public final class DecisionFlow implements Decision {

    private final Rules rules;
    private final Assessor assessor;
    private final CardWriter cards;
    private final Map<String, Knowledge.Service> services;
    private final Map<String, List<Pattern>> patterns;
    private final List<Pattern> ofChart;

    public DecisionFlow(Rules rules, CardWriter cards) {
        this(rules, cards, Set.of());
    }

    /** @param onTrial topics that are judged and counted, but not shown */
    public DecisionFlow(Rules rules, CardWriter cards, Set<String> onTrial) {
        Knowledge knowledge = rules.knowledge();
        this.rules = rules;
        this.cards = cards;
        this.assessor = new Assessor(knowledge.policy(), onTrial);
        this.services = knowledge.services().stream()
                .collect(Collectors.toMap(service -> service.definition().id(), Function.identity()));
        this.ofChart = knowledge.patterns().stream()
                .filter(pattern -> pattern.kind() == Pattern.Kind.CHART)
                .toList();
        this.patterns = services.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> patternsOf(entry.getValue(), knowledge)));
    }

    @Override
    public Decided decide(String serviceId, PatientFacts facts, Silences silences) {
        Knowledge.Service service = Objects.requireNonNull(services.get(serviceId), serviceId);
        List<Pattern> shown = Objects.requireNonNull(patterns.get(serviceId), serviceId);
        Judge judge = rules.judge(facts);
        Recall recall = new Recall(silences, indicator -> cards.shownAs(service, indicator));
        Assessment assessment;
        if (!service.definition().aboutOrders()) {
            assessment = assessor.assess(judge, shown, recall);
        } else if (facts.drafts().stream().anyMatch(DraftOrder::chosen)) {
            assessment = assessor.assessOrders(judge, ofChart, shown, recall);
        } else {
            assessment = Assessment.NOTHING;
        }
        return new Decided(cards.write(service, assessment, judge, facts), assessment, judge);
    }

    private static List<Pattern> patternsOf(Knowledge.Service service, Knowledge knowledge) {
        return knowledge.patterns().stream()
                .filter(pattern -> service.definition().patterns().contains(pattern.id()))
                .toList();
    }
}
