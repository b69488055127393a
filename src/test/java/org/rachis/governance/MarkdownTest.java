package org.rachis.governance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the knowledge is printed in becomes HTML, and nothing in it becomes markup by itself. */
class MarkdownTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            a < b & "c" > 'd'              | a &lt; b &amp; &quot;c&quot; &gt; &#39;d&#39;
            *Fever*, within 7 days         | <em>Fever</em>, within 7 days
            **warning** when               | <strong>warning</strong> when
            in `obs-crp`                   | in <code>obs-crp</code>
            `<script>`                     | <code>&lt;script&gt;</code>
            \\*not italic\\* \\<b\\>       | *not italic* &lt;b&gt;
            *A \\* B*                      | <em>A * B</em>
            see <https://example.org/a?b>  | see <a href="https://example.org/a?b">https://example.org/a?b</a>
            <javascript:alert(1)>          | &lt;javascript:alert(1)&gt;
            <https://example.org/"onload>  | <a href="https://example.org/&quot;onload">https://example.org/&quot;onload</a>
            """)
    void spans_areMarkupOrEscaped(String text, String html) {
        assertThat(Markdown.spans(text)).isEqualTo(html);
    }

    @Test
    void html_nestedLists_nest() {
        assertThat(html("- a\n  - b\n  - c\n- d\n\n1. e"))
                .isEqualTo("<ul><li>a<ul><li>b</li><li>c</li></ul></li><li>d</li></ul><ol><li>e</li></ol>");
    }

    @Test
    void html_listThatClimbsTwoLevels_isClosed() {
        assertThat(html("- a\n  - b\n    - c\n- d"))
                .isEqualTo("<ul><li>a<ul><li>b<ul><li>c</li></ul></li></ul></li><li>d</li></ul>");
    }

    @Test
    void html_headings_areLower() {
        assertThat(Markdown.html("## Findings", 1).strip()).isEqualTo("<h3>Findings</h3>");
    }

    @Test
    void html_fence_showsAnExpressionAsItIs() {
        assertThat(html("Words:\n\n```\n\\b(*a*|<b>)\n```\n\nafter"))
                .isEqualTo("<p>Words:</p><pre><code>\\b(*a*|&lt;b&gt;)</code></pre><p>after</p>");
    }

    @Test
    void html_table_hasAHeadAndRows() {
        assertThat(html("| a | b |\n|---|---|\n| *c* | d \\| e |\n\nafter"))
                .isEqualTo("<table><tr><th>a</th><th>b</th></tr><tr><td><em>c</em></td><td>d | e</td></tr></table>"
                        + "<p>after</p>");
    }

    private static String html(String markdown) {
        return Markdown.html(markdown, 0).replace("\n", "");
    }
}
