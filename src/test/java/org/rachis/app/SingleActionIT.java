package org.rachis.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The setting for an EHR that takes one action a suggestion and shows the action's description (checklist SUG-6). */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "rachis.cards.single-action=true")
class SingleActionIT {

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @MethodSource("names")
    @DisplayName("SUG-1 to SUG-4, SUG-6: every suggestion has one action, a label and a UUID of its own")
    void everySuggestion_hasOneAction(String name) throws Exception {
        List<JsonNode> suggestions = JsonMapper.shared()
                .readTree(new Caller(port).byHook(ExampleFiles.datedToday(name)))
                .path("cards")
                .valueStream()
                .flatMap(card -> card.path("suggestions").valueStream())
                .toList();

        assertThat(suggestions).isNotEmpty().allSatisfy(suggestion -> {
            assertThat(suggestion.path("actions")).hasSize(1);
            assertThat(suggestion.path("label").asString()).isNotBlank();
        });
        assertThat(suggestions.stream()
                        .map(suggestion -> suggestion.path("uuid").asString()))
                .doesNotHaveDuplicates();
        assertThat(suggestions.getFirst().path("isRecommended").asBoolean()).isTrue();
    }

    /** A swap, a change, two sets of blood cultures, and what a chart alone brings about. */
    static Stream<String> names() {
        return Stream.of(
                "order-radiograph.json",
                "order-mri-without-contrast.json",
                "order-antibiotic-before-cultures.json",
                "spinal-epidural-abscess.json");
    }
}
