package org.rachis.knowledge.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TemplateTest {

    private static final Template PAIN = Template.parse("Pain[, {evidence}][; {risk} ({n})] {x}: consider CRP.");

    @Test
    void slots_inBracketsAndOutside_areAllNamed() {
        assertThat(PAIN.slots()).containsExactly("evidence", "n", "risk", "x");
    }

    @Test
    void words_countWhatStandsInBracketsToo() {
        assertThat(PAIN.words()).isEqualTo("Pain, ;  () : consider CRP.");
    }

    @Test
    void unfilled_hasNothingOfTheBrackets() {
        assertThat(PAIN.unfilled()).isEqualTo("Pain : consider CRP.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[a {b} [c]]", "a [{b}", "a ] {b}", "a {b", "a } b", "a [b] c", "{a b}", "{}", "{{a}}"})
    void parse_anyOtherUse_isRefused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Template.parse(text));
    }
}
