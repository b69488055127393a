package org.rachis.security.jwt;

import com.nimbusds.jwt.JWTClaimsSet;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** Whether a token is valid now. Clocks differ a little; a token that is good for long is as bad as a password. */
final class TokenTimes {

    private static final Duration SKEW = Duration.ofSeconds(60);
    private static final Duration LONGEST_LIFE = Duration.ofHours(1);

    private final InstantSource clock;

    TokenTimes(InstantSource clock) {
        this.clock = clock;
    }

    /** For claims that hold {@code iat} and {@code exp}. */
    void check(JWTClaimsSet claims) throws Invalid {
        Instant now = clock.instant();
        Instant issued = claims.getIssueTime().toInstant();
        Instant expires = claims.getExpirationTime().toInstant();
        Invalid.when(!expires.isAfter(issued) || expires.isAfter(issued.plus(LONGEST_LIFE)), TokenFault.LIFETIME);
        Invalid.when(!now.isBefore(end(claims)), TokenFault.EXPIRED);
        Invalid.when(issued.isAfter(now.plus(SKEW)), TokenFault.NOT_YET_VALID);
        Invalid.when(
                claims.getNotBeforeTime() != null
                        && claims.getNotBeforeTime().toInstant().isAfter(now.plus(SKEW)),
                TokenFault.NOT_YET_VALID);
    }

    /** From when on it is refused for its age. */
    Instant end(JWTClaimsSet claims) {
        return claims.getExpirationTime().toInstant().plus(SKEW);
    }
}
