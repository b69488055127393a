package org.rachis.knowledge;

import java.util.List;
import java.util.Map;
import org.rachis.facts.reading.ReadingRules;
import org.rachis.knowledge.wording.CardTexts;
import org.rachis.knowledge.wording.CardWording;
import org.rachis.knowledge.wording.OrderDefinition;
import org.rachis.knowledge.wording.OverrideReason;

/**
 * All that Rachis knows, loaded and checked at start and never changed after. Findings stand in an order in which each
 * only refers to earlier ones; anchors refer to findings.
 */
public record Knowledge(
        Edition edition,
        List<FindingDefinition> findings,
        Map<String, Anchor> anchors,
        Map<String, RiskScore> scores,
        Map<String, VitalsScore> vitals,
        List<Pattern> patterns,
        Policy policy,
        TextRules text,
        Synonyms synonyms,
        ReadingRules reading,
        Map<String, Citation> citations,
        Map<String, OrderDefinition> orders,
        List<OverrideReason> overrideReasons,
        CardTexts texts,
        List<Service> services) {

    public Knowledge {
        findings = List.copyOf(findings);
        anchors = Map.copyOf(anchors);
        scores = Map.copyOf(scores);
        vitals = Map.copyOf(vitals);
        patterns = List.copyOf(patterns);
        citations = Map.copyOf(citations);
        orders = Map.copyOf(orders);
        overrideReasons = List.copyOf(overrideReasons);
        services = List.copyOf(services);
    }

    public String version() {
        return edition.version();
    }

    /** A service with the wording of each pattern's card there, by pattern id. */
    public record Service(ServiceDefinition definition, Map<String, CardWording> cards) {
        public Service {
            cards = Map.copyOf(cards);
        }
    }
}
