package org.rachis.hooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.rachis.cards.Card;
import org.rachis.hooks.Caller.Answer;
import org.rachis.knowledge.Indicator;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Cards as they arrive. */
@HookServerTest
class CardsIT {

    @LocalServerPort
    private int port;

    @Autowired
    private SettableDecision decision;

    @Test
    @DisplayName("JSON-2, JSON-3: no null, empty text, empty array or empty object anywhere")
    void answer_holdsNothingEmpty() {
        Answer answer = answerWith(Examples.fullCard(), Examples.plainCard(Indicator.INFO));

        assertThat(answer.json().get("cards")).hasSize(2).allSatisfy(CardsIT::assertFilled);
    }

    @Test
    @DisplayName("RESP-3, SYS-2, SUG-5, VER-2: no system actions and nothing of a later version")
    void answer_holdsCardsOnly() {
        Answer answer = answerWith(Examples.fullCard());

        assertThat(answer.json().propertyNames()).containsExactly("cards");
        assertThat(answer.text()).doesNotContain("actionSelectionBehavior", "systemActions", "autolaunchable");
    }

    @Test
    @DisplayName("CARD-1 to CARD-5, CARD-8, CARD-11: the members of a card")
    void card_hasTheMembersOfTheProtocol() {
        Card card = Examples.fullCard();
        JsonNode wire = answerWith(card).json().at("/cards/0");

        assertThat(wire.propertyNames())
                .containsExactly(
                        "uuid",
                        "summary",
                        "detail",
                        "indicator",
                        "source",
                        "suggestions",
                        "selectionBehavior",
                        "overrideReasons",
                        "links",
                        "extension");
        assertThat(wire.get("uuid").asString()).isEqualTo(card.uuid().toString());
        assertThat(wire.get("summary").asString()).isEqualTo(card.summary());
        assertThat(wire.get("detail").asString()).isEqualTo(card.detail());
        assertThat(wire.get("indicator").asString()).isEqualTo("warning");
        assertThat(wire.at("/source/label").asString()).isNotEmpty();
        assertThat(wire.at("/source/topic/system").asString()).isEqualTo("urn:rachis:pattern");
        assertThat(wire.at("/source/topic/code").asString()).isEqualTo("suspectedSpinalInfection");
    }

    @Test
    @DisplayName("CARD-2: the three indicators; RESP-8: cards keep their order")
    void indicators_areThoseOfTheProtocol() {
        Answer answer = answerWith(
                Examples.plainCard(Indicator.CRITICAL),
                Examples.plainCard(Indicator.WARNING),
                Examples.plainCard(Indicator.INFO));

        assertThat(answer.json()
                        .get("cards")
                        .valueStream()
                        .map(card -> card.get("indicator").asString()))
                .containsExactly("critical", "warning", "info");
    }

    @Test
    @DisplayName("CARD-6, LINK-1 to LINK-4: links are absolute, and a source without an address is none")
    void links_areAbsolute() {
        JsonNode card = answerWith(Examples.fullCard()).json().at("/cards/0");

        assertThat(card.at("/source/url").asString()).isEqualTo("https://example.org/guideline");
        assertThat(card.get("links")).hasSize(1).allSatisfy(link -> {
            assertThat(link.propertyNames()).containsExactly("label", "url", "type");
            assertThat(link.get("url").asString()).isEqualTo("https://example.org/paper");
            assertThat(link.get("type").asString()).isEqualTo("absolute");
        });
    }

    @Test
    @DisplayName("CARD-9: a selection behaviour exactly when there are suggestions")
    void selectionBehavior_goesWithSuggestions() {
        Answer answer = answerWith(Examples.fullCard(), Examples.plainCard(Indicator.INFO));

        assertThat(answer.json().at("/cards/0/selectionBehavior").asString()).isEqualTo("any");
        assertThat(answer.json().at("/cards/1").has("selectionBehavior")).isFalse();
        assertThat(answer.json().at("/cards/1").has("suggestions")).isFalse();
    }

    @Test
    @DisplayName(
            "SUG-1 to SUG-4, ACT-1, ACT-2, ACT-3, ACT-8, JSON-6: suggestions and the orders that they would create")
    void suggestions_createDraftOrders() {
        JsonNode suggestions = answerWith(Examples.fullCard()).json().at("/cards/0/suggestions");

        assertThat(suggestions.get(0).get("isRecommended").asBoolean()).isTrue();
        assertThat(suggestions.get(1).has("isRecommended")).isFalse();
        assertThat(suggestions).hasSize(2).allSatisfy(suggestion -> {
            assertThat(suggestion.get("label").asString()).isNotEmpty();
            assertThat(suggestion.get("uuid").asString()).hasSize(36);
            assertThat(suggestion.get("actions")).isNotEmpty().allSatisfy(action -> {
                assertThat(action.get("type").asString()).isEqualTo("create");
                assertThat(action.get("description").asString()).isNotEmpty();
                assertThat(action.at("/resource/resourceType").asString()).isEqualTo("ServiceRequest");
                assertThat(action.at("/resource/status").asString()).isEqualTo("draft");
                assertThat(action.at("/resource/intent").asString()).isEqualTo("proposal");
                assertThat(action.at("/resource/subject/reference").asString()).isEqualTo("Patient/pat-1");
                assertThat(action.get("resource").has("requester")).isFalse();
                assertThat(action.get("resource").has("id")).isFalse();
            });
        });
    }

    @Test
    @DisplayName("CARD-10, COD-1, COD-2, COD-3: override reasons have code, system and display, and nothing more")
    void overrideReasons_areWholeCodings() {
        JsonNode reasons = answerWith(Examples.fullCard()).json().at("/cards/0/overrideReasons");

        assertThat(reasons).hasSize(1).allSatisfy(reason -> {
            assertThat(reason.propertyNames()).containsExactly("code", "system", "display");
            assertThat(reason.get("system").asString()).isEqualTo("urn:rachis:override-reason");
        });
    }

    @Test
    @DisplayName("EXT-1, EXT-2: the evidence, under a reverse-domain name in an object")
    void extension_holdsTheEvidence() {
        JsonNode extension = answerWith(Examples.fullCard()).json().at("/cards/0/extension");

        assertThat(extension.isObject()).isTrue();
        assertThat(extension.propertyNames()).containsExactly("org.rachis.evidence", "org.rachis.knowledge");
        JsonNode evidence = extension.get("org.rachis.evidence");
        assertThat(evidence.get(0).propertyNames())
                .containsExactly("reference", "code", "label", "date", "finding", "knowledgeVersion");
        assertThat(evidence.get(1).get("value").asString()).isEqualTo("142 mg/L");
        assertThat(evidence.get(1).get("knowledgeVersion").asString()).isEqualTo("2026.11.0");
        assertThat(extension.get("org.rachis.knowledge").propertyNames())
                .containsExactly("version", "hash", "approvedBy", "approvedOn", "reviewBy");
    }

    @Test
    @DisplayName("HTTP-8: no cache keeps an answer")
    void answer_isNotCached() {
        assertThat(answerWith(Examples.fullCard()).header("Cache-Control")).isEqualTo("no-store");
    }

    private Answer answerWith(Card... cards) {
        decision.answers(cards);
        return new Caller(port).post(Examples.request());
    }

    private static void assertFilled(JsonNode node) {
        assertThat(node.isNull()).isFalse();
        if (node.isString()) {
            assertThat(node.asString()).isNotEmpty();
        }
        if (node.isContainer()) {
            assertThat(List.copyOf(node.values())).isNotEmpty().allSatisfy(CardsIT::assertFilled);
        }
    }
}
