package org.rachis.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The example overlay is right, and the page that explains it shows what it does as it is logged. */
class ExampleOverlayTest {

    private static final Path PAGE = Path.of("docs", "site-overlay.md");

    @Test
    void load_exampleOverlay_tellsEachDifferenceAsThePageShows() throws IOException {
        List<String> differences = Catalog.load(
                        KnowledgeFiles.fromDirectory(Path.of("")),
                        SiteOverlay.fromDirectory(Path.of("examples", "site-overlay")))
                .differences();

        assertThat(differences).hasSize(16);
        assertThat(PAGE).content().contains(String.join("\n", differences));
    }

    @Test
    void page_namesEverySection() throws IOException {
        assertThat(Files.readString(PAGE))
                .contains("`codeSystems`", "`valueSets`", "`change`", "`orders`", "`texts`", "`off`", "approval.yaml");
    }
}
