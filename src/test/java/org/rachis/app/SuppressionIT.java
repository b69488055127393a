package org.rachis.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Alerts that know when to be quiet, seen from an EHR. Each test has a patient of its own. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "rachis.silence-timeout=20s")
class SuppressionIT {

    private static final Pattern PATIENT = Pattern.compile("\"patientId\": *\"([^\"]+)\"");

    @LocalServerPort
    private int port;

    @Test
    void overrideWithAReason_keepsTheSameCardQuiet_andCountsIt() throws Exception {
        String chart = chart("spinal-epidural-abscess.json", "a");
        List<JsonNode> cards = ehr().open(chart);
        double before = suppressed("already-evaluated");

        assertThat(ehr().override(id(cards), "already-evaluated")).isEqualTo(200);

        assertThat(ehr().topics(chart)).isEmpty();
        assertThat(suppressed("already-evaluated")).isEqualTo(before + 1);
    }

    @Test
    void silence_acceptance_andAnOverrideWithoutReason_keepNothingQuiet() throws Exception {
        String chart = chart("spinal-epidural-abscess.json", "b");
        List<JsonNode> cards = ehr().open(chart);

        assertThat(ehr().topics(chart)).containsExactly("spinalEmergency");
        assertThat(ehr().accept(id(cards))).isEqualTo(200);
        assertThat(ehr().override(id(cards), "")).isEqualTo(200);

        assertThat(ehr().topics(chart)).containsExactly("spinalEmergency");
    }

    @Test
    void newEvidence_breaksTheSilence() throws Exception {
        String chart = chart("spinal-epidural-abscess.json", "c");
        ehr().override(id(ehr().open(chart)), "already-evaluated");
        assertThat(ehr().topics(chart)).isEmpty();

        String hotter = chart.replace("\"value\": 38.7", "\"value\": 40.6");

        assertThat(hotter).isNotEqualTo(chart);
        assertThat(ehr().topics(hotter)).containsExactly("spinalEmergency");
    }

    @Test
    void anotherPatient_isNotMeant() throws Exception {
        ehr().override(id(ehr().open(chart("spinal-epidural-abscess.json", "d"))), "already-evaluated");

        assertThat(ehr().topics(chart("spinal-epidural-abscess.json", "e"))).containsExactly("spinalEmergency");
    }

    @Test
    void possibleInfection_isToldOnce() throws Exception {
        String chart = chart("back-pain-at-risk.json", "f");

        assertThat(ehr().topics(chart)).containsExactly("possibleSpinalInfection");
        assertThat(ehr().topics(chart)).isEmpty();
    }

    private Ehr ehr() {
        return new Ehr(port);
    }

    private static String id(List<JsonNode> cards) {
        return cards.getFirst().path("uuid").asString();
    }

    /** The example as the chart of another patient. */
    private static String chart(String example, String suffix) {
        String chart = ExampleFiles.datedToday(example);
        Matcher patient = PATIENT.matcher(chart);
        assertThat(patient.find()).isTrue();
        return chart.replace(patient.group(1), patient.group(1) + "-" + suffix);
    }

    private double suppressed(String reason) throws Exception {
        return ehr().get("/actuator/prometheus")
                .body()
                .lines()
                .filter(line ->
                        line.startsWith("rachis_suppressed_total{") && line.contains("reason=\"" + reason + "\""))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }
}
