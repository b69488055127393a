package org.rachis.security;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A bearer token that the caller lends for one hook call (CDS Hooks 2.0.1, Passing the Access Token). It is never
 * printed; whoever needs it for a header asks for its {@link #secret}.
 */
public final class AccessToken {

    /** What may stand in a header: visible characters, in a length that no server exceeds. */
    private static final Pattern SENDABLE = Pattern.compile("[\\x21-\\x7E]{1,16384}");

    private final String secret;

    private AccessToken(String secret) {
        this.secret = secret;
    }

    /** The token, or nothing when it could not be sent. */
    public static Optional<AccessToken> of(String secret) {
        return SENDABLE.matcher(secret).matches() ? Optional.of(new AccessToken(secret)) : Optional.empty();
    }

    public String secret() {
        return secret;
    }

    @Override
    public String toString() {
        return "AccessToken";
    }
}
