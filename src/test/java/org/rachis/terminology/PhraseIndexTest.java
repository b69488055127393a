package org.rachis.terminology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class PhraseIndexTest {

    private static final PhraseIndex<String> INDEX =
            new PhraseIndex<>(Map.of("back pain", "B", "low back pain", "L", "pain", "P", "t2dm", "D"));

    @Test
    void in_twoPhrasesBeginAtOneWord_findsTheLonger() {
        assertThat(new PhraseIndex<>(Map.of("back", "b", "back pain", "bp")).in("back pain"))
                .containsExactly("bp");
    }

    @Test
    void in_phraseWithinAnother_isFoundOnce() {
        assertThat(INDEX.in("low back pain")).containsExactly("L");
    }

    @Test
    void in_severalPhrases_standInTheOrderOfTheText() {
        assertThat(INDEX.in("Pain; T2DM -- LOW  BACK-PAIN.")).containsExactly("P", "D", "L");
    }

    @Test
    void in_partOfAWord_findsNothing() {
        assertThat(INDEX.in("painful backpain, t2dmx")).isEmpty();
    }

    @Test
    void in_textEndsWithinAPhrase_findsNothing() {
        assertThat(INDEX.in("low back")).isEmpty();
        assertThat(INDEX.in("")).isEmpty();
    }

    @Test
    void phraseWithoutAWord_isRefused() {
        assertThatThrownBy(() -> new PhraseIndex<>(Map.of(" - ", "x"))).isInstanceOf(IllegalArgumentException.class);
    }
}
