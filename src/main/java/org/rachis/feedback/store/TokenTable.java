package org.rachis.feedback.store;

import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Tokens that were used. What replicas share one database, they refuse alike. */
public final class TokenTable {

    private TokenTable() {}

    /** Whether the token was not used before; from now on it is. */
    public static boolean add(JdbcClient jdbc, String issuer, String id, Instant expiresAt) {
        return jdbc.sql("INSERT INTO used_token (token, expires_at) VALUES (:token, :expiresAt) ON CONFLICT DO NOTHING")
                        .param("token", FeedbackTable.digest(issuer.length() + ":" + issuer + id))
                        .param("expiresAt", ShownTable.at(expiresAt))
                        .update()
                > 0;
    }

    public static void deleteExpired(JdbcClient jdbc, Instant now) {
        jdbc.sql("DELETE FROM used_token WHERE expires_at < :now")
                .param("now", ShownTable.at(now))
                .update();
    }
}
