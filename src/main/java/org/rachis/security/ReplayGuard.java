package org.rachis.security;

import java.time.Instant;

/**
 * Knows which tokens were used already, so that one that was overheard is of no use (CDS Hooks 2.0.1, Trusting CDS
 * Clients: {@code jti}). It is asked last, about tokens that are valid in every other way. Implementations are safe for
 * many threads; of several that ask for one token at the same time, exactly one hears yes.
 */
@FunctionalInterface
public interface ReplayGuard {

    /**
     * Whether this is the first use, which from now on it no longer is.
     *
     * @param issuer of a client that the operator configured
     * @param jti any text, as the client chose it; it means something together with its issuer only
     * @param expiresAt from when on the token is refused for its age, so that it may be forgotten
     * @return false when it was used before, and also when this cannot be told for want of room
     */
    boolean firstUse(String issuer, String jti, Instant expiresAt);
}
