package org.rachis.cases;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One case of {@code cases/*.yaml}: a chart as a clinician would tell it, and what Rachis should say. */
record ClinicalCase(String name, @Nullable String model, Given given, Expect expect) {

    /**
     * The chart. Times are told as how long ago: "5 d", "3 h". A patient who is not told of is a man of 50.
     * All prefetch keys are sent unless left out.
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
            @Nullable List<String> without) {}

    /** What is expected: cards in order (none when empty, any when not told), and verdicts of findings. */
    record Expect(
            @Nullable List<ExpectedCard> cards, @Nullable Map<String, String> findings) {}

    /** A card by its topic and indicator; the rest only where the case is about it. */
    record ExpectedCard(
            String topic,
            String indicator,
            @Nullable String summary,
            @JsonProperty("detail") @Nullable List<String> detail,
            @JsonProperty("not") @Nullable List<String> not,
            @Nullable List<String> suggestions) {}
}
