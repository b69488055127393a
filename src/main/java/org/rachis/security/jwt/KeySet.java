package org.rachis.security.jwt;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKMatcher;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyType;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import java.io.IOException;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The public keys of one issuer, kept for a while. They are read again when they are old, and when a token names a key
 * that is not among them, so that a new key works at once; but only so often, since anybody can name a key that does not
 * exist. When they cannot be read the old ones go on working for a while, and then no more.
 */
final class KeySet {

    static final Duration FRESH = Duration.ofMinutes(5);
    static final Duration GRACE = Duration.ofHours(1);
    static final int MOST_READS = 6;
    static final Duration MOST_READS_IN = Duration.ofMinutes(1);

    private static final int LEAST_RSA_BITS = 2048;
    private static final Logger LOG = LoggerFactory.getLogger(KeySet.class);

    private final String owner;
    private final KeySource source;
    private final InstantSource clock;
    private final ReentrantLock reading = new ReentrantLock();
    private final Deque<Instant> reads = new ArrayDeque<>();
    private volatile Held held = new Held(new JWKSet(), Instant.MIN, 0);

    /** @param owner whose keys they are, for the log */
    KeySet(String owner, KeySource source, InstantSource clock) {
        this.owner = owner;
        this.source = source;
        this.clock = clock;
    }

    /** @param attempt counts readings, whatever came of them: who waited for one does not read again */
    private record Held(JWKSet keys, Instant since, int attempt) {

        boolean youngerThan(Duration age, Instant now) {
            return now.minus(age).isBefore(since);
        }
    }

    /** The keys that may have signed a token with that header, by its key id, algorithm and nothing else. */
    List<JWK> fitting(JWSHeader header) {
        Held known = held;
        Instant now = clock.instant();
        List<JWK> fitting = known.youngerThan(FRESH.plus(GRACE), now) ? select(known, header) : List.of();
        if (!fitting.isEmpty() && known.youngerThan(FRESH, now)) {
            return fitting;
        }
        if (fitting.isEmpty()) {
            reading.lock();
        } else if (!reading.tryLock()) {
            // Somebody else is reading them; what is known will do meanwhile.
            return fitting;
        }
        try {
            if (held.attempt() == known.attempt()) {
                read(now);
            }
            return held.youngerThan(FRESH.plus(GRACE), now) ? select(held, header) : List.of();
        } finally {
            reading.unlock();
        }
    }

    private void read(Instant now) {
        while (!reads.isEmpty() && !now.minus(MOST_READS_IN).isBefore(reads.getFirst())) {
            reads.removeFirst();
        }
        if (reads.size() >= MOST_READS) {
            return;
        }
        reads.addLast(now);
        held = readOver(held, now);
    }

    /** What is there now; when nothing is to be had, what was known before. */
    private Held readOver(Held before, Instant now) {
        try {
            return new Held(JWKSet.parse(source.read()).toPublicJWKSet(), now, before.attempt() + 1);
        } catch (IOException e) {
            LOG.warn("The keys of client {} could not be read: {}", owner, e.getMessage());
        } catch (ParseException | RuntimeException e) {
            // What a server publishes may be anything, and so is what the library throws at it.
            LOG.warn("The keys of client {} are not a JSON Web Key Set.", owner);
        }
        return new Held(before.keys(), before.since(), before.attempt() + 1);
    }

    private static List<JWK> select(Held from, JWSHeader header) {
        JWSAlgorithm algorithm = header.getAlgorithm();
        JWKMatcher.Builder matcher = new JWKMatcher.Builder()
                .keyID(header.getKeyID())
                .keyType(KeyType.forAlgorithm(algorithm))
                .keyUses(KeyUse.SIGNATURE, null)
                .algorithms(algorithm, null);
        if (JWSAlgorithm.Family.EC.contains(algorithm)) {
            matcher.curves(Curve.forJWSAlgorithm(algorithm));
        }
        return new JWKSelector(matcher.build())
                .select(from.keys()).stream().filter(KeySet::isStrong).toList();
    }

    private static boolean isStrong(JWK key) {
        return !(key instanceof RSAKey rsa) || rsa.size() >= LEAST_RSA_BITS;
    }
}
