package org.rachis.hooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rachis.hooks.Caller.Answer;
import org.rachis.knowledge.Indicator;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Methods, addresses, media types and character sets. */
@HookServerTest
class HttpIT {

    private static final String SERVICE = "/cds-services/" + Examples.PATIENT_VIEW;

    @LocalServerPort
    private int port;

    @Autowired
    private SettableDecision decision;

    @BeforeEach
    void oneCard() {
        decision.answers(Examples.plainCard(Indicator.INFO));
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "PUT", "DELETE", "PATCH"})
    @DisplayName("HTTP-2: other methods than POST")
    void otherMethods_areNotAllowed(String method) {
        Answer answer = caller().send(method, SERVICE, BodyPublishers.noBody());

        assertThat(answer.status()).isEqualTo(405);
        assertThat(answer.header("Allow")).isEqualTo("POST");
        assertThat(answer.fault()).isEqualTo("method-not-allowed");
    }

    @Test
    @DisplayName("HTTP-2: HEAD is not allowed, OPTIONS says what is")
    void headAndOptions_areAnswered() {
        assertThat(caller().send("HEAD", SERVICE, BodyPublishers.noBody()).status())
                .isEqualTo(405);
        Answer options = caller().send("OPTIONS", SERVICE, BodyPublishers.noBody());
        assertThat(options.status()).isEqualTo(200);
        assertThat(options.header("Allow")).contains("POST", "OPTIONS");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nope", "feedback", "Spinal-Infection-Patient-View", "%00", "a%0d%0ab"})
    @DisplayName("REQ-13, FB-14: an id that no service has")
    void unknownService_isNotFound(String id) {
        Answer answer = post("/cds-services/" + id, "application/json");

        // The container itself refuses some addresses before they come to us.
        assertThat(answer.status()).isIn(400, 404);
        if (answer.status() == 404) {
            assertThat(answer.fault()).isEqualTo("unknown-service");
            assertThat(answer.text()).doesNotContain(id);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {SERVICE + "/", SERVICE + "/feedback/", "/cds-services/", "/nothing/here", "/error"})
    @DisplayName("HTTP-6: any other address, a trailing slash included")
    void otherAddresses_areNotFound(String path) {
        Answer answer = post(path, "application/json");

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.fault()).isEqualTo("unknown-path");
        assertThat(caller().get(path).status()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/json",
                "application/json; charset=UTF-8",
                "application/json;charset=\"utf-8\";profile=x",
                "APPLICATION/JSON",
                "application/fhir+json",
                "application/json+fhir; fhirVersion=4.0"
            })
    @DisplayName("HTTP-3: JSON under its names, with any parameters")
    void jsonTypes_areAccepted(String type) {
        assertThat(post(SERVICE, type).status()).isEqualTo(200);
    }

    @Test
    @DisplayName("HTTP-3: a body without a type is taken for JSON")
    void missingType_isJson() {
        assertThat(caller().post(SERVICE, Examples.request()).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/plain",
                "application/xml",
                "application/fhir+xml",
                "application/x-www-form-urlencoded",
                "multipart/form-data; boundary=x",
                "nonsense",
                "application/json; charset=no-such-set"
            })
    @DisplayName("HTTP-3: anything else")
    void otherTypes_areRefused(String type) {
        Answer answer = post(SERVICE, type);

        assertThat(answer.status()).isEqualTo(415);
        assertThat(answer.fault()).isEqualTo("unsupported-media-type");
        assertThat(answer.header("Accept")).isEqualTo("application/json");
    }

    @Test
    @DisplayName("HTTP-3: a compressed body")
    void compressedBody_isRefused() {
        Answer answer = caller().post(
                        SERVICE, Examples.request(), "Content-Type", "application/json", "Content-Encoding", "gzip");

        assertThat(answer.status()).isEqualTo(415);
        assertThat(answer.fault()).isEqualTo("unsupported-encoding");
        assertThat(answer.header("Accept-Encoding")).isEqualTo("identity");
        assertThat(caller().post(
                                SERVICE,
                                Examples.request(),
                                "Content-Type",
                                "application/json",
                                "Content-Encoding",
                                "identity")
                        .status())
                .isEqualTo(200);
    }

    @Test
    @DisplayName("HTTP-4: no Accept header, and one that rules JSON out")
    void accept_isReadLeniently() {
        assertThat(caller().post(Examples.request()).status()).isEqualTo(200);
        Answer xml = caller().post(
                        SERVICE, Examples.request(), "Content-Type", "application/json", "Accept", "application/xml");
        assertThat(xml.status()).isEqualTo(406);
        assertThat(xml.header("Content-Type")).isEqualTo("application/json");
    }

    static Stream<Charset> charsets() {
        return Stream.of(
                StandardCharsets.UTF_8,
                StandardCharsets.UTF_16BE,
                StandardCharsets.UTF_16LE,
                Charset.forName("UTF-32BE"),
                StandardCharsets.ISO_8859_1,
                Charset.forName("windows-1252"));
    }

    @ParameterizedTest
    @MethodSource("charsets")
    @DisplayName("JSON-7, HTTP-3: a body in a character set that is said")
    void saidCharset_isRead(Charset charset) {
        byte[] body = Examples.request().replace("Secretname", "Müller").getBytes(charset);

        assertThat(caller().post(SERVICE, body, "Content-Type", "application/json; charset=" + charset.name())
                        .status())
                .isEqualTo(200);
    }

    @Test
    @DisplayName("JSON-7: text beyond ASCII comes back as it was")
    void unicode_survives() {
        String id = "患者😀שלום";
        decision.answers(facts -> List.of(Examples.cardSaying(id + "\u0000\u001f\ud800")));

        Answer answer = caller().post(Examples.request().replace("Secretname", id));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().at("/cards/0/detail").asString()).isEqualTo(id + "\u0000\u001f\ufffd");
    }

    private Answer post(String path, String type) {
        return caller().post(path, Examples.request(), "Content-Type", type);
    }

    private Caller caller() {
        return new Caller(port);
    }
}
