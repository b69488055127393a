package org.rachis.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rachis.app.Wire.ORDER_SIGN;
import static org.rachis.app.Wire.PATIENT_VIEW;
import static org.rachis.app.Wire.REQUEST;

import com.nimbusds.jose.jwk.JWK;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rachis.fhir.StubServer;
import org.rachis.security.jwt.Ehr;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The whole service where only registered clients are served, seen from outside. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "rachis.anonymous.enabled=false",
            "rachis.cors.allowed-origins[0]=https://app.example.org",
            "rachis.limits.max-request-bytes=10KB",
            "rachis.fhir.timeout=20s"
        })
@ExtendWith(OutputCaptureExtension.class)
class ClosedDoorIT {

    private static final Ehr NORTH = new Ehr("https://north.example.org");
    private static final Ehr SOUTH = new Ehr("https://south.example.org");
    private static final Ehr UNKNOWN = new Ehr("https://unknown.example.org");
    private static final StubServer NORTHS_CHARTS = new StubServer();
    private static final StubServer SOUTHS_CHARTS = new StubServer();
    private static final JWK KEY = Ehr.ecKey("north+1/=");
    private static final JWK SOUTHS_KEY = Ehr.rsaKey("south", 2048);

    @LocalServerPort
    private int port;

    @DynamicPropertySource
    static void clients(DynamicPropertyRegistry properties) {
        properties.add("rachis.clients[0].name", () -> "north");
        properties.add("rachis.clients[0].issuer", NORTH::issuer);
        properties.add("rachis.clients[0].jwks-uri", NORTH::jwksUri);
        properties.add("rachis.clients[0].fhir-servers[0]", NORTHS_CHARTS::base);
        properties.add("rachis.clients[1].name", () -> "south");
        properties.add("rachis.clients[1].issuer", SOUTH::issuer);
        properties.add("rachis.clients[1].services[0]", () -> "spinal-infection-patient-view");
        properties.add("rachis.clients[1].jwks-uri", SOUTH::jwksUri);
        properties.add("rachis.clients[1].fhir-servers[0]", SOUTHS_CHARTS::base);
    }

    @BeforeEach
    void publish() {
        NORTH.publishes(KEY);
        SOUTH.publishes(SOUTHS_KEY);
        UNKNOWN.publishes(KEY);
        List.of(NORTHS_CHARTS, SOUTHS_CHARTS).forEach(StubServer::reset);
    }

    @AfterAll
    static void stop() {
        List.of(NORTH, SOUTH, UNKNOWN).forEach(Ehr::close);
        List.of(NORTHS_CHARTS, SOUTHS_CHARTS).forEach(StubServer::close);
    }

    @Test
    @DisplayName("SEC-2, SEC-6, SEC-23: a signed call is answered, with either algorithm")
    void signedCall_isAnswered() {
        assertThat(call(NORTH.token(KEY, here(PATIENT_VIEW))).statusCode()).isEqualTo(200);
        assertThat(call(SOUTH.token(SOUTHS_KEY, here(PATIENT_VIEW))).statusCode())
                .isEqualTo(200);
    }

    @Test
    @DisplayName("SEC-2: feedback takes a token for itself or for its service, discovery one for itself")
    void feedbackAndDiscovery_takeTokens() {
        String feedback = PATIENT_VIEW + "/feedback";

        for (String audience : List.of(here(feedback), here(PATIENT_VIEW))) {
            assertThat(post(feedback, NORTH.token(KEY, audience)).statusCode()).isNotIn(401, 403);
        }
        assertThat(post(feedback, NORTH.token(KEY, here(ORDER_SIGN))).statusCode())
                .isEqualTo(401);
        assertThat(post(PATIENT_VIEW, NORTH.token(KEY, here(feedback))).statusCode())
                .isEqualTo(401);
        assertThat(discovery(NORTH.token(KEY, here("/cds-services"))).statusCode())
                .isEqualTo(200);
        assertThat(discovery(NORTH.token(KEY, here(PATIENT_VIEW))).statusCode()).isEqualTo(401);
        assertThat(wire().get("/cds-services").statusCode()).isEqualTo(200);
    }

    @Test
    @DisplayName("SEC-1, SEC-3 to SEC-14, SEC-19: whatever is wrong with a token, the answer is the same")
    void everyFault_hasTheSameAnswer() {
        JWK other = Ehr.ecKey(KEY.getKeyID());
        String used = NORTH.token(KEY, here(PATIENT_VIEW));
        call(used);
        Map<String, String> tokens = new LinkedHashMap<>();
        tokens.put("opaque", "0123456789");
        tokens.put("unknown issuer", UNKNOWN.token(KEY, here(PATIENT_VIEW)));
        tokens.put("other key", NORTH.token(other, here(PATIENT_VIEW)));
        tokens.put("unknown key", NORTH.token(Ehr.ecKey("none"), here(PATIENT_VIEW)));
        tokens.put("audience", NORTH.token(KEY, here(ORDER_SIGN)));
        tokens.put(
                "expired",
                NORTH.token(KEY, Instant.now().minusSeconds(600), claims -> claims.audience(here(PATIENT_VIEW))));
        tokens.put("used", used);

        List<HttpResponse<String>> answers = new ArrayList<>();
        tokens.values().forEach(token -> answers.add(call(token)));
        answers.add(wire().post(PATIENT_VIEW, REQUEST));
        answers.add(wire().post(PATIENT_VIEW, REQUEST, "Authorization", "Basic dXNlcjpwYXNz"));

        assertThat(answers).allSatisfy(answer -> {
            assertThat(answer.statusCode()).isEqualTo(401);
            assertThat(answer.body()).isEmpty();
            assertThat(answer.headers().allValues("WWW-Authenticate")).containsExactly("Bearer");
            assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
            assertThat(answer.headers().map().keySet())
                    .isEqualTo(answers.getFirst().headers().map().keySet());
        });
    }

    @Test
    @DisplayName("SEC-19: the log says why, and never holds a token")
    void log_holdsTheReasonAndNoToken(CapturedOutput output) {
        String good = NORTH.token(KEY, here(PATIENT_VIEW));
        String bad = NORTH.token(KEY, here(ORDER_SIGN));

        call(good);
        call(good);
        call(bad);

        assertThat(output.getAll())
                .contains("client north was refused: replayed", "client north was refused: audience");
        for (String token : List.of(good, bad)) {
            assertThat(output.getAll()).doesNotContain(List.of(token.split("\\.", -1)));
        }
    }

    @Test
    @DisplayName("SEC-9: what the request says of its host changes nothing")
    void hostHeader_changesNothing() throws Exception {
        String spoofed = NORTH.token(KEY, "http://evil.example.org/cds-services");
        String good = NORTH.token(KEY, here("/cds-services"));

        assertThat(wire().raw(
                                "GET /cds-services HTTP/1.1",
                                "Host: evil.example.org",
                                "X-Forwarded-Host: evil.example.org",
                                "Authorization: Bearer " + spoofed))
                .startsWith("HTTP/1.1 401");
        assertThat(wire().raw("GET /cds-services HTTP/1.1", "Host: evil.example.org", "Authorization: Bearer " + good))
                .startsWith("HTTP/1.1 200");
    }

    @Test
    @DisplayName("SEC-2: the scheme in any case; two headers are none; one that is too long is refused")
    void oddHeaders_areReadStrictly() throws Exception {
        String host = "Host: 127.0.0.1";
        String line = "GET /cds-services HTTP/1.1";

        assertThat(wire().raw(line, host, "authorization: bEARER   " + NORTH.token(KEY, here("/cds-services"))))
                .startsWith("HTTP/1.1 200");
        assertThat(wire().raw(
                                line,
                                host,
                                "Authorization: Bearer " + NORTH.token(KEY, here("/cds-services")),
                                "Authorization: Bearer " + NORTH.token(KEY, here("/cds-services"))))
                .startsWith("HTTP/1.1 401");
        String longest = NORTH.token(
                KEY,
                Instant.now(),
                claims -> claims.audience(here("/cds-services")).claim("more", "x".repeat(20_000)));
        assertThat(wire().raw(line, host, "Authorization: Bearer " + longest))
                .startsWith("HTTP/1.1 4")
                .doesNotContain("xxxx");
    }

    @Test
    @DisplayName("SEC-16, SEC-17: a new key works at once, and the one before it no longer")
    void rotatedKey_works() {
        JWK next = Ehr.rsaKey("south-2", 2048);
        call(SOUTH.token(SOUTHS_KEY, here(PATIENT_VIEW)));

        SOUTH.publishes(next);

        assertThat(call(SOUTH.token(next, here(PATIENT_VIEW))).statusCode()).isEqualTo(200);
        assertThat(call(SOUTH.token(SOUTHS_KEY, here(PATIENT_VIEW))).statusCode())
                .isEqualTo(401);
        SOUTH.publishes(SOUTHS_KEY);
        assertThat(call(SOUTH.token(SOUTHS_KEY, here(PATIENT_VIEW))).statusCode())
                .isEqualTo(200);
    }

    @Test
    @DisplayName("SEC-21: only the client's own FHIR servers are called for it, and each client has its own")
    void fhirServer_isTheClientsOwn() {
        String request = """
                {"hook":"patient-view","hookInstance":"9b1deb4d-3b7d-4bad-9bdd-2b0d7b3dcb6d","fhirServer":"%s",
                 "fhirAuthorization":{"access_token":"t","token_type":"Bearer"},
                 "context":{"userId":"Practitioner/1","patientId":"p1"}}
                """;

        assertThat(post(PATIENT_VIEW, NORTH.token(KEY, here(PATIENT_VIEW)), request.formatted(NORTHS_CHARTS.base()))
                        .statusCode())
                .isEqualTo(200);
        assertThat(NORTHS_CHARTS.asked()).isNotEmpty();
        assertThat(post(PATIENT_VIEW, NORTH.token(KEY, here(PATIENT_VIEW)), request.formatted(SOUTHS_CHARTS.base()))
                        .statusCode())
                .isEqualTo(412);
        assertThat(SOUTHS_CHARTS.asked()).isEmpty();
    }

    @Test
    @DisplayName("SEC-24: who calls is asked before the address, the id and the body are looked at")
    void unknownCaller_learnsNothing() {
        assertThat(wire().post("/cds-services/none", REQUEST).statusCode()).isEqualTo(401);
        assertThat(wire().post(PATIENT_VIEW, "{").statusCode()).isEqualTo(401);
        assertThat(wire().post(PATIENT_VIEW, "x", "Content-Type", "text/plain").statusCode())
                .isEqualTo(401);
        assertThat(wire().get("/reports/burden").statusCode()).isEqualTo(401);
        assertThat(wire().post("/explain/none", "{").statusCode()).isEqualTo(401);
        assertThat(wire().get("/nothing").statusCode()).isEqualTo(401);

        assertThat(post("/cds-services/none", NORTH.token(KEY, here("/cds-services/none")))
                        .statusCode())
                .isEqualTo(404);
        assertThat(post(PATIENT_VIEW, NORTH.token(KEY, here(PATIENT_VIEW)), "{").statusCode())
                .isEqualTo(400);
    }

    @Test
    @DisplayName("SEC-25: a client that is known but may not call the service is told so")
    void otherService_isForbidden() {
        HttpResponse<String> answer = post(ORDER_SIGN, SOUTH.token(SOUTHS_KEY, here(ORDER_SIGN)));

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("OperationOutcome", "\"forbidden\"");
        assertThat(post("/cds-services/none", SOUTH.token(SOUTHS_KEY, here("/cds-services/none")))
                        .statusCode())
                .isEqualTo(403);
        assertThat(post(ORDER_SIGN + "/feedback", SOUTH.token(SOUTHS_KEY, here(ORDER_SIGN)))
                        .statusCode())
                .isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/actuator/health", "/actuator/prometheus", "/knowledge", "/knowledge/codes?system=a&code=b"})
    @DisplayName("What holds nothing of any patient answers to everybody, whatever token they bring")
    void openAddresses_answerToEverybody(String path) {
        assertThat(wire().get(path).statusCode()).isEqualTo(200);
        assertThat(wire().get(path, "Authorization", "Bearer " + NORTH.token(KEY, "elsewhere"))
                        .statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/cds-services", PATIENT_VIEW, PATIENT_VIEW + "/feedback"})
    @DisplayName("CORS-2, CORS-3, CORS-5: a browser may ask in advance, without a token")
    void preflight_isAnsweredBeforeAnybodyIsAsked(String path) {
        HttpResponse<String> answer = preflight(path, "https://app.example.org");

        assertThat(answer.statusCode()).isIn(200, 204);
        assertThat(header(answer, "Access-Control-Allow-Origin")).isEqualTo("https://app.example.org");
        assertThat(header(answer, "Access-Control-Allow-Methods")).contains("GET", "POST", "OPTIONS");
        assertThat(header(answer, "Access-Control-Allow-Headers").toLowerCase(java.util.Locale.ROOT))
                .contains("authorization", "content-type");
        assertThat(header(answer, "Access-Control-Max-Age")).isEqualTo("600");
        assertThat(answer.headers().map()).doesNotContainKey("access-control-allow-credentials");
        assertThat(answer.headers().allValues("Vary").toString()).contains("Origin");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"https://evil.example.org", "https://app.example.org.evil.org", "http://app.example.org", "null"
            })
    @DisplayName("CORS-3, CORS-6: another origin, or none, is served without the headers")
    void otherOrigin_getsNoHeaders(String origin) {
        HttpResponse<String> asked = preflight(PATIENT_VIEW, origin);
        HttpResponse<String> served = wire().get("/cds-services", "Origin", origin);

        assertThat(asked.statusCode()).isEqualTo(204);
        assertThat(served.statusCode()).isEqualTo(200);
        for (HttpResponse<String> answer : List.of(asked, served)) {
            assertThat(answer.headers().map().keySet()).noneMatch(name -> name.startsWith("access-control"));
            assertThat(answer.headers().allValues("Vary").toString()).contains("Origin");
        }
    }

    @Test
    @DisplayName("CORS-4: the headers are on errors too")
    void errors_haveTheHeaders() {
        String origin = "https://app.example.org";
        String forOrders = SOUTH.token(SOUTHS_KEY, here(ORDER_SIGN));
        String notSent = REQUEST.replace("\"patient\":", "\"other\":");
        String tooLarge = REQUEST + " ".repeat(20_000);

        Map<Integer, HttpResponse<String>> answers = Map.of(
                401, wire().post(PATIENT_VIEW, REQUEST, "Origin", origin),
                403, wire().post(ORDER_SIGN, REQUEST, "Origin", origin, "Authorization", "Bearer " + forOrders),
                404, withOrigin("/cds-services/none", REQUEST),
                412, withOrigin(PATIENT_VIEW, notSent),
                413, withOrigin(PATIENT_VIEW, tooLarge),
                400, withOrigin(PATIENT_VIEW, "{"));

        answers.forEach((status, answer) -> {
            assertThat(answer.statusCode()).isEqualTo(status);
            assertThat(header(answer, "Access-Control-Allow-Origin")).isEqualTo(origin);
            assertThat(header(answer, "Access-Control-Expose-Headers")).contains("X-Correlation-ID");
        });
    }

    @Test
    @DisplayName("Browsers are told to do nothing with an answer, and pages what little they need")
    void headers_areOnEveryAnswer() {
        HttpResponse<String> refused = wire().get("/nothing");
        HttpResponse<String> page = wire().get("/knowledge", "Accept", "text/html");

        for (HttpResponse<String> answer : List.of(refused, page)) {
            assertThat(answer.headers().allValues("X-Content-Type-Options")).containsExactly("nosniff");
            assertThat(answer.headers().allValues("Referrer-Policy")).containsExactly("no-referrer");
            assertThat(answer.headers().allValues("X-Frame-Options")).containsExactly("DENY");
            assertThat(answer.headers().allValues("Content-Security-Policy"))
                    .singleElement()
                    .asString()
                    .contains("default-src 'none'", "frame-ancestors 'none'");
            assertThat(answer.headers().map()).doesNotContainKeys("strict-transport-security", "set-cookie");
        }
        assertThat(header(page, "Content-Security-Policy")).contains("style-src 'sha256-");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/cds-services//x", "/cds-services/%2e%2e/x", "/cds-services;Mortimer=1", "/a/%2fMortimer"})
    @DisplayName("An address that can be read in two ways is refused in the form of all errors")
    void ambiguousAddress_isRefused(String path) throws Exception {
        assertThat(wire().raw("GET " + path + " HTTP/1.1", "Host: 127.0.0.1"))
                .startsWith("HTTP/1.1 4")
                .doesNotContain("Mortimer", "springframework", "Exception");
    }

    private HttpResponse<String> withOrigin(String path, String body) {
        return wire().post(
                        path,
                        body,
                        "Origin",
                        "https://app.example.org",
                        "Content-Type",
                        "application/json",
                        "Authorization",
                        "Bearer " + NORTH.token(KEY, here(path)));
    }

    private HttpResponse<String> preflight(String path, String origin) {
        return wire().send(
                        "OPTIONS",
                        path,
                        "",
                        "Origin",
                        origin,
                        "Access-Control-Request-Method",
                        path.equals("/cds-services") ? "GET" : "POST",
                        "Access-Control-Request-Headers",
                        "authorization,content-type");
    }

    private static String header(HttpResponse<String> answer, String name) {
        return String.join(",", answer.headers().allValues(name));
    }

    private HttpResponse<String> call(String token) {
        return post(PATIENT_VIEW, token);
    }

    private HttpResponse<String> discovery(String token) {
        return wire().get("/cds-services", "Authorization", "Bearer " + token);
    }

    private HttpResponse<String> post(String path, String token) {
        return post(path, token, REQUEST);
    }

    private HttpResponse<String> post(String path, String token, String body) {
        return wire().post(path, body, "Content-Type", "application/json", "Authorization", "Bearer " + token);
    }

    private String here(String path) {
        return wire().base() + path;
    }

    private Wire wire() {
        return new Wire(port);
    }
}
