package org.rachis.security.jwt;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.factories.DefaultJWSSignerFactory;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** An EHR that signs its calls, with a server on this machine that publishes its keys. */
public final class Ehr implements AutoCloseable {

    private final WireMockServer server =
            new WireMockServer(wireMockConfig().bindAddress("127.0.0.1").dynamicPort());

    private final String issuer;

    public Ehr(String issuer) {
        this.issuer = issuer;
        server.start();
    }

    public String issuer() {
        return issuer;
    }

    public String jwksUri() {
        return server.baseUrl() + "/keys";
    }

    /** Publishes the public halves of these keys and no others. */
    public Ehr publishes(JWK... keys) {
        return answers(aResponse()
                .withHeader("Content-Type", "application/json")
                .withBody(new JWKSet(List.of(keys)).toString(true)));
    }

    /** What comes in place of keys. */
    public Ehr answers(ResponseDefinitionBuilder answer) {
        server.stubFor(any(anyUrl()).willReturn(answer));
        return this;
    }

    /** How often anything was asked of it since the last time. */
    public int asked() {
        int count = server.getAllServeEvents().size();
        server.resetRequests();
        return count;
    }

    public static JWK ecKey(String id) {
        try {
            return new ECKeyGenerator(Curve.P_384).keyID(id).generate();
        } catch (JOSEException e) {
            throw new AssertionError(e);
        }
    }

    public static JWK rsaKey(String id, int bits) {
        try {
            return new RSAKeyGenerator(bits, true).keyID(id).generate();
        } catch (JOSEException e) {
            throw new AssertionError(e);
        }
    }

    /** A good token for that address, made out now. */
    public String token(JWK key, String audience) {
        return token(key, Instant.now(), claims -> claims.audience(audience));
    }

    /** A token as it should be, but for what the test changes. */
    public String token(JWK key, Instant now, UnaryOperator<JWTClaimsSet.Builder> change) {
        return sign(header(key).build(), key, change.apply(claims(now)).build());
    }

    public JWTClaimsSet.Builder claims(Instant now) {
        return new JWTClaimsSet.Builder()
                .issuer(issuer)
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(Duration.ofMinutes(5))))
                .jwtID(UUID.randomUUID().toString());
    }

    public static JWSHeader.Builder header(JWK key) {
        JWSAlgorithm algorithm = key.getKeyType().getValue().equals("EC") ? JWSAlgorithm.ES384 : JWSAlgorithm.RS384;
        return new JWSHeader.Builder(algorithm).keyID(key.getKeyID()).type(JOSEObjectType.JWT);
    }

    public static String sign(JWSHeader header, JWK key, JWTClaimsSet claims) {
        return sign(header, key, claims.toString());
    }

    /** Signs what need not be the claims of a token. */
    public static String sign(JWSHeader header, JWK key, String payload) {
        try {
            JWSObject token = new JWSObject(header, new Payload(payload));
            token.sign(new DefaultJWSSignerFactory().createJWSSigner(key, header.getAlgorithm()));
            return token.serialize();
        } catch (JOSEException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() {
        server.stop();
    }
}
