package org.rachis.cards;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChartTextTest {

    @ParameterizedTest
    @DisplayName("CARD-14: markup of any kind is inert in Markdown that is rendered as HTML")
    @ValueSource(
            strings = {
                "<img src=x onerror=alert(1)>",
                "[x](javascript:alert(1))",
                "![x](http://evil.example/pixel.png)",
                "**bold** _it_ `code` ~~gone~~",
                "http://evil.example www.evil.example WWW.evil.example mail@evil.example",
                "a | b | c",
                "&lt;script&gt;"
            })
    void escaped_markup_isInert(String hostile) {
        assertThat(ChartText.escaped(hostile))
                .doesNotContain("<", ">")
                .doesNotContainPattern("(?<!\\\\)[\\[\\]*_`~|]")
                .doesNotContainPattern("(?<!\\\\):")
                .doesNotContainPattern("(?i)www\\.")
                .doesNotContainPattern("&(?!amp;|lt;|gt;|quot;|#46;)");
    }

    @Test
    @DisplayName("CARD-15: a summary takes letters, digits and plain punctuation only")
    void plain_controlsAndMarkup_areGone() {
        assertThat(ChartText.plain("Low\nback\u0000 pain\u202E <b>now</b> [x](y) | z"))
                .isEqualTo("Low back pain b now b x (y) z");
    }

    @ParameterizedTest
    @CsvSource({
        "Paraparesis (finding), Paraparesis",
        "Type 2 diabetes mellitus (disorder), Type 2 diabetes mellitus",
        "Pain (severe), Pain (severe)",
        "下肢麻痺, 下肢麻痺"
    })
    void plain_semanticTag_isDropped(String display, String expected) {
        assertThat(ChartText.plain(display)).isEqualTo(expected);
    }

    @Test
    void escaped_longText_isCutWithoutTearingACharacter() {
        String text = "x".repeat(119) + "😀" + "y".repeat(50);

        assertThat(ChartText.escaped(text)).isEqualTo("x".repeat(119) + "…");
    }

    @ParameterizedTest
    @CsvSource({"Paraparesis, paraparesis", "HIV infection, HIV infection", "E. coli, E. coli", "x, x"})
    void inSentence_capital_isKeptForAbbreviationsOnly(String text, String expected) {
        assertThat(ChartText.inSentence(text)).isEqualTo(expected);
    }

    @Test
    void shortened_longText_endsAtAWord() {
        assertThat(ChartText.shortened("kidney transplant recipient", 18)).isEqualTo("kidney transplant…");
        assertThat(ChartText.shortened("kidney transplant", 17)).isEqualTo("kidney transplant");
        assertThat(ChartText.shortened("Pneumonoultramicroscopic", 10)).isEmpty();
    }
}
