package org.rachis.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rachis.knowledge.Indicator;
import org.rachis.knowledge.Knowledge;
import org.rachis.knowledge.Pattern;
import org.rachis.knowledge.Policy;

/** Rules about orders: how they are read, and each mistake by a change to rules that have none. */
class OrderKnowledgeTest {

    private static final String RULES = """
            topics: [imaging]
            words:
              radiograph: {stems: [xr], any: '\\bxr\\b', unlessCodedIn: [spinal-procedure]}
            findings:
              draftImage:
                label: The order
                phrase: "{display}"
                draft: {in: spinal-procedure, text: radiograph}
            rules:
              - id: wrongImage
                model: O-1
                topic: imaging
                title: Radiograph
                purpose: It shows too little.
                when: {all: [draftImage, {pattern: backPainInfection}]}
                tiers: [{indicator: warning}]
                sources: [idsa]
            """;
    private static final String CARDS = """
            wrongImage:
              summary: "{order}: consider CRP first."
              slots: {order: [draftImage]}
              why: It shows too little.
              suggestions:
                - {order: crp, instead: draftImage}
              overrideReasons: [labs-first]
              links: [idsa]
            """;

    @Test
    void rules_areReadAsPatternsOfTheirOwnKind_withTheCardsThatServicesShare() {
        Knowledge knowledge = good().load().knowledge();

        assertThat(knowledge.patterns())
                .extracting(Pattern::id, Pattern::kind, Pattern::topic)
                .containsExactly(
                        tuple("backPainInfection", Pattern.Kind.CHART, "backPainInfection"),
                        tuple("wrongImage", Pattern.Kind.ORDER, "imaging"));
        assertThat(knowledge.policy().precedence())
                .endsWith(
                        new Policy.Rank("imaging", Indicator.CRITICAL),
                        new Policy.Rank("imaging", Indicator.WARNING),
                        new Policy.Rank("imaging", Indicator.INFO));
        assertThat(knowledge.services()).anySatisfy(service -> {
            assertThat(service.definition().id()).isEqualTo("spine-orders");
            assertThat(service.definition().highest()).isEqualTo(Indicator.INFO);
            assertThat(service.cards()).containsOnlyKeys("wrongImage");
        });
        assertThat(good().problems()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            shared/order-rules.yaml | 'topic: imaging'      | 'topic: images'      | shared/order-rules.yaml at rules[0].topic: is not one of the topics [imaging]
            shared/order-rules.yaml | 'pattern: backPainInfection' | 'pattern: backPain' | shared/order-rules.yaml at rules[0]: names an unknown pattern backPain
            shared/order-rules.yaml | 'pattern: backPainInfection' | 'pattern: wrongImage' | shared/order-rules.yaml at rules[0]: asks for a rule: wrongImage
            shared/order-rules.yaml | 'in: spinal-procedure, text' | 'in: spine-procedure, text' | names an unknown value set spine-procedure
            shared/order-rules.yaml | 'text: radiograph'    | 'text: radiographs'  | names an unknown text class radiographs
            shared/order-rules.yaml | '{in: spinal-procedure, text: radiograph}' | '{among: all}' | findings.draftImage.draft: names neither value sets nor a class of texts
            shared/order-rules.yaml | 'text: radiograph}'   | 'text: radiograph, among: some}' | findings.draftImage.draft.among: must be one of [all, chosen]
            shared/order-rules.yaml | 'sources: [idsa]'     | 'sources: [acr]'     | shared/order-rules.yaml at rules[0]: names an unknown source acr
            shared/order-rules.yaml | 'label: The order'    | 'model: O-1'         | can be evidence on a card, but no finding around it has a label
            shared/patterns.yaml    | 'when: {any: [feverAndPain, ' | 'when: {any: [draftImage, feverAndPain, ' | shared/patterns.yaml at patterns[0].when: rests on what is being ordered, or on another pattern
            shared/order-cards.yaml | 'instead: draftImage' | 'instead: fever'     | shared/order-cards.yaml at wrongImage.suggestions: takes the place of what is not being ordered: fever
            shared/order-cards.yaml | 'instead: draftImage' | 'instead: draftImage, change: draftImage' | puts an order both instead of others and into them
            shared/order-cards.yaml | 'wrongImage:'         | 'otherImage:'        | shared/order-cards.yaml at otherImage: is a card that no service takes
            spine-orders/service.yaml | 'patterns: [wrongImage]' | 'patterns: [wrongImage, backPainInfection]' | names a pattern without a card: backPainInfection
            spine-orders/service.yaml | 'highestIndicator: info' | 'highestIndicator: none' | highestIndicator: must be one of [critical, info, warning]
            """)
    void mistake_isToldWhereItStands(String file, String text, String replacement, String problem) {
        assertThat(good().replace(file, text, replacement).problems())
                .anySatisfy(found -> assertThat(found).contains(problem));
    }

    @Test
    void off_rule_isGoneWithItsCard_andAPatternIsForgottenByTheRules() {
        Catalog.Loaded withoutRule = twoRules().loadWith("site.yaml", "off: {patterns: [wrongImage]}");
        Catalog.Loaded withoutWords = twoRules().loadWith("site.yaml", "off: {textRecognition: true}");

        assertThat(withoutRule.knowledge().patterns()).extracting(Pattern::id).doesNotContain("wrongImage");
        assertThat(withoutRule.differences()).containsExactly("Rule “Radiograph” (wrongImage): on → off");
        assertThat(withoutWords.knowledge().text().classes().get("radiograph").matches("XR spine"))
                .isFalse();
    }

    private static SmallKnowledge twoRules() {
        return good().append("shared/order-rules.yaml", """
                  - id: otherImage
                    topic: imaging
                    title: Another image
                    purpose: It shows too little.
                    when: draftImage
                    tiers: [{indicator: info}]
                    sources: [idsa]
                """)
                .append("shared/order-cards.yaml", CARDS.replace("wrongImage", "otherImage"))
                .replace("spine-orders/service.yaml", "patterns: [wrongImage]", "patterns: [wrongImage, otherImage]");
    }

    private static SmallKnowledge good() {
        SmallKnowledge small = SmallKnowledge.good();
        String prefetch = small.text("back-pain-chart/service.yaml")
                .replaceFirst("(?s)^.*?(?=prefetch:)", "")
                .replaceFirst("(?s)patterns:.*", "");
        return small.put("shared/order-rules.yaml", RULES)
                .put("shared/order-cards.yaml", CARDS)
                .put("spine-orders/service.yaml", """
                        id: spine-orders
                        hook: order-select
                        title: Orders
                        description: Speaks of orders.
                        highestIndicator: info
                        cardsFrom: [shared/order-cards.yaml]
                        patterns: [wrongImage]
                        """ + prefetch);
    }
}
