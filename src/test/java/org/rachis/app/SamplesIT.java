package org.rachis.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A background population without spinal infection, on the day it was made: nothing may fire without reason. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "rachis.clock=2026-11-01T12:00:00Z")
class SamplesIT {

    private static final Path FOLDER = Path.of("src", "test", "resources", "samples", "requests");

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @MethodSource("bodies")
    void sample_hasNoWarningAndNoCriticalCard(Path body) throws Exception {
        JsonNode answer = JsonMapper.shared().readTree(new Caller(port).patientView(unpacked(body)));

        assertThat(answer.path("cards").isArray()).isTrue();
        assertThat(answer.path("cards")
                        .valueStream()
                        .map(card -> card.path("indicator").asString()))
                .doesNotContain("warning", "critical");
    }

    @Test
    void samples_areAllThere() {
        assertThat(bodies()).hasSize(14);
    }

    static List<Path> bodies() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] unpacked(Path file) throws IOException {
        try (GZIPInputStream in = new GZIPInputStream(Files.newInputStream(file))) {
            return in.readAllBytes();
        }
    }
}
