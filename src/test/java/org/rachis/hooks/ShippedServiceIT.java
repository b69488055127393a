package org.rachis.hooks;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rachis.app.RachisApplication;
import org.rachis.facts.Input;
import org.rachis.hooks.Caller.Answer;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** The protocol with the services, the chart reader and the decision that are shipped. */
@SpringBootTest(
        classes = RachisApplication.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = "rachis.clock=2026-11-01T12:00:00Z")
class ShippedServiceIT {

    @LocalServerPort
    private int port;

    @Test
    @DisplayName("PRE-1 to PRE-6, PRE-23, PRE-24: the prefetch templates ask only for what 2.0.1 allows")
    void templates_keepToTheProtocol() {
        assertThat(services())
                .isNotEmpty()
                .allSatisfy(service ->
                        assertThat(PrefetchRules.complaints(prefetch(service))).isEmpty());
    }

    @Test
    @DisplayName("DISC-19: the keys that discovery asks for are those that the reader knows")
    void keys_areThoseThatAreRead() {
        assertThat(services())
                .allSatisfy(service -> assertThat(prefetch(service).keySet())
                        .isSubsetOf(
                                Arrays.stream(Input.values()).map(Input::key).toList())
                        .contains("patient"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "{}",
                "[]",
                "\"<html>\"",
                "17",
                "true",
                "{\"resourceType\":\"Bundle\"}",
                "{\"resourceType\":\"Bundle\",\"entry\":null}",
                "{\"resourceType\":\"Bundle\",\"entry\":{}}",
                "{\"resourceType\":\"Bundle\",\"entry\":[null,{},[],7,\"x\",{\"resource\":null},{\"resource\":[]}]}",
                "{\"resourceType\":\"OperationOutcome\",\"issue\":[{\"severity\":\"error\"}]}",
                "{\"resourceType\":\"Patient\",\"id\":\"pat-1\"}",
                "{\"resourceType\":[]}",
                "{\"entry\":[{\"resource\":{\"resourceType\":\"Condition\",\"subject\":{\"reference\":\"Patient/pat-1\"},"
                        + "\"code\":{\"text\":\"\\ud800\\u0000<script>\"},\"onsetDateTime\":\"9999999999-99\"}}],"
                        + "\"resourceType\":\"Bundle\"}",
                "{\"resourceType\":\"Bundle\",\"entry\":[{\"resource\":{\"resourceType\":\"Observation\",\"status\":\"final\","
                        + "\"subject\":{\"reference\":\"Patient/pat-1\"},\"code\":{\"coding\":[{\"system\":"
                        + "\"http://loinc.org\",\"code\":\"1988-5\"}]},\"effectiveDateTime\":\"2026-10-30\","
                        + "\"valueQuantity\":{\"value\":1e999999999,\"unit\":\"mg/L\"}}}]}"
            })
    @DisplayName("PRE-12, PRE-17, PRE-20, PRE-22: whatever stands under a key, the call is answered")
    void anyValueUnderAKey_isSurvived(String value) {
        for (Input input : Input.values()) {
            if (input != Input.PATIENT) {
                assertThat(answerTo("\"" + input.key() + "\":" + value + ",\"other\":1")
                                .status())
                        .as("%s: %s", input.key(), value)
                        .isIn(200, 412);
            }
        }
        assertThat(answerTo("\"conditions\":null,\"observations\":" + value).status())
                .isEqualTo(200);
    }

    @Test
    @DisplayName("Hostile: depth, length and number beyond the limits inside a resource")
    void limits_holdInsideThePrefetch() {
        String condition = "\"conditions\":{\"resourceType\":\"Bundle\",\"entry\":[{\"resource\":{\"resourceType\":"
                + "\"Condition\",\"subject\":{\"reference\":\"Patient/pat-1\"},\"code\":{\"text\":%s}}}]}";

        assertThat(answerTo(condition.formatted("[".repeat(100_000))).fault()).isEqualTo("json-limit");
        assertThat(answerTo(condition.formatted("\"" + "back pain ".repeat(20_000) + "\""))
                        .status())
                .isEqualTo(200);
        assertThat(answerTo(condition.formatted("9".repeat(100_000))).status()).isIn(200, 400);
        assertThat(answerTo(condition.formatted("\"cut off")).fault()).isEqualTo("unreadable-json");
    }

    @Test
    @DisplayName("PRE-8: every single key, and every pair of them, is answered or refused, never broken")
    void everyPairOfKeys_isAnswered() {
        for (Input one : Input.values()) {
            for (Input other : Input.values()) {
                String keys = "\"" + one.key() + "\":{\"resourceType\":\"Bundle\",\"type\":\"searchset\",\"total\":0}"
                        + (one == other ? "" : ",\"" + other.key() + "\":null");
                assertThat(answerTo(keys).status()).as(keys).isIn(200, 412);
            }
        }
    }

    private List<JsonNode> services() {
        return new Caller(port)
                .get("/cds-services")
                .json()
                .get("services")
                .valueStream()
                .toList();
    }

    private static Map<String, String> prefetch(JsonNode service) {
        return service.get("prefetch")
                .propertyStream()
                .collect(toMap(Map.Entry::getKey, entry -> entry.getValue().asString()));
    }

    private Answer answerTo(String keys) {
        String patient =
                keys.contains("\"patient\":") ? "" : "\"patient\":{\"resourceType\":\"Patient\",\"id\":\"pat-1\"},";
        return new Caller(port).post("""
                {"hook":"patient-view","hookInstance":"i","context":{"patientId":"pat-1"},"prefetch":{%s%s}}""".formatted(patient, keys));
    }
}
