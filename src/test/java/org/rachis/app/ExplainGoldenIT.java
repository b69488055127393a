package org.rachis.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The explanation of a few examples, as it was reviewed: an emergency, benign pain, unknown inputs (the broken entries
 * come without reports and devices), an order, and a pattern that is silenced. {@code ./mvnw verify
 * -Dit.test=ExplainGoldenIT -Drachis.golden.update=true} writes them anew, to be read before they are committed. What does
 * not hold, what is the same for every patient (the edition, thresholds), what other goldens hold (the cards) and times are left out.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "rachis.clock=2026-11-15T12:00:00Z")
class ExplainGoldenIT {

    private static final Path GOLDEN = Path.of("src", "test", "resources", "golden", "explain");
    private static final boolean UPDATE = Boolean.getBoolean("rachis.golden.update");
    private static final JsonMapper JSON = JsonMapper.shared();

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 15);
    private static final String CLEAN_MRI = """
            {"resourceType": "Bundle", "type": "searchset", "entry": [{"resource": {
              "resourceType": "DiagnosticReport", "id": "clean-mri", "status": "final",
              "subject": {"reference": "Patient/example-at-risk"}, "effectiveDateTime": "2026-11-15",
              "code": {"coding": [{"system": "http://loinc.org", "code": "24967-2"}],
                "text": "MR Lumbar spine WO and W contrast IV"},
              "conclusionCode": [{"coding": [
                {"system": "http://snomed.info/sct", "code": "17621005", "display": "Normal"}]}]}}]}""";

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "spinal-epidural-abscess.json",
                "benign-back-pain.json",
                "broken-entries.json",
                "order-mri-one-region.json"
            })
    void explanation_isAsReviewed(String name) throws Exception {
        check(name, ExampleFiles.dated(name, TODAY));
    }

    @Test
    void silencedPattern_isAsReviewed() throws Exception {
        ObjectNode request = (ObjectNode) JSON.readTree(ExampleFiles.dated("back-pain-at-risk.json", TODAY));
        ((ObjectNode) request.path("prefetch")).set("diagnosticReports", JSON.readTree(CLEAN_MRI));

        check("back-pain-at-risk-with-a-clean-mri.json", request.toString());
    }

    private void check(String name, String body) throws Exception {
        String answer = reviewed((ObjectNode) JSON.readTree(new Caller(port).explained(body)));

        Path golden = GOLDEN.resolve(name);
        if (UPDATE) {
            Files.createDirectories(GOLDEN);
            Files.writeString(golden, answer);
        }
        assertThat(answer).isEqualTo(Files.readString(golden));
    }

    private static String reviewed(ObjectNode trace) {
        trace.remove(List.of("knowledge", "thresholds", "cards", "millis"));
        holding(trace, "findings");
        trace.path("scores").forEach(score -> holding((ObjectNode) score, "parts"));
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(trace) + "\n";
    }

    private static void holding(ObjectNode owner, String member) {
        ArrayNode kept = JSON.createArrayNode();
        for (JsonNode item : owner.path(member)) {
            if (!item.path("verdict").asString("").equals("notMet")) {
                kept.add(item);
            }
        }
        owner.set(member, kept);
    }
}
