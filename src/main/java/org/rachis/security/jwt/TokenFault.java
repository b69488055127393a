package org.rachis.security.jwt;

import java.util.Locale;

/** Why a token is refused. The operator reads it in the log; the caller is not told. */
public enum TokenFault {
    SEVERAL_HEADERS,
    TOO_LONG,
    UNREADABLE,
    ALGORITHM,
    TYPE,
    CRITICAL_HEADER,
    KEY_ADDRESS,
    KEY_ID,
    UNKNOWN_KEY,
    SIGNATURE,
    MISSING_CLAIM,
    AUDIENCE,
    EXPIRED,
    NOT_YET_VALID,
    LIFETIME,
    REPLAYED;

    /** As it stands in the log, such as {@code unknown-key}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
