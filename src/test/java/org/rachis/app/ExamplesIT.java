package org.rachis.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a newcomer sees: each shipped example of a chart, sent to the service as it starts out of the box. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class ExamplesIT {

    private static final JsonMapper JSON = new JsonMapper();

    private static final Map<String, List<String>> CARDS = Map.ofEntries(
            Map.entry("spinal-epidural-abscess.json", List.of("spinalEmergency critical")),
            Map.entry("bacteraemia-new-back-pain.json", List.of("suspectedSpinalInfection warning")),
            Map.entry("back-pain-at-risk.json", List.of("possibleSpinalInfection info")),
            Map.entry("benign-back-pain.json", List.of()),
            Map.entry("broken-entries.json", List.of("suspectedSpinalInfection warning")),
            Map.entry(
                    "severe-zoster-on-tacrolimus.json",
                    List.of("herpesZoster warning", "possibleSpinalInfection info")),
            Map.entry("early-zoster.json", List.of("herpesZoster info")),
            Map.entry("tuberculosis-back-pain-for-weeks.json", List.of("disseminatedInfection warning")),
            Map.entry("back-pain-for-weeks-latent-tuberculosis.json", List.of("possibleSpinalInfection info")),
            Map.entry("known-discitis.json", List.of("knownSpinalInfection info")),
            Map.entry("discitis-relapse.json", List.of("spinalInfectionRelapse warning")),
            Map.entry("after-discitis.json", List.of("spinalInfectionFollowUp info")));

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @MethodSource("names")
    void example_isAnsweredWithItsCards(String name) throws Exception {
        assertThat(cardsFor(name))
                .extracting(card -> card.at("/source/topic/code").asString() + " "
                        + card.path("indicator").asString())
                .isEqualTo(CARDS.get(name));
    }

    @Test
    void everyExample_isExpected() {
        assertThat(names()).containsExactlyInAnyOrderElementsOf(CARDS.keySet());
    }

    @Test
    void brokenEntries_areNamedOnTheCardAndNotUsed() throws Exception {
        String detail =
                cardsFor("broken-entries.json").getFirst().path("detail").asString();

        assertThat(detail.lines().reduce("", (first, second) -> second))
                .containsIgnoringCase("not sent: reports, devices")
                .containsIgnoringCase("failed: allergies")
                .contains("observations", "CRP", "no unit");
        assertThat(detail).contains("38.4 °C").doesNotContain("40.2", "39.1", "64");
    }

    static List<String> names() {
        return ExampleFiles.ofCharts();
    }

    private List<JsonNode> cardsFor(String name) throws IOException, InterruptedException {
        String answer =
                new Caller(port).patientView(ExampleFiles.datedToday(name).getBytes(StandardCharsets.UTF_8));
        return JSON.readTree(answer).path("cards").valueStream().toList();
    }
}
