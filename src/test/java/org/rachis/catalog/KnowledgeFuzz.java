package org.rachis.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.DictionaryFile;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** Any text as a file of the knowledge, which one its first byte says, or as a site's overlay: it is loaded, or its problems are told with their places. */
class KnowledgeFuzz {

    private static final List<String> FILES = List.of(
            "shared/findings.yaml",
            "shared/patterns.yaml",
            "shared/risk.yaml",
            "shared/text.yaml",
            "shared/orders.yaml",
            "shared/reading.yaml",
            "shared/version.yaml",
            "back-pain-chart/service.yaml",
            "back-pain-chart/cards.yaml");

    static Stream<byte[]> files() {
        return FILES.stream()
                .map(name -> FILES.indexOf(name) + SmallKnowledge.good().text(name))
                .map(text -> text.getBytes(StandardCharsets.UTF_8));
    }

    static Stream<byte[]> overlays() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("examples", "site-overlay"))) {
            return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList().stream()
                    .map(KnowledgeFuzz::bytes);
        }
    }

    @MethodSource("files")
    @DictionaryFile(resourcePath = "/fuzz/yaml.dict")
    @FuzzTest(maxDuration = "10m")
    void load_takesOrTells(byte[] numberAndYaml) {
        if (numberAndYaml.length > 0) {
            String file = FILES.get(Math.floorMod(numberAndYaml[0] - '0', FILES.size()));
            String yaml = new String(numberAndYaml, 1, numberAndYaml.length - 1, StandardCharsets.UTF_8);
            takesOrTells(() -> SmallKnowledge.good().put(file, yaml).load());
        }
    }

    @MethodSource("overlays")
    @DictionaryFile(resourcePath = "/fuzz/yaml.dict")
    @FuzzTest(maxDuration = "10m")
    void overlay_isTakenOrTold(byte[] yaml) {
        takesOrTells(() -> SmallKnowledge.good().loadWith("site.yaml", new String(yaml, StandardCharsets.UTF_8)));
    }

    private static void takesOrTells(Runnable load) {
        try {
            load.run();
        } catch (CatalogException e) {
            assertThat(e.problems()).isNotEmpty();
        }
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
