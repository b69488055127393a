package org.rachis.security.jwt;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.factories.DefaultJWSVerifierFactory;
import com.nimbusds.jose.jwk.AsymmetricJWK;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jose.util.JSONObjectUtils;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rachis.security.ReplayGuard;

/**
 * Checks a token as CDS Hooks 2.0.1 wants it (Trusting CDS Clients), in the order of what it costs: what it claims, by
 * comparing; then its key and signature; and last whether it is used for the first time, so that only valid tokens are
 * remembered.
 */
public final class TokenCheck {

    /** What a header of the server's own limit can hold; real tokens have one or two thousand characters. */
    private static final int MOST_CHARACTERS = 8192;

    private static final int PARTS = 3;

    private final Map<String, Registered> issuers = new HashMap<>();
    private final Set<JWSAlgorithm> algorithms;
    private final Supplier<String> publicUrl;
    private final TokenTimes times;
    private final ReplayGuard replays;

    /** Those who share an issuer, and its keys. */
    private record Registered(List<Client> clients, KeySet keys) {

        String name() {
            return clients.getFirst().caller().name();
        }
    }

    /**
     * @param publicUrl the address of this service as its callers know it, without a slash at the end
     * @param clock the true time, by which tokens are issued and expire
     */
    public TokenCheck(
            Clients clients,
            PublishedKeys published,
            Set<JWSAlgorithm> algorithms,
            Supplier<String> publicUrl,
            InstantSource clock,
            ReplayGuard replays) {
        clients.byIssuer().forEach((issuer, sharing) -> {
            Client first = sharing.getFirst();
            KeySet keys = new KeySet(first.caller().name(), published.at(first.keys()), clock);
            issuers.put(issuer, new Registered(sharing, keys));
        });
        this.algorithms = Set.copyOf(algorithms);
        this.publicUrl = publicUrl;
        this.times = new TokenTimes(clock);
        this.replays = replays;
    }

    /** What is said of tokens in several headers of one request: which of them is meant cannot be told. */
    public Outcome severalHeaders(List<String> tokens) {
        return tokens.stream()
                .flatMap(token -> registered(token).stream())
                .findFirst()
                .<Outcome>map(issuer -> new Outcome.Refused(issuer.name(), TokenFault.SEVERAL_HEADERS))
                .orElseGet(Outcome.Foreign::new);
    }

    /**
     * What a token says.
     *
     * @param endpoint the paths for which the token may be made out
     */
    public Outcome check(String token, List<String> endpoint) {
        Optional<Registered> issuer = registered(token);
        if (issuer.isEmpty()) {
            return new Outcome.Foreign();
        }
        try {
            Invalid.when(token.length() > MOST_CHARACTERS, TokenFault.TOO_LONG);
            return check(read(token), issuer.get(), endpoint);
        } catch (Invalid invalid) {
            return new Outcome.Refused(issuer.get().name(), invalid.fault);
        }
    }

    private Outcome check(Read token, Registered issuer, List<String> endpoint) throws Invalid {
        JWTClaimsSet claims = token.claims();
        header(token.signed().getHeader(), issuer.clients().getFirst().keys());
        required(claims);
        Optional<Client> client = Clients.ofTenant(issuer.clients(), token.tenant());
        Invalid.when(!isFor(claims, client, endpoint), TokenFault.AUDIENCE);
        times.check(claims);
        signature(token.signed(), issuer.keys());
        Invalid.when(!replays.firstUse(claims.getIssuer(), claims.getJWTID(), times.end(claims)), TokenFault.REPLAYED);
        return client.<Outcome>map(known -> new Outcome.Known(known.caller()))
                .orElseGet(() -> new Outcome.Barred(issuer.name()));
    }

    private record Read(SignedJWT signed, JWTClaimsSet claims, Optional<String> tenant) {}

    private static Read read(String token) throws Invalid {
        try {
            SignedJWT signed = SignedJWT.parse(token);
            JWTClaimsSet claims = signed.getJWTClaimsSet();
            return new Read(signed, claims, Optional.ofNullable(claims.getStringClaim("tenant")));
        } catch (ParseException | RuntimeException unreadable) {
            // Anybody can send anything, and the library throws whatever it likes at what it did not foresee.
            throw new Invalid(TokenFault.UNREADABLE);
        }
    }

    private void header(JWSHeader header, KeySetAddress keys) throws Invalid {
        Invalid.when(!algorithms.contains(header.getAlgorithm()), TokenFault.ALGORITHM);
        Invalid.when(
                header.getType() != null
                        && !"JWT".equalsIgnoreCase(header.getType().getType()),
                TokenFault.TYPE);
        Set<String> critical = header.getCriticalParams();
        Invalid.when(critical != null && !critical.isEmpty(), TokenFault.CRITICAL_HEADER);
        Invalid.when(
                header.getJWKURL() != null && !header.getJWKURL().toString().equals(keys.text()),
                TokenFault.KEY_ADDRESS);
        Invalid.when(header.getKeyID() == null || header.getKeyID().isBlank(), TokenFault.KEY_ID);
    }

    private static void required(JWTClaimsSet claims) throws Invalid {
        String jti = claims.getJWTID();
        Invalid.when(
                jti == null
                        || jti.isBlank()
                        || claims.getAudience().isEmpty()
                        || claims.getExpirationTime() == null
                        || claims.getIssueTime() == null,
                TokenFault.MISSING_CLAIM);
    }

    /** The address is compared with the one that the operator gave, never with what the request says of itself. */
    private boolean isFor(JWTClaimsSet claims, Optional<Client> client, List<String> endpoint) {
        List<String> bases = Stream.concat(
                        Stream.of(publicUrl.get()), client.stream().flatMap(known -> known.publicUrls().stream()))
                .toList();
        return endpoint.stream()
                .flatMap(path -> bases.stream().map(base -> base + path))
                .anyMatch(claims.getAudience()::contains);
    }

    private static void signature(SignedJWT token, KeySet keys) throws Invalid {
        List<JWK> fitting = keys.fitting(token.getHeader());
        Invalid.when(fitting.isEmpty(), TokenFault.UNKNOWN_KEY);
        Invalid.when(fitting.stream().noneMatch(key -> isSignedWith(key, token)), TokenFault.SIGNATURE);
    }

    private static boolean isSignedWith(JWK key, SignedJWT token) {
        try {
            return key instanceof AsymmetricJWK pair
                    && token.verify(
                            new DefaultJWSVerifierFactory().createJWSVerifier(token.getHeader(), pair.toPublicKey()));
        } catch (JOSEException unfit) {
            return false;
        }
    }

    /** Found by what the token says of itself, before anything is known of its truth. */
    private Optional<Registered> registered(String token) {
        String[] parts = token.split("\\.", -1);
        if (parts.length != PARTS) {
            return Optional.empty();
        }
        try {
            @Nullable Map<String, Object> claims = JSONObjectUtils.parse(new Base64URL(parts[1]).decodeToString());
            return claims != null && claims.get("iss") instanceof String issuer
                    ? Optional.ofNullable(issuers.get(issuer))
                    : Optional.empty();
        } catch (ParseException | RuntimeException unreadable) {
            // As above.
            return Optional.empty();
        }
    }
}
