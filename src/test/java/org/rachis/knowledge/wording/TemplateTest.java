package org.rachis.knowledge.wording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TemplateTest {

    private static final Template PAIN = Template.parse("Pain[, {evidence}][; {risk} ({n})]: consider CRP.");

    @Test
    void fill_allSlots_keepsWhatStandsInBrackets() {
        assertThat(PAIN.fill(Map.of("evidence", "fever", "risk", "diabetes", "n", "2")::get))
                .isEqualTo("Pain, fever; diabetes (2): consider CRP.");
    }

    @Test
    void fill_emptySlot_takesItsBracketsAlong() {
        assertThat(PAIN.fill(slot -> slot.equals("n") ? "" : "fever")).isEqualTo("Pain, fever: consider CRP.");
        assertThat(PAIN.fill(slot -> "")).isEqualTo("Pain: consider CRP.");
    }

    @Test
    void fill_fillingThatLooksLikeATemplate_isNotReadAsOne() {
        assertThat(Template.parse("{a}").fill(slot -> "[{a}]")).isEqualTo("[{a}]");
    }

    @Test
    void slots_ofTheWhole_areAllNamed() {
        assertThat(PAIN.slots()).containsExactly("evidence", "n", "risk");
    }

    @Test
    void words_withoutFilling_countTheBracketsToo() {
        assertThat(PAIN.words()).isEqualTo("Pain, ;  (): consider CRP.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[a {b} [c]]", "a [{b}", "a ] {b}", "a {b", "a } b", "a [b] c", "{a b}", "{}", "{{a}}"})
    void parse_anyOtherUse_isRefused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Template.parse(text));
    }
}
