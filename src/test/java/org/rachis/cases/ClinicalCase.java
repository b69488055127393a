package org.rachis.cases;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * One case of {@code cases/*.yaml}: a chart as a clinician would tell it, and what Rachis should say. It is asked of the
 * service in whose folder it stands, unless it names another.
 */
public record ClinicalCase(
        String name, @Nullable String model, @Nullable String service, Given given, Expect expect) {

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private record CaseFile(List<ClinicalCase> cases) {}

    /** The cases of a file; a file without any is a mistake. */
    static List<ClinicalCase> allIn(Path file) {
        List<ClinicalCase> cases = YAML.readValue(file.toFile(), CaseFile.class).cases();
        assertThat(cases).as(file.toString()).isNotEmpty();
        return cases;
    }

    /**
     * The chart. Times are told as how long ago: "5 d", "3 h". A patient who is not told of is a man of 50.
     * All prefetch keys are sent unless left out. Drafts are the orders of the call, d1, d2 and so on in their order:
     * ServiceRequests, or MedicationRequests where a drug is told. Selections name those that an order-select is about.
     */
    record Given(
            @Nullable Map<String, String> patient,
            @Nullable List<Map<String, Object>> conditions,
            @Nullable List<Map<String, Object>> observations,
            @Nullable List<Map<String, Object>> medications,
            @Nullable List<Map<String, Object>> statements,
            @Nullable List<Map<String, Object>> procedures,
            @Nullable List<Map<String, Object>> encounters,
            @Nullable List<Map<String, Object>> orders,
            @Nullable List<Map<String, Object>> reports,
            @Nullable List<Map<String, Object>> devices,
            @Nullable List<Map<String, Object>> allergies,
            @Nullable List<String> without,
            @Nullable List<Map<String, Object>> drafts,
            @Nullable List<String> selections,
            @Nullable List<Before> before) {}

    /**
     * A card that was shown before, so long ago ("167 h"), on the very facts of this chart unless it rested on others, and
     * what it was overridden with, if it was.
     */
    record Before(
            String topic,
            String ago,
            @Nullable String indicator,
            @Nullable String overridden,
            @Nullable Boolean onOtherFacts) {}

    /**
     * What is expected: cards in order (none when empty, any when not told), verdicts of findings, and the points of
     * weighted and bedside scores.
     */
    record Expect(
            @Nullable List<ExpectedCard> cards,
            @Nullable Map<String, String> findings,
            @Nullable Map<String, Integer> points) {}

    /** A card by its topic and indicator; the rest only where the case is about it. */
    record ExpectedCard(
            String topic,
            String indicator,
            @Nullable String summary,
            @JsonProperty("detail") @Nullable List<String> detail,
            @JsonProperty("not") @Nullable List<String> not,
            @Nullable List<String> suggestions,
            @Nullable List<String> actions) {}
}
