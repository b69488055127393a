package org.rachis.cards;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class TemplateTest {

    @Test
    void fill_everySlotFilled_keepsTheOptionalParts() {
        assertThat(Template.fill(
                        "Back pain[, {a}][; {b}]: {c}.", Map.of("a", "fever", "b", "HIV", "c", "consider MRI")))
                .isEqualTo("Back pain, fever; HIV: consider MRI.");
    }

    @Test
    void fill_emptySlot_leavesOutItsPart() {
        assertThat(Template.fill("Back pain[, {a}][; {b}]: now.", Map.of("b", "HIV")))
                .isEqualTo("Back pain; HIV: now.");
    }

    @Test
    void fill_onePartWithTwoSlots_needsBoth() {
        assertThat(Template.fill("x[ {a} and {b}].", Map.of("a", "1"))).isEqualTo("x.");
    }

    @Test
    void fill_valueThatLooksLikeATemplate_standsAsItIs() {
        assertThat(Template.fill("{a}[, {b}]", Map.of("a", "{b}$1\\", "b", "[{a}]")))
                .isEqualTo("{b}$1\\, [{a}]");
    }
}
