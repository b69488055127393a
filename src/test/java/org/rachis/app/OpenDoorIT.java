package org.rachis.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rachis.app.Wire.PATIENT_VIEW;
import static org.rachis.app.Wire.REQUEST;

import com.nimbusds.jose.jwk.JWK;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rachis.security.jwt.Ehr;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The service as it is on a machine of one's own: everybody is served, and one client is registered besides. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "rachis.public-url=https://rachis.example.org/",
            "rachis.discovery.require-jwt=true",
            "rachis.security.algorithms[0]=ES384",
            "rachis.security.reject-replays=false"
        })
class OpenDoorIT {

    private static final String BASE = "https://rachis.example.org";
    private static final JWK KEY = Ehr.ecKey("north");
    private static final JWK RSA = Ehr.rsaKey("north-rsa", 2048);
    private static final Ehr NORTH = new Ehr("https://north.example.org").publishes(KEY, RSA);
    private static final Ehr SANDBOX = new Ehr("https://sandbox.cds-hooks.org").publishes(KEY);

    @LocalServerPort
    private int port;

    @DynamicPropertySource
    static void clients(DynamicPropertyRegistry properties) {
        properties.add("rachis.clients[0].name", () -> "north");
        properties.add("rachis.clients[0].issuer", NORTH::issuer);
        properties.add("rachis.clients[0].jwks-uri", NORTH::jwksUri);
    }

    @AfterAll
    static void stop() {
        NORTH.close();
        SANDBOX.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer opaque", "Bearer a.b.c", "Bearer", "Basic dXNlcjpwYXNz", "nonsense", " "})
    @DisplayName("Whatever is no token of a registered client is ignored, and the caller served as one of everybody")
    void otherAuthorization_isIgnored(String value) {
        assertThat(call(value)).isEqualTo(200);
    }

    @Test
    @DisplayName("SEC-22: the sandbox is served as one of everybody, as it is not registered")
    void unregisteredIssuer_isIgnored() {
        assertThat(call("Bearer " + SANDBOX.token(KEY, BASE + PATIENT_VIEW))).isEqualTo(200);
        assertThat(SANDBOX.asked()).isZero();
    }

    @Test
    @DisplayName("A token of a registered client must be valid where everybody is served, too")
    void registeredIssuer_isHeldToItsToken() {
        assertThat(call("Bearer " + NORTH.token(KEY, BASE + PATIENT_VIEW))).isEqualTo(200);
        assertThat(call("Bearer " + NORTH.token(KEY, "http://127.0.0.1:" + port + PATIENT_VIEW)))
                .isEqualTo(401);
        assertThat(call("Bearer " + NORTH.token(RSA, BASE + PATIENT_VIEW)))
                .as("an algorithm that is not among the settings")
                .isEqualTo(401);
    }

    @Test
    @DisplayName("SEC-2: discovery can be closed, to everybody")
    void discovery_canBeClosed() {
        assertThat(wire().get("/cds-services").statusCode()).isEqualTo(401);
        assertThat(wire().get("/cds-services", "Authorization", "Bearer opaque").statusCode())
                .isEqualTo(401);
        assertThat(wire().get("/cds-services", "Authorization", "Bearer " + NORTH.token(KEY, BASE + "/cds-services"))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    @DisplayName("SEC-12: a client may use a token again where the operator allows it")
    void replay_canBeAllowed() {
        String authorization = "Bearer " + NORTH.token(KEY, BASE + PATIENT_VIEW);

        assertThat(call(authorization)).isEqualTo(200);
        assertThat(call(authorization)).isEqualTo(200);
    }

    private int call(String authorization) {
        return wire().post(PATIENT_VIEW, REQUEST, "Authorization", authorization)
                .statusCode();
    }

    private Wire wire() {
        return new Wire(port);
    }
}
