package org.rachis.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.rachis.catalog.Catalog;
import org.rachis.catalog.KnowledgeFiles;

/** What a match must hold is found in its expression, and never hides one. */
class StemsTest {

    @Test
    void alternatives_giveOneStemEach() {
        assertThat(Stems.of("Epidural|\\bfacet\\b|nerve root (block|inject)"))
                .containsExactly("epidural", "facet", "nerve root ");
    }

    @Test
    void groups_giveTheirStemsWhereTheyAreLonger() {
        assertThat(Stems.of("(disc|spin).{0,60}(fusion|laminectom)")).containsExactly("fusion", "laminectom");
    }

    @Test
    void optionalLetters_areNoPartOfAStem() {
        assertThat(Stems.of("labou?r")).containsExactly("labo");
        assertThat(Stems.of("fuse{0,2}r")).containsExactly("fus");
    }

    @Test
    void optionalGroups_giveNone() {
        assertThat(Stems.of("(spinal)? tap")).containsExactly(" tap");
        assertThat(Stems.of("ab(spinal)*")).isEmpty();
    }

    @Test
    void oneAlternativeWithoutAStem_leavesNothingKnown() {
        assertThat(Stems.of("epidural|\\d+")).isEmpty();
        assertThat(Stems.of("[abc]{2}x")).isEmpty();
        assertThat(Stems.of("(?<!soft )gel foam")).isEmpty();
    }

    @Test
    void search_findsWhatItsExpressionFinds_inWordsOfEveryKind() throws IOException {
        Random random = new Random(20261101);
        int found = 0;
        for (TextRules.TextClass words : shipped()) {
            Pattern expression = words.any().expression();
            List<String> parts = parts(expression.pattern());
            for (int i = 0; i < 5_000; i++) {
                String text = text(parts, random);
                boolean expected = expression.matcher(text).find();
                assertThat(words.any().foundIn(text)).as(text).isEqualTo(expected);
                found += expected ? 1 : 0;
            }
        }
        assertThat(found).isGreaterThan(1_000);
    }

    private static String text(List<String> parts, Random random) {
        StringBuilder text = new StringBuilder();
        int words = 1 + random.nextInt(4);
        for (int i = 0; i < words; i++) {
            String part = parts.get(random.nextInt(parts.size()));
            text.append(random.nextBoolean() ? part : part.toUpperCase(Locale.ROOT));
            text.append(random.nextBoolean() ? " " : "");
        }
        return text.toString();
    }

    /** The words in an expression, and some that are in none. */
    private static List<String> parts(String expression) {
        List<String> parts = new ArrayList<>(List.of("of", "left", "spine", "lumbar", "|", "labor", "anesthesia"));
        for (String part : expression.split("[^a-z]+")) {
            if (!part.isEmpty()) {
                parts.add(part);
            }
        }
        return parts;
    }

    private static List<TextRules.TextClass> shipped() throws IOException {
        return List.copyOf(Catalog.load(KnowledgeFiles.fromDirectory(Path.of("")))
                .knowledge()
                .text()
                .classes()
                .values());
    }
}
