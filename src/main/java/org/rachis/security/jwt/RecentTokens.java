package org.rachis.security.jwt;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.TimeUnit;
import org.rachis.security.ReplayGuard;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The tokens that this process has seen, until they expire. It knows nothing of other replicas. When it is full it
 * refuses new tokens instead of forgetting old ones, which somebody could then use again.
 */
public final class RecentTokens implements ReplayGuard {

    /** What comes with it in memory is about 100 MB; at one hour a token it lasts for 270 calls a second. */
    private static final int MOST = 1_000_000;

    private static final Logger LOG = LoggerFactory.getLogger(RecentTokens.class);

    private final int most;
    private final Cache<Mark, Instant> used;

    /** @param clock the time by which tokens expire */
    public RecentTokens(InstantSource clock) {
        this(clock, MOST);
    }

    RecentTokens(InstantSource clock, int most) {
        this.most = most;
        this.used = Caffeine.newBuilder()
                .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
                .expireAfter(Expiry.<Mark, Instant>creating((mark, until) -> Duration.between(clock.instant(), until)))
                .build();
    }

    @Override
    public boolean firstUse(String issuer, String jti, Instant expiresAt) {
        if (used.estimatedSize() >= most) {
            used.cleanUp();
            if (used.estimatedSize() >= most) {
                LOG.error("More than {} tokens are in use at a time; new ones are refused.", most);
                return false;
            }
        }
        return used.asMap().putIfAbsent(Mark.of(issuer, jti), expiresAt) == null;
    }

    /** The half of a SHA-256: as small for a long jti as for a short one. */
    private record Mark(long high, long low) {

        static Mark of(String issuer, String jti) {
            try {
                MessageDigest digest = MessageDigest.getInstance("SHA-256");
                byte[] first = issuer.getBytes(StandardCharsets.UTF_8);
                digest.update(
                        ByteBuffer.allocate(Integer.BYTES).putInt(first.length).array());
                digest.update(first);
                ByteBuffer hash = ByteBuffer.wrap(digest.digest(jti.getBytes(StandardCharsets.UTF_8)));
                return new Mark(hash.getLong(), hash.getLong());
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("Every Java has SHA-256.", e);
            }
        }
    }
}
