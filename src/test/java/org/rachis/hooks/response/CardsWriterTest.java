package org.rachis.hooks.response;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.rachis.cards.Card;
import org.rachis.hooks.Examples;
import org.rachis.knowledge.Indicator;

/** A card on the wire, letter by letter. */
class CardsWriterTest {

    @Test
    void write_withoutCards() {
        assertThat(text(List.of())).isEqualTo("{\"cards\":[]}");
    }

    @Test
    void write_aPlainCard() {
        Card card = Examples.plainCard(Indicator.INFO);

        assertThat(text(List.of(card)))
                .isEqualTo("{\"cards\":[{\"uuid\":\"" + card.uuid() + "\","
                        + "\"summary\":\"Back pain with raised CRP: consider spinal infection\","
                        + "\"detail\":\"**Why you see this**\\n\\n- Back pain, since 2026-10\",\"indicator\":\"info\","
                        + "\"source\":{\"label\":\"Rachis spinal infection watch\",\"topic\":{\"system\":\"urn:rachis:pattern\","
                        + "\"code\":\"suspectedSpinalInfection\",\"display\":\"Suspected spinal infection\"}},\"extension\":{\"org.rachis.knowledge\":{"
                        + "\"version\":\"2026.11.0\",\"hash\":\"0123abcd\",\"approvedBy\":\"Dr A. Example\","
                        + "\"approvedOn\":\"2026-11-20\",\"reviewBy\":\"2027-05-31\"}}}]}");
    }

    @Test
    void write_controlCharactersAreEscaped() {
        assertThat(text(List.of(Examples.cardSaying("a\u0000\u001b\"\\b")))).contains("a\\u0000\\u001B\\\"\\\\b");
    }

    @Test
    void write_halfASurrogatePairIsReplaced() {
        assertThat(text(List.of(Examples.cardSaying("a\ud83db\ude00c\ud83d\ude00"))))
                .contains("a\ufffdb\ufffdc\ud83d\ude00");
    }

    @Test
    void write_anEmptyDetailIsLeftOut() {
        assertThat(text(List.of(Examples.cardSaying("")))).doesNotContain("detail");
    }

    private static String text(List<Card> cards) {
        return new String(CardsWriter.write(cards), StandardCharsets.UTF_8);
    }
}
