package org.rachis.catalog.knowledge;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.rachis.catalog.yaml.Fields;
import org.rachis.catalog.yaml.Place;
import org.rachis.knowledge.FindingDefinition;
import org.rachis.knowledge.Indicator;
import org.rachis.knowledge.Pattern;
import org.rachis.knowledge.Policy;
import org.rachis.knowledge.TextRules.TextClass;
import org.rachis.knowledge.check.FindingOrder;

/**
 * Reads {@code order-rules.yaml}: the topics of cards about orders in their order, the rules, and what only these need:
 * findings about drafted orders and the words by which orders are recognised. A knowledge without rules about orders has
 * no such file.
 */
record OrderRulesReader(
        List<FindingDefinition> findings,
        Map<String, TextClass> words,
        List<Policy.Rank> precedence,
        List<Pattern> rules) {

    /** Of a knowledge without such a file. */
    static final OrderRulesReader NONE = new OrderRulesReader(List.of(), Map.of(), List.of(), List.of());

    static OrderRulesReader read(Place root) {
        return root.read(fields -> {
            List<String> topics = fields.require("topics").texts();
            fields.require("rules");
            return new OrderRulesReader(
                    List.copyOf(
                            fields.byName("findings", FindingsReader::finding).values()),
                    fields.byName("words", (id, place) -> place.read(TextRulesReader::textClass)),
                    precedence(topics),
                    fields.eachMapping("rules", rule -> rule(rule, topics)));
        });
    }

    private static Pattern rule(Fields fields, List<String> topics) {
        String topic = fields.text("topic");
        if (!topic.isEmpty() && !topics.contains(topic)) {
            fields.require("topic").problem("is not one of the topics " + topics);
        }
        return PatternsReader.pattern(fields, topic, Pattern.Kind.ORDER);
    }

    /** The more urgent first; of the same urgency, in the order of the topics. */
    private static List<Policy.Rank> precedence(List<String> topics) {
        List<Policy.Rank> ranks = new ArrayList<>();
        for (Indicator indicator : List.of(Indicator.CRITICAL, Indicator.WARNING, Indicator.INFO)) {
            topics.forEach(topic -> ranks.add(new Policy.Rank(topic, indicator)));
        }
        return ranks;
    }

    /** All findings, each after those that it refers to. */
    List<FindingDefinition> sortedWith(FindingsReader others, RiskReader risk) {
        return FindingOrder.sort(joined(others.findings(), findings), others.anchors(), risk.scores());
    }

    Policy addTo(Policy policy) {
        return new Policy(
                policy.silentWhen(),
                policy.criticalOnlyWhen(),
                joined(policy.precedence(), precedence),
                policy.mostCards(),
                policy.afterOverride());
    }

    static <T> List<T> joined(List<T> some, List<T> more) {
        List<T> all = new ArrayList<>(some);
        all.addAll(more);
        return all;
    }
}
