package org.rachis.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The complete answer to each shipped example, as it was reviewed; the files are named by the clinical situation. After
 * a change of wording, {@code ./mvnw verify -Dit.test=CardGoldenIT -Drachis.golden.update=true} writes them anew, to be
 * read before they are committed. UUIDs are numbered in their order, and
 * the hash of the knowledge is left out: it changes with every word.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "rachis.clock=2026-11-15T12:00:00Z")
class CardGoldenIT {

    private static final Path GOLDEN = Path.of("src", "test", "resources", "golden");
    private static final boolean UPDATE = Boolean.getBoolean("rachis.golden.update");
    private static final Pattern UUID =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}");

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @MethodSource("names")
    void answer_isAsReviewed(String name) throws Exception {
        String body = ExampleFiles.dated(name, LocalDate.of(2026, 11, 15));

        String answer = numbered(pretty(new Caller(port).byHook(body)));

        Path golden = GOLDEN.resolve(name);
        if (UPDATE) {
            Files.createDirectories(GOLDEN);
            Files.writeString(golden, answer);
        }
        assertThat(answer).isEqualTo(Files.readString(golden));
    }

    static List<String> names() {
        return ExampleFiles.names();
    }

    private static String pretty(String json) throws IOException {
        JsonMapper mapper = JsonMapper.shared();
        JsonNode tree = mapper.readTree(json);
        return mapper.writerWithDefaultPrettyPrinter().writeValueAsString(tree) + "\n";
    }

    private static String numbered(String json) {
        Map<String, String> numbers = new HashMap<>();
        return UUID.matcher(json.replaceAll("\"hash\" : \"[0-9a-f]{64}\"", "\"hash\" : \"…\""))
                .replaceAll(uuid -> numbers.computeIfAbsent(uuid.group(), any -> "uuid-" + (numbers.size() + 1)));
    }
}
