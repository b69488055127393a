package org.rachis.feedback;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import org.rachis.feedback.store.Database;
import org.rachis.feedback.store.TokenTable;
import org.rachis.security.ReplayGuard;

/**
 * Tokens that were used, here or at another replica on the same database. When the database does not answer in time only
 * this process is asked: a token that somebody overheard might then be used once at each replica, but no EHR is locked out.
 */
public final class SharedTokens implements ReplayGuard, AutoCloseable {

    private final ReplayGuard ofThisProcess;
    private final Briefly briefly;

    /** @param patience how long a call waits for the database */
    public SharedTokens(ReplayGuard ofThisProcess, Database database, Duration patience, MeterRegistry meters) {
        this.ofThisProcess = ofThisProcess;
        briefly = new Briefly("tokens", database, patience, meters);
    }

    @Override
    public boolean firstUse(String issuer, String jti, Instant expiresAt) {
        return ofThisProcess.firstUse(issuer, jti, expiresAt)
                && briefly.ask(opened -> TokenTable.add(opened.jdbc(), issuer, jti, expiresAt))
                        .orElse(true);
    }

    @Override
    public void close() {
        briefly.close();
    }
}
