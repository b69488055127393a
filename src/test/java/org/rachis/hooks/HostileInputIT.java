package org.rachis.hooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rachis.hooks.Caller.Answer;
import org.rachis.knowledge.Indicator;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Bodies that are wrong by accident or on purpose. None of them may bring the server down or be repeated by it. */
@HookServerTest
class HostileInputIT {

    @LocalServerPort
    private int port;

    @Autowired
    private SettableDecision decision;

    @BeforeEach
    void oneCard() {
        decision.answers(Examples.plainCard(Indicator.INFO));
    }

    static Stream<Arguments> unreadable() {
        String valid = Examples.request().strip();
        return Stream.of(
                Arguments.of("", "empty-body"),
                Arguments.of("  \n ", "empty-body"),
                Arguments.of("[]", "not-an-object"),
                Arguments.of("\"Secretname\"", "not-an-object"),
                Arguments.of("null", "not-an-object"),
                Arguments.of("17", "not-an-object"),
                Arguments.of("Secretname", "unreadable-json"),
                Arguments.of("{", "unreadable-json"),
                Arguments.of(valid.substring(0, valid.length() - 1), "unreadable-json"),
                Arguments.of(valid.substring(0, valid.length() - 1) + ",}", "unreadable-json"),
                Arguments.of(valid + "{}", "trailing-content"),
                Arguments.of(valid + "Secretname", "unreadable-json"),
                Arguments.of(valid + "\u0000", "unreadable-json"),
                Arguments.of("// comment\n" + valid, "unreadable-json"),
                Arguments.of(valid.replace('"', '\''), "unreadable-json"),
                Arguments.of(valid.replace("\"total\":0", "\"total\":NaN"), "unreadable-json"),
                Arguments.of(valid.replace("\"total\":0", "\"total\":00"), "unreadable-json"),
                Arguments.of(valid.replace("Secretname", "Secret\u0000name"), "unreadable-json"),
                Arguments.of(valid.replace("Secretname", "\\uZZZZ"), "unreadable-json"));
    }

    @ParameterizedTest
    @MethodSource("unreadable")
    @DisplayName("REQ-14, JSON-5, HTTP-7: what is not one JSON object is refused, and not repeated")
    void unreadableBody_isRefused(String body, String fault) {
        Answer answer = caller().post(body);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.fault()).isEqualTo(fault);
        assertThat(answer.text()).doesNotContain("Secretname", "Exception", "at org.", "at tools.", "line:");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{\"a\":"})
    @DisplayName("Hostile: deep nesting, wherever it stands")
    void deepNesting_isRefused(String opening) {
        String deep = opening.repeat(100_000);

        assertJsonLimit(caller().post("{\"x\":" + deep));
        assertJsonLimit(caller().post("{\"context\":{\"x\":" + deep));
        assertJsonLimit(caller().post("{\"prefetch\":{\"patient\":" + deep));
        assertThat(caller().post(with("\"x\":" + "[".repeat(150) + "]".repeat(150)))
                        .status())
                .isEqualTo(200);
    }

    @Test
    @DisplayName("Hostile: long texts, names and numbers")
    void longTokens_doNoHarm() {
        assertThat(caller().post(with("\"x\":\"" + "a".repeat(200_000) + "\"")).status())
                .isEqualTo(200);
        assertThat(caller().post(with("\"x\":1e999999")).status()).isEqualTo(200);
        assertThat(caller().post(with("\"x\":-" + "9".repeat(900))).status()).isEqualTo(200);
        assertJsonLimit(caller().post(with("\"" + "n".repeat(20_000) + "\":1")));
        assertThat(caller().post(with("\"x\":" + "9".repeat(200_000))).status()).isIn(200, 400);
        assertThat(caller().post(Examples.request().replace("enc-4", "e".repeat(200_000)))
                        .status())
                .isEqualTo(200);
        assertThat(caller().post(Examples.request().replace("\"pat-1\",\"enc", "\"" + "p".repeat(200_000) + "\",\"enc"))
                        .status())
                .isIn(200, 400);
    }

    @Test
    @DisplayName("Hostile: very many members")
    void manyMembers_doNoHarm() {
        StringBuilder members = new StringBuilder("\"m\":0");
        for (int i = 0; i < 200_000; i++) {
            members.append(",\"m").append(i).append("\":").append(i);
        }

        assertThat(caller().post(with(members.toString())).status()).isEqualTo(200);
    }

    @Test
    @DisplayName("Hostile: half surrogate pairs, in ids too")
    void loneSurrogates_doNoHarm() {
        assertThat(caller().post(Examples.request().replace("Secretname", "\\ud800"))
                        .status())
                .isEqualTo(200);
        assertThat(caller().post(Examples.request().replace("enc-4", "\\udc00")).status())
                .isEqualTo(200);
        assertThat(caller().post(Examples.request().replace("\"patientId\":\"pat-1\"", "\"patientId\":\"\\ud800\""))
                        .status())
                .isEqualTo(400);
    }

    @Test
    @DisplayName("Hostile: bytes that are not UTF-8")
    void invalidUtf8_isRefused() {
        byte[] body =
                Examples.request().replace("Secretname", "Secretn\u00e4me").getBytes(StandardCharsets.ISO_8859_1);

        Answer answer = post(body);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.fault()).isEqualTo("unreadable-json");
    }

    @Test
    @DisplayName("JSON-7: a byte order mark is passed over")
    void byteOrderMark_isPassedOver() {
        assertThat(caller().post("\ufeff" + Examples.request()).status()).isEqualTo(200);
        assertThat(post(Examples.request().getBytes(StandardCharsets.UTF_16)).status())
                .isEqualTo(200);
    }

    private static String with(String member) {
        return "{" + member + "," + Examples.request().strip().substring(1);
    }

    private static void assertJsonLimit(Answer answer) {
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.fault()).isEqualTo("json-limit");
    }

    private Answer post(byte[] body) {
        return caller().post("/cds-services/" + Examples.PATIENT_VIEW, body, "Content-Type", "application/json");
    }

    private Caller caller() {
        return new Caller(port);
    }
}
