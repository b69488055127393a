package org.rachis.knowledge.inwords;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.rachis.catalog.Catalog;
import org.rachis.catalog.KnowledgeFiles;
import org.rachis.catalog.SmallKnowledge;
import org.rachis.knowledge.Knowledge;
import org.rachis.terminology.ValueSet;

/**
 * What a clinician signs is what is judged: the committed text of each service equals the text printed from its knowledge.
 * After a change of knowledge, {@code ./mvnw test -Dtest=InWordsTest -Drachis.golden.update=true} writes the texts anew;
 * the difference is then reviewed like the change itself. No build sets that property by itself.
 */
class InWordsTest {

    private static final boolean UPDATE = Boolean.getBoolean("rachis.golden.update");
    private static final Catalog.Loaded SHIPPED = shipped();

    @ParameterizedTest
    @MethodSource("services")
    void of_shippedService_equalsTheCommittedText(String id) throws IOException {
        Path committed = Path.of("cds-services", id, "in-words.md");
        String printed = print(SHIPPED, id);
        if (UPDATE) {
            Files.writeString(committed, printed);
        }

        assertThat(committed)
                .as("the text of %s; see the comment of this test", id)
                .content()
                .isEqualTo(printed);
    }

    @Test
    void of_smallKnowledge_equalsTheReviewedText() throws IOException {
        Path reviewed = Path.of("src", "test", "resources", "catalog", "small-in-words.md");
        String printed = print(SmallKnowledge.good().load(), "back-pain-chart");
        if (UPDATE) {
            Files.writeString(reviewed, printed);
        }

        assertThat(reviewed).content().isEqualTo(printed);
    }

    @Test
    void of_sameKnowledgeLoadedTwice_isTheSameText() {
        assertThat(print(shipped(), "spinal-infection-patient-view"))
                .isEqualTo(print(SHIPPED, "spinal-infection-patient-view"));
    }

    @Test
    void of_anotherThreshold_isAnotherText() {
        String before = print(SmallKnowledge.good().load(), "back-pain-chart");
        String after = print(
                SmallKnowledge.good()
                        .replace("shared/findings.yaml", "38.0 Cel", "38.5 Cel")
                        .load(),
                "back-pain-chart");

        assertThat(before).contains("is at least 38 °C").doesNotContain("38.5");
        assertThat(after).contains("is at least 38.5 °C");
    }

    static Stream<String> services() {
        return SHIPPED.knowledge().services().stream()
                .map(service -> service.definition().id());
    }

    private static String print(Catalog.Loaded loaded, String id) {
        Knowledge.Service service = loaded.knowledge().services().stream()
                .filter(candidate -> candidate.definition().id().equals(id))
                .findFirst()
                .orElseThrow();
        UnaryOperator<String> titles =
                name -> loaded.valueSets().find(name).map(ValueSet::title).orElseThrow();
        return InWords.of(loaded.knowledge(), service, titles);
    }

    private static Catalog.Loaded shipped() {
        try {
            return Catalog.load(KnowledgeFiles.fromDirectory(Path.of("")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
