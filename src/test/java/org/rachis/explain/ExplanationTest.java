package org.rachis.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** What is said of single facts, entries and patterns. */
class ExplanationTest {

    private static final String BACK_PAIN = condition("pain", "\"onsetDateTime\":\"2026-11-10\"", "279039007");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        unknown-code   | Condition   | "code":{"coding":[{"system":"http://snomed.info/sct","code":"38341003"}]},"onsetDateTime":"2026-11-14"
        unknown-code   | Condition   | "code":{"text":"Toothache"},"onsetDateTime":"2026-11-14"
        no-code        | Condition   | "onsetDateTime":"2026-11-14"
        future         | Condition   | "code":{"coding":[{"system":"http://snomed.info/sct","code":"279039007"}]},"onsetDateTime":"2027-01-01"
        status         | Condition   | "clinicalStatus":{"coding":[{"code":"resolved"}]},"code":{"coding":[{"system":"http://snomed.info/sct","code":"226034001"}]},"onsetDateTime":"2020"
        threshold      | Observation | "status":"final","code":{"coding":[{"system":"http://loinc.org","code":"8310-5"}]},"effectiveDateTime":"2026-11-14","valueQuantity":{"value":36.8,"code":"Cel"}
        too-old        | Observation | "status":"final","code":{"coding":[{"system":"http://loinc.org","code":"8310-5"}]},"effectiveDateTime":"2025-01-14","valueQuantity":{"value":39.1,"code":"Cel"}
        no-date        | Observation | "status":"final","code":{"coding":[{"system":"http://loinc.org","code":"8310-5"}]},"valueQuantity":{"value":39.1,"code":"Cel"}
        unknown-code   | Observation | "status":"final","code":{"coding":[{"system":"http://loinc.org","code":"8302-2"}]},"effectiveDateTime":"2026-11-14","valueQuantity":{"value":170,"code":"cm"}
        result         | Observation | "status":"final","code":{"coding":[{"system":"http://snomed.info/sct","code":"279039007"}]},"effectiveDateTime":"2026-11-14","valueBoolean":false
        no-date        | DiagnosticReport | "status":"final","code":{"coding":[{"system":"http://loinc.org","code":"24967-2"}]}
        """)
    void factThatIsNotUsed_saysWhy(String reason, String type, String members) {
        JsonNode fact = explained(BACK_PAIN, resource(type, "one", members)).one("facts", "reference", type + "/one");

        assertThat(fact.path("used").isEmpty()).as("%s", fact).isTrue();
        assertThat(fact.path("reasonCode").asString()).as("%s", fact).isEqualTo(reason);
    }

    @Test
    void valueBetweenTwoOthers_leavesItToThem() {
        Explained explained = explained(
                BACK_PAIN,
                temperature("first", "2026-11-12", "38.6", "Cel"),
                temperature("middle", "2026-11-13", "38.3", "Cel"),
                temperature("last", "2026-11-14", "39.2", "Cel"));

        JsonNode middle = explained.one("facts", "reference", "Observation/middle");
        assertThat(middle.path("reasonCode").asString()).isEqualTo("others-decide");
        assertThat(middle.path("lookedForBy").valueStream().map(JsonNode::asString))
                .contains("fever");
        assertThat(explained
                        .one("facts", "reference", "Observation/last")
                        .path("used")
                        .valueStream()
                        .map(use -> use.path("finding").asString() + " "
                                + use.path("label").asString("")))
                .contains("fever Fever");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        status       | entered in error      | "status":"entered-in-error","valueQuantity":{"value":39,"code":"Cel"}
        status       | its status does not count | "status":"cancelled","valueQuantity":{"value":39,"code":"Cel"}
        status       | its status does not count | "status":"final","dataAbsentReason":{"text":"not done"}
        unit         | unit not understood   | "status":"final","valueQuantity":{"value":39,"unit":"Kelvin"}
        unit         | no unit               | "status":"final","valueQuantity":{"value":39}
        implausible  | the number is not plausible | "status":"final","valueQuantity":{"value":99,"code":"Cel"}
        nothing-read | holds nothing that Rachis reads | "status":"final"
        unreadable   | unreadable            | "status":"final","valueQuantity":"39 Cel"
        """)
    void observationThatIsNoFact_saysWhy(String code, String reason, String members) {
        String temperature = "\"code\":{\"coding\":[{\"system\":\"http://loinc.org\",\"code\":\"8310-5\"}]},"
                + "\"effectiveDateTime\":\"2026-11-14\"," + members;

        Explained explained = explained(BACK_PAIN, resource("Observation", "one", temperature));

        JsonNode leftOut = explained.one("leftOut", "reference", "Observation/one");
        assertThat(leftOut.path("reasonCode").asString()).isEqualTo(code);
        assertThat(leftOut.path("reason").asString()).isEqualTo(reason);
        assertThat(leftOut.path("input").asString()).isEqualTo("observations");
        assertThat(explained.all("facts"))
                .noneMatch(fact -> fact.path("reference").asString().equals("Observation/one"));
    }

    @Test
    void valueInAnotherUnit_isToldAsItWasSent() {
        JsonNode fact = explained(BACK_PAIN, temperature("one", "2026-11-14T08:30:00+01:00", "101.3", "[degF]"))
                .one("facts", "reference", "Observation/one");

        assertThat(fact.path("value").path("number").asDouble()).isEqualTo(38.5);
        assertThat(fact.path("value").path("unit").asString()).isEqualTo("Cel");
        assertThat(fact.path("value").path("sent").asString()).isEqualTo("101.3 °F");
        assertThat(fact.path("analyte").asString()).isEqualTo("temperature");
        assertThat(fact.path("instant").asString()).isEqualTo("2026-11-14T07:30:00Z");
    }

    @Test
    void entryOfAnotherPatient_isNamedAndNotRepeated() {
        String foreign = BACK_PAIN.replace("Patient/p", "Patient/q").replace("\"pain\"", "\"theirs\"");

        Explained explained = explained(BACK_PAIN, foreign);

        JsonNode leftOut = explained.one("leftOut", "reference", "Condition/theirs");
        assertThat(leftOut.propertyNames()).containsExactlyInAnyOrder("input", "reference", "reasonCode", "reason");
        assertThat(leftOut.path("reasonCode").asString()).isEqualTo("another-patient");
    }

    @Test
    void contradictoryChart_isTold_andRaisesNothing() {
        String twice = resource(
                "Condition",
                "both",
                "\"clinicalStatus\":{\"coding\":[{\"code\":\"active\"}]},\"abatementDateTime\":\"2026-11-01\","
                        + "\"code\":{\"coding\":[{\"system\":\"http://snomed.info/sct\",\"code\":\"279039007\"}]},"
                        + "\"onsetDateTime\":\"2026-12-24\"");

        Explained explained = explained(twice, twice);

        assertThat(explained.all("facts"))
                .hasSize(2)
                .allSatisfy(
                        fact -> assertThat(fact.path("reasonCode").asString()).isEqualTo("future"));
        assertThat(explained.trace().path("cards").isEmpty()).isTrue();
    }

    @Test
    void gateForAll_silencesEveryPattern_andUsesTheFactThatSaysSo() {
        Explained explained =
                Explained.of(request(List.of(BACK_PAIN)).replace("1960-01-01", "2015-01-01"), Explained.NOON);

        assertThat(explained.all("patterns")).isNotEmpty().allSatisfy(pattern -> {
            assertThat(pattern.path("outcome").asString()).isEqualTo("silenced");
            assertThat(pattern.path("because").asString()).isEqualTo("Rachis is made for adults");
        });
        assertThat(explained
                        .trace()
                        .at("/patient/used")
                        .valueStream()
                        .map(use -> use.path("silence").asString("")))
                .contains("*");
    }

    @Test
    void undecidedPattern_namesTheInputsThatWouldDecide() {
        String request = request(List.of(BACK_PAIN)).replace("\"observations\":", "\"elsewhere\":");

        JsonNode pattern = Explained.of(request, Explained.NOON).one("patterns", "pattern", "spinalEmergency");

        assertThat(pattern.path("outcome").asString()).isEqualTo("undecided");
        assertThat(pattern.path("missing").valueStream().map(JsonNode::asString))
                .contains("observations");
    }

    @Test
    void thresholds_areThoseOfTheKnowledge() {
        List<JsonNode> thresholds = explained(BACK_PAIN).all("thresholds");

        assertThat(thresholds.stream().map(one -> one.path("analyte").asString()))
                .contains("temperature", "crp", "esr", "wbc");
        JsonNode temperature = thresholds.stream()
                .filter(one -> one.path("analyte").asString().equals("temperature"))
                .findFirst()
                .orElseThrow();
        assertThat(temperature.path("unitLabel").asString()).isEqualTo("°C");
        assertThat(temperature.path("comparisons").valueStream()).anySatisfy(one -> {
            assertThat(one.path("finding").asString()).isEqualTo("fever");
            assertThat(one.path("operator").asString()).isEqualTo("at least");
            assertThat(one.path("value").asDouble()).isEqualTo(38.0);
        });
    }

    private static String temperature(String id, String at, String value, String unit) {
        return resource(
                "Observation",
                id,
                "\"status\":\"final\",\"code\":{\"coding\":[{\"system\":\"http://loinc.org\",\"code\":\"8310-5\"}]},"
                        + "\"effectiveDateTime\":\"" + at + "\",\"valueQuantity\":{\"value\":" + value
                        + ",\"code\":\"" + unit + "\"}");
    }

    private static String condition(String id, String members, String code) {
        return resource(
                "Condition",
                id,
                members + ",\"code\":{\"coding\":[{\"system\":\"http://snomed.info/sct\",\"code\":\"" + code + "\"}]}");
    }

    private static String resource(String type, String id, String members) {
        return "{\"resourceType\":\"" + type + "\",\"id\":\"" + id + "\",\"subject\":{\"reference\":\"Patient/p\"},"
                + members + "}";
    }

    private static Explained explained(String... resources) {
        return Explained.of(request(List.of(resources)), Explained.NOON);
    }

    private static String request(List<String> resources) {
        return """
            {"hook":"patient-view","hookInstance":"5d1f9c0a-6a2f-4a0f-9b57-0f5b1c5d0a01",
             "context":{"userId":"Practitioner/x","patientId":"p"},
             "prefetch":{"patient":{"resourceType":"Patient","id":"p","gender":"male","birthDate":"1960-01-01"},
              %s}}""".formatted(Stream.of(
                        "conditions Condition", "observations Observation", "diagnosticReports DiagnosticReport")
                .map(key -> key.split(" ", -1))
                .map(key -> "\"" + key[0] + "\":" + bundle(resources, key[1]))
                .collect(Collectors.joining(",")));
    }

    private static String bundle(List<String> resources, String type) {
        return resources.stream()
                .filter(one -> one.startsWith("{\"resourceType\":\"" + type + "\""))
                .map(one -> "{\"resource\":" + one + "}")
                .collect(Collectors.joining(
                        ",", "{\"resourceType\":\"Bundle\",\"type\":\"searchset\",\"entry\":[", "]}"));
    }
}
