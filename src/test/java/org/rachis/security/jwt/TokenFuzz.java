package org.rachis.security.jwt;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.DictionaryFile;
import com.code_intelligence.jazzer.junit.FuzzTest;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.util.Base64URL;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;
import org.rachis.security.Caller;
import org.rachis.security.FhirServerPolicy;

/**
 * Any text as a token, as its header or as its claims: without the key that signs, nobody becomes known, and nothing but an
 * outcome leaves.
 */
class TokenFuzz {

    private static final String ISSUER = "https://north.example.org";
    private static final String PUBLIC = "https://rachis.example.org";
    private static final String PATH = "/cds-services/spinal-infection-patient-view";
    private static final Instant NOW = Instant.parse("2026-11-15T12:00:00Z");

    private static final String HEADER = "{\"alg\":\"ES384\",\"kid\":\"k\",\"typ\":\"JWT\"}";
    private static final String CLAIMS = "{\"iss\":\"" + ISSUER + "\",\"aud\":\"" + PUBLIC + PATH + "\",\"exp\":"
            + NOW.plusSeconds(200).getEpochSecond() + ",\"iat\":" + NOW.getEpochSecond() + ",\"jti\":\"1\"}";
    private static final String SIGNATURE = Base64URL.encode(new byte[96]).toString();
    private static final TokenCheck CHECK = check();

    static Stream<byte[]> tokens() {
        return Stream.of(
                        token(HEADER, CLAIMS, SIGNATURE),
                        token(HEADER.replace("ES384", "none"), CLAIMS, ""),
                        HEADER,
                        HEADER.replace(
                                "\"typ\"", "\"jku\":\"https://north.example.org/keys\",\"crit\":[\"exp\"],\"typ\""),
                        CLAIMS,
                        CLAIMS.replace("\"aud\":", "\"tenant\":\"t\",\"nbf\":1,\"aud\":"))
                .map(text -> text.getBytes(StandardCharsets.UTF_8));
    }

    @MethodSource("tokens")
    @DictionaryFile(resourcePath = "/fuzz/token.dict")
    @FuzzTest(maxDuration = "10m")
    void check_knowsNobodyWithoutTheirKey(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        for (String token : List.of(
                text, token(text, CLAIMS, SIGNATURE), token(HEADER, text, SIGNATURE), token(HEADER, CLAIMS, text))) {
            assertThat(CHECK.check(token, List.of(PATH)))
                    .isNotInstanceOf(Outcome.Known.class)
                    .isNotInstanceOf(Outcome.Barred.class);
        }
        assertThat(CHECK.severalHeaders(List.of(text, text))).isNotInstanceOf(Outcome.Known.class);
    }

    private static String token(String header, String claims, String signature) {
        return Base64URL.encode(header) + "." + Base64URL.encode(claims) + "." + signature;
    }

    private static TokenCheck check() {
        JWK published = Ehr.ecKey("k");
        Client north = new Client(
                new Caller("north", false, Set.of(), FhirServerPolicy.none()),
                ISSUER,
                KeySetAddress.parse(fileOf(published).toUri().toString()),
                Optional.empty(),
                List.of());
        return new TokenCheck(
                new Clients(List.of(north)),
                new PublishedKeys(Duration.ofSeconds(5)),
                Set.of(JWSAlgorithm.ES384, JWSAlgorithm.RS384),
                () -> PUBLIC,
                () -> NOW,
                new RecentTokens(() -> NOW));
    }

    private static Path fileOf(JWK key) {
        try {
            Path file = Files.createTempFile("rachis-fuzz-keys", ".json");
            file.toFile().deleteOnExit();
            return Files.writeString(file, new JWKSet(key).toString(true));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
