package org.rachis.hooks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rachis.facts.Input;
import org.rachis.hooks.Caller.Answer;
import org.rachis.knowledge.Indicator;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What must have been delivered for a call to be answered, and what may be missing. */
@HookServerTest
class PrefetchIT {

    @LocalServerPort
    private int port;

    @Autowired
    private SettableDecision decision;

    @BeforeEach
    void oneCard() {
        decision.answers(Examples.plainCard(Indicator.INFO));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ",\"prefetch\":null", ",\"prefetch\":{}", ",\"prefetch\":{\"conditions\":{}}"})
    @DisplayName("PRE-16, RESP-4, REQ-11: no patient, and nowhere to get it from")
    void noPatient_isAFailedPrecondition(String prefetch) {
        Answer answer = answerTo(prefetch);

        assertThat(answer.status()).isEqualTo(412);
        assertThat(answer.fault()).isEqualTo("data-not-delivered");
        assertThat(answer.json().at("/issue/0/code").asString()).isEqualTo("required");
        assertThat(answer.json().at("/issue/0/details/text").asString()).endsWith(": patient.");
        assertThat(decision.lastAskedAbout()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"text\"", "7", "[]", "true", "\"<html>Tomcat</html>\""})
    @DisplayName("PRE-22: a patient of a wrong shape is not delivered")
    void patientOfAWrongShape_isNotDelivered(String patient) {
        Answer answer = answerTo(",\"prefetch\":{\"patient\":" + patient + ",\"conditions\":null}");

        assertThat(answer.status()).isEqualTo(412);
    }

    @Test
    @DisplayName("PRE-16: a patient without any clinical data names the keys that are wanted")
    void noClinicalData_isAFailedPrecondition() {
        Answer answer = answerTo(",\"prefetch\":{\"patient\":{},\"conditions\":\"broken\",\"unknown\":{}}");

        assertThat(answer.status()).isEqualTo(412);
        assertThat(answer.json().at("/issue/0/details/text").asString())
                .contains("conditions, observations", "devices");
    }

    @ParameterizedTest
    @EnumSource(value = Input.class, mode = EnumSource.Mode.EXCLUDE, names = "PATIENT")
    @DisplayName("PRE-8, PRE-18: any one kind of clinical data is enough")
    void oneClinicalKey_isEnough(Input input) {
        assertThat(answerTo(",\"prefetch\":{\"patient\":{},\"" + input.key() + "\":{}}")
                        .status())
                .isEqualTo(200);
    }

    @Test
    @DisplayName("PRE-10, PRE-17, RESP-2: data that was delivered but is empty is not a failed precondition")
    void emptyData_isAnAnswer() {
        decision.answers();

        Answer answer = answerTo(",\"prefetch\":{\"patient\":{},\"conditions\":null,\"observations\":null}");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text()).isEqualTo("{\"cards\":[]}");
    }

    @Test
    @DisplayName("PRE-21: keys that nobody asked for change nothing")
    void unknownKeys_areIgnored() {
        assertThat(answerTo(",\"prefetch\":{\"x\":[[1]],\"patient\":{},\"user\":\"123\",\"conditions\":{}}")
                        .status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "\"none\"", "3", "false"})
    @DisplayName("PRE-22: a whole prefetch of a wrong type")
    void prefetchOfAWrongType_isRefused(String prefetch) {
        Answer answer = answerTo(",\"prefetch\":" + prefetch);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.fault()).isEqualTo("ill-typed-member");
    }

    private Answer answerTo(String prefetch) {
        return new Caller(port).post("""
                {"hook":"patient-view","hookInstance":"i","context":{"patientId":"pat-1"}%s}""".formatted(prefetch));
    }
}
