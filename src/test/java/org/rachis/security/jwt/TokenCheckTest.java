package org.rachis.security.jwt;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.OctetSequenceKey;
import com.nimbusds.jose.util.Base64;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jose.util.JSONObjectUtils;
import com.nimbusds.jwt.JWTClaimsSet;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rachis.security.Caller;
import org.rachis.security.FhirServerPolicy;

/** Which tokens are let in. Each is as it should be but for one thing. */
class TokenCheckTest {

    private static final String PUBLIC = "https://rachis.example.org/cds";
    private static final String PATH = "/cds-services/spinal-infection-patient-view";
    private static final String HERE = PUBLIC + PATH;
    private static final Instant NOW = Instant.parse("2026-11-15T12:00:00Z");

    private static final Ehr NORTH = new Ehr("https://north.example.org");
    private static final Ehr EVIL = new Ehr("https://evil.example.org");

    /** Epic's key ids hold such signs. */
    private static final JWK EC = Ehr.ecKey("a+b,c/d==");

    private static final JWK RSA = Ehr.rsaKey("rsa", 2048);

    private final AtomicReference<Instant> now = new AtomicReference<>(NOW);
    private TokenCheck check = checkOf(client("north", Optional.empty(), List.of()));

    @BeforeEach
    void publish() {
        NORTH.publishes(EC, RSA);
        EVIL.publishes(EC, RSA);
        NORTH.asked();
        EVIL.asked();
    }

    @AfterAll
    static void stop() {
        NORTH.close();
        EVIL.close();
    }

    @Test
    @DisplayName("SEC-6, SEC-15, SEC-16: ES384 and RS384, without a jku, by a key id with any signs in it")
    void goodToken_isKnown() {
        assertThat(of(NORTH.token(EC, NOW, TokenCheckTest::here))).isEqualTo("north");
        assertThat(of(NORTH.token(RSA, NOW, TokenCheckTest::here))).isEqualTo("north");
    }

    @ParameterizedTest
    @ValueSource(strings = {"none", "None", "NONE", "nonE", "HS256", "HS384", "RS256", "ES256", "PS384", "EdDSA", ""})
    @DisplayName("SEC-4, SEC-5, SEC-6: no signature, one with a shared secret, or another algorithm than those listed")
    void otherAlgorithm_isRefused(String name) {
        String header = Base64URL.encode("{\"alg\":\"" + name + "\",\"kid\":\"rsa\",\"typ\":\"JWT\"}")
                .toString();
        String[] good = NORTH.token(RSA, NOW, TokenCheckTest::here).split("\\.", -1);

        assertThat(of(header + "." + good[1] + ".")).isIn("algorithm", "unreadable");
        assertThat(of(header + "." + good[1] + "." + good[2])).isIn("algorithm", "unreadable");
    }

    @Test
    @DisplayName("SEC-5: a token that is signed with the public key as if it were a shared secret")
    void publicKeyAsSecret_isRefused() throws Exception {
        for (byte[] secret : List.of(
                RSA.toPublicJWK().toJSONString().getBytes(UTF_8),
                RSA.toRSAKey().toPublicKey().getEncoded(),
                pem(RSA.toRSAKey().toPublicKey().getEncoded()).getBytes(UTF_8))) {
            JWK shared = new OctetSequenceKey.Builder(secret).keyID("rsa").build();
            JWSHeader header =
                    new JWSHeader.Builder(JWSAlgorithm.HS384).keyID("rsa").build();

            assertThat(of(Ehr.sign(header, shared, claims()))).isEqualTo("algorithm");
        }
    }

    @Test
    @DisplayName("SEC-5: a shared secret among the published keys")
    void publishedSecret_isNoKey() {
        JWK shared = new OctetSequenceKey.Builder(new byte[48]).keyID("shared").build();
        NORTH.answers(aResponse().withBody("{\"keys\":[" + shared.toJSONString() + "," + EC.toPublicJWK() + "]}"));
        JWSHeader header =
                new JWSHeader.Builder(JWSAlgorithm.HS384).keyID("shared").build();

        assertThat(of(Ehr.sign(header, shared, claims()))).isEqualTo("algorithm");
        assertThat(of(NORTH.token(EC, NOW, TokenCheckTest::here))).isEqualTo("north");
    }

    @Test
    @DisplayName("SEC-6: a key of the wrong type, of another use, or too short")
    void unfitKey_isNoKey() {
        JWK weak = Ehr.rsaKey("weak", 1024);
        NORTH.publishes(RSA, weak);

        JWSHeader wrongType =
                new JWSHeader.Builder(JWSAlgorithm.ES384).keyID("rsa").build();
        assertThat(of(Ehr.sign(wrongType, EC, claims()))).isEqualTo("unknown-key");
        JWSHeader tooShort =
                new JWSHeader.Builder(JWSAlgorithm.RS384).keyID("weak").build();
        assertThat(of(Ehr.sign(tooShort, RSA, claims()))).isEqualTo("unknown-key");
    }

    @Test
    @DisplayName("SEC-3, SEC-16: a key id is needed; typ is not, and is read in any case")
    void keyId_isNeededAndTypeIsNot() {
        assertThat(of(Ehr.sign(Ehr.header(EC).keyID(null).build(), EC, claims())))
                .isEqualTo("key-id");
        assertThat(of(Ehr.sign(Ehr.header(EC).keyID(" ").build(), EC, claims())))
                .isEqualTo("key-id");
        assertThat(of(Ehr.sign(Ehr.header(EC).type(null).build(), EC, claims())))
                .isEqualTo("north");
        assertThat(of(Ehr.sign(Ehr.header(EC).type(new JOSEObjectType("jwt")).build(), EC, claims())))
                .isEqualTo("north");
        assertThat(of(Ehr.sign(Ehr.header(EC).type(new JOSEObjectType("at+jwt")).build(), EC, claims())))
                .isEqualTo("type");
        assertThat(of(Ehr.sign(
                        Ehr.header(EC)
                                .criticalParams(Set.of("exp"))
                                .customParam("exp", 1)
                                .build(),
                        EC,
                        claims())))
                .isEqualTo("critical-header");
    }

    @ParameterizedTest
    @ValueSource(strings = {"iss", "aud", "exp", "iat", "jti"})
    @DisplayName("SEC-7: each required claim")
    void missingClaim_isRefused(String claim) {
        assertThat(of(NORTH.token(EC, NOW, good -> here(good).claim(claim, null))))
                .isEqualTo(claim.equals("iss") ? "foreign" : "missing-claim");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {"aud [null]", "aud 7", "aud {}", "exp \"soon\"", "iat true", "jti 5", "tenant []", "nbf {}"})
    @DisplayName("SEC-7: a claim of the wrong type")
    void illTypedClaim_isRefused(String name, String value) throws Exception {
        Map<String, Object> claims = claims().toJSONObject();
        claims.put(name, JSONObjectUtils.parse("{\"value\":" + value + "}").get("value"));

        assertThat(of(Ehr.sign(Ehr.header(EC).build(), EC, JSONObjectUtils.toJSONString(claims))))
                .isIn("unreadable", "audience");
    }

    @ParameterizedTest
    @CsvSource({
        "http://rachis.example.org/cds" + PATH,
        "https://rachis.example.org" + PATH,
        "https://evil.example.org/cds" + PATH,
        "https://RACHIS.example.org/cds" + PATH,
        "https://rachis.example.org:443/cds" + PATH,
        HERE + "/",
        HERE + "?x=1",
        HERE + "/feedback",
        PUBLIC,
        PUBLIC + "/cds-services",
        PUBLIC + "/cds-services/spinal-infection-order-sign",
        PATH
    })
    @DisplayName("SEC-8, SEC-9: made out for another address, however like")
    void otherAudience_isRefused(String audience) {
        assertThat(of(NORTH.token(EC, NOW, claims -> claims.audience(audience))))
                .isEqualTo("audience");
    }

    @Test
    @DisplayName("SEC-8: made out for several addresses, this one among them")
    void audience_mayBeAList() {
        assertThat(of(NORTH.token(EC, NOW, claims -> claims.audience(List.of("https://other.example.org", HERE)))))
                .isEqualTo("north");
        assertThat(of(NORTH.token(EC, NOW, claims -> claims.audience(List.of("https://other.example.org", PUBLIC)))))
                .isEqualTo("audience");
    }

    @Test
    @DisplayName("SEC-9: a client may know Rachis under a further address, and no other client then does")
    void audience_mayBeAClientsOwn() {
        check = checkOf(client("north", Optional.empty(), List.of("https://gateway.example.org")));
        String token = NORTH.token(EC, NOW, claims -> claims.audience("https://gateway.example.org" + PATH));

        assertThat(of(token)).isEqualTo("north");
        check = checkOf(client("north", Optional.empty(), List.of()));
        assertThat(of(token)).isEqualTo("audience");
    }

    @ParameterizedTest
    @CsvSource({
        "-300, 180, expired",
        "-300, 240, expired",
        "-300, 241, north",
        "0, 3600, north",
        "0, 3601, lifetime",
        "0, 31536000, lifetime",
        "-10, 0, lifetime",
        "60, 300, north",
        "61, 300, not-yet-valid",
        "-7200, 300, expired",
        "-7200, 10800, lifetime"
    })
    @DisplayName("SEC-10, SEC-11: issued so many seconds from now, for so many; clocks may differ by a minute")
    void times_areHeld(long issued, long life, String outcome) {
        Instant from = NOW.plusSeconds(issued);

        assertThat(of(NORTH.token(EC, from, claims -> here(claims).expirationTime(Date.from(from.plusSeconds(life))))))
                .isEqualTo(outcome);
    }

    @Test
    @DisplayName("SEC-11: nbf, where there is one")
    void notBefore_isHeld() {
        assertThat(of(NORTH.token(EC, NOW, good -> here(good).notBeforeTime(Date.from(NOW)))))
                .isEqualTo("north");
        assertThat(of(NORTH.token(EC, NOW, good -> here(good).notBeforeTime(Date.from(NOW.plusSeconds(90))))))
                .isEqualTo("not-yet-valid");
    }

    @Test
    @DisplayName("SEC-12: a token is good once, here and elsewhere, and any text is a jti")
    void usedToken_isRefused() {
        String token = NORTH.token(
                EC,
                NOW,
                good -> good.audience(List.of(HERE, PUBLIC + "/cds-services")).jwtID("f".repeat(64)));

        assertThat(of(token)).isEqualTo("north");
        assertThat(of(token)).isEqualTo("replayed");
        assertThat(name(check.check(token, List.of("/cds-services")))).isEqualTo("replayed");
    }

    @Test
    @DisplayName("SEC-12: a token that is not valid is not remembered")
    void refusedToken_isNotRemembered() {
        String token = NORTH.token(EC, NOW, TokenCheckTest::here);
        String forged = token.substring(0, token.length() - 8) + "AAAAAAAA";

        assertThat(of(forged)).isEqualTo("signature");
        assertThat(of(token)).isEqualTo("north");
    }

    @Test
    @DisplayName("SEC-13: a good signature by an issuer that is not registered, or by the keys of another")
    void otherIssuer_isForeign() {
        assertThat(of(EVIL.token(EC, NOW, TokenCheckTest::here))).isEqualTo("foreign");
        JWK theirs = Ehr.ecKey("a+b,c/d==");
        assertThat(of(NORTH.token(theirs, NOW, TokenCheckTest::here))).isEqualTo("signature");
        assertThat(EVIL.asked()).isZero();
    }

    @Test
    @DisplayName("SEC-14: a jku must be the registered one, letter for letter, and no other is ever asked")
    void otherKeyAddress_isRefusedAndNotAsked() throws Exception {
        for (String jku : List.of(
                EVIL.jwksUri(),
                NORTH.jwksUri() + "/",
                NORTH.jwksUri() + "/../keys",
                NORTH.jwksUri() + "@" + EVIL.jwksUri().substring("http://".length()),
                "http://169.254.169.254/latest/meta-data",
                "file:///etc/passwd")) {
            assertThat(of(Ehr.sign(Ehr.header(EC).jwkURL(URI.create(jku)).build(), EC, claims())))
                    .as(jku)
                    .isEqualTo("key-address");
        }
        assertThat(EVIL.asked()).isZero();
        assertThat(NORTH.asked()).isZero();

        JWSHeader registered =
                Ehr.header(EC).jwkURL(URI.create(NORTH.jwksUri())).build();
        assertThat(of(Ehr.sign(registered, EC, claims()))).isEqualTo("north");
    }

    @Test
    @DisplayName("SEC-18: a key or a certificate that the token brings along is no key")
    void embeddedKey_isNotTrusted() {
        JWK own = Ehr.ecKey("own");
        JWSHeader unknown = Ehr.header(own).jwk(own.toPublicJWK()).build();
        JWSHeader known =
                Ehr.header(own).keyID(EC.getKeyID()).jwk(own.toPublicJWK()).build();
        JWSHeader address =
                Ehr.header(own).x509CertURL(URI.create(EVIL.jwksUri())).build();
        JWSHeader chain = Ehr.header(EC)
                .x509CertChain(List.of(Base64.encode("no certificate at all")))
                .build();

        assertThat(of(Ehr.sign(unknown, own, claims()))).isEqualTo("unknown-key");
        assertThat(of(Ehr.sign(known, own, claims()))).isEqualTo("signature");
        assertThat(of(Ehr.sign(address, own, claims()))).isEqualTo("unknown-key");
        assertThat(of(Ehr.sign(chain, EC, claims()))).isEqualTo("north");
        assertThat(EVIL.asked()).isZero();
    }

    @Test
    @DisplayName("SEC-21, SEC-25: the tenant chooses a client, and one that is not registered is barred")
    void tenant_choosesTheClient() {
        check = checkOf(
                client("north-a", Optional.of("a"), List.of()), client("north-b", Optional.of("../../x"), List.of()));

        assertThat(of(NORTH.token(EC, NOW, good -> here(good).claim("tenant", "a"))))
                .isEqualTo("north-a");
        assertThat(of(NORTH.token(EC, NOW, good -> here(good).claim("tenant", "../../x"))))
                .isEqualTo("north-b");
        assertThat(of(NORTH.token(EC, NOW, good -> here(good).claim("tenant", "A"))))
                .isEqualTo("barred");
        assertThat(of(NORTH.token(EC, NOW, TokenCheckTest::here))).isEqualTo("barred");

        check = checkOf(client("north", Optional.empty(), List.of()));
        assertThat(of(NORTH.token(EC, NOW, good -> here(good).claim("tenant", "../../x' or 1=1"))))
                .isEqualTo("north");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ".",
                "..",
                "...",
                "a.b.c",
                "opaque",
                "a.e30.c",
                "a.W10.c",
                "a.bnVsbA.c",
                "a.eyJpc3MiOjV9.c",
                "\0.\0.\0"
            })
    void noToken_isForeign(String text) {
        assertThat(of(text)).isEqualTo("foreign");
    }

    @Test
    void garbledToken_ofARegisteredIssuerIsRefused() {
        String[] good = NORTH.token(EC, NOW, TokenCheckTest::here).split("\\.", -1);

        for (String header : List.of("x", "", "bnVsbA", "W10", "e30")) {
            assertThat(of(header + "." + good[1] + "." + good[2])).as(header).isEqualTo("unreadable");
        }
        assertThat(of(good[0] + "." + good[1] + ".")).isIn("unreadable", "signature");
        String longHeader = Base64URL.encode("{\"alg\":\"ES384\",\"kid\":\"" + "k".repeat(9000) + "\"}")
                .toString();
        assertThat(of(longHeader + "." + good[1] + "." + good[2])).isEqualTo("too-long");
        assertThat(of(Base64URL.encode("{\"alg\":\"ES384\",\"x\":" + "[".repeat(3000)) + "." + good[1] + "." + good[2]))
                .isEqualTo("unreadable");
    }

    @Test
    void twoTokens_areRefusedWhenOneConcernsARegisteredClient() {
        String good = NORTH.token(EC, NOW, TokenCheckTest::here);

        assertThat(name(check.severalHeaders(List.of("opaque", good)))).isEqualTo("several-headers");
        assertThat(name(check.severalHeaders(List.of("opaque", "other")))).isEqualTo("foreign");
    }

    private static JWTClaimsSet.Builder here(JWTClaimsSet.Builder claims) {
        return claims.audience(HERE);
    }

    private static JWTClaimsSet claims() {
        return NORTH.claims(NOW).audience(HERE).build();
    }

    private String of(String token) {
        return name(check.check(token, List.of(PATH)));
    }

    private static String name(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Known(Caller caller) -> caller.name();
            case Outcome.Refused(String client, TokenFault fault) -> fault.code();
            case Outcome.Barred(String client) -> "barred";
            case Outcome.Foreign() -> "foreign";
        };
    }

    private static Client client(String name, Optional<String> tenant, List<String> publicUrls) {
        return new Client(
                new Caller(name, false, Set.of(), FhirServerPolicy.none()),
                NORTH.issuer(),
                KeySetAddress.parse(NORTH.jwksUri()),
                tenant,
                publicUrls);
    }

    private TokenCheck checkOf(Client... clients) {
        return new TokenCheck(
                new Clients(List.of(clients)),
                new PublishedKeys(Duration.ofSeconds(20)),
                Set.of(JWSAlgorithm.ES384, JWSAlgorithm.RS384),
                () -> PUBLIC,
                () -> now.get(),
                new RecentTokens(() -> now.get()));
    }

    private static String pem(byte[] key) {
        return "-----BEGIN PUBLIC KEY-----\n"
                + java.util.Base64.getMimeEncoder().encodeToString(key) + "\n-----END PUBLIC KEY-----\n";
    }
}
