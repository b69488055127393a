package org.rachis.security.jwt;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** How long keys are kept, and how often they are read. */
class KeySetTest {

    private static final JWK OLD = Ehr.ecKey("old");
    private static final JWK NEW = Ehr.ecKey("new");
    private static final Instant NOW = Instant.parse("2026-11-15T12:00:00Z");

    private final AtomicReference<Instant> now = new AtomicReference<>(NOW);
    private final AtomicReference<KeySource> source = new AtomicReference<>(() -> json(OLD));
    private final AtomicInteger reads = new AtomicInteger();
    private final KeySet keys = new KeySet(
            "north",
            () -> {
                reads.incrementAndGet();
                return source.get().read();
            },
            now::get);

    @Test
    @DisplayName("SEC-17: keys are kept while they are fresh, and then read again")
    void keys_areKept() {
        assertThat(knows(OLD)).isTrue();
        assertThat(knows(OLD)).isTrue();
        assertThat(reads).hasValue(1);

        now.set(NOW.plus(KeySet.FRESH));
        assertThat(knows(OLD)).isTrue();
        assertThat(reads).hasValue(2);
    }

    @Test
    @DisplayName("SEC-17: a new key works at once, and one that was taken away no longer after a while")
    void rotation_isSeen() {
        knows(OLD);
        source.set(() -> json(NEW));

        assertThat(knows(NEW)).isTrue();
        assertThat(reads).hasValue(2);
        assertThat(knows(OLD)).isFalse();
    }

    @Test
    @DisplayName("SEC-16: an unknown key id costs one reading, and many cost no more than the limit")
    void unknownKey_isLookedForSeldom() {
        knows(OLD);
        assertThat(knows(NEW)).isFalse();
        assertThat(reads).hasValue(2);

        for (int i = 0; i < 50; i++) {
            knows(Ehr.ecKey("k" + i));
        }
        assertThat(reads).hasValue(KeySet.MOST_READS);
        assertThat(knows(OLD)).isTrue();

        now.set(NOW.plus(KeySet.MOST_READS_IN));
        source.set(() -> json(OLD, NEW));
        assertThat(knows(NEW)).isTrue();
    }

    @Test
    @DisplayName("SEC-17: while the keys cannot be read the old ones do, but not for ever")
    void outage_isBridged() {
        knows(OLD);
        source.set(() -> {
            throw new IOException("down");
        });

        now.set(NOW.plus(KeySet.FRESH).plus(KeySet.GRACE).minusSeconds(1));
        assertThat(knows(OLD)).isTrue();
        assertThat(knows(NEW)).isFalse();
        now.set(NOW.plus(KeySet.FRESH).plus(KeySet.GRACE));
        assertThat(knows(OLD)).isFalse();

        source.set(() -> json(OLD));
        assertThat(knows(OLD)).isTrue();
    }

    @Test
    @DisplayName("SEC-17: keys that cannot be understood do not replace those that could")
    void nonsense_isNotKept() {
        knows(OLD);
        for (String nonsense : List.of("", "<html>", "{}", "{\"keys\":7}", "{\"keys\":[{\"kty\":\"EC\"}]}", "null")) {
            source.set(() -> nonsense);
            now.set(now.get().plus(KeySet.FRESH).plusSeconds(1));
            assertThat(knows(OLD)).as(nonsense).isTrue();
        }
    }

    @Test
    void manyCallers_waitForOneReading() throws Exception {
        CountDownLatch go = new CountDownLatch(1);
        source.set(() -> {
            try {
                go.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return json(OLD);
        });

        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Boolean>> known = java.util.stream.IntStream.range(0, 20)
                    .mapToObj(i -> callers.submit(() -> knows(OLD)))
                    .toList();
            go.countDown();
            for (Future<Boolean> one : known) {
                assertThat(one.get()).isTrue();
            }
        }
        assertThat(reads).hasValueLessThanOrEqualTo(2);
    }

    private boolean knows(JWK key) {
        return !keys.fitting(Ehr.header(key).build()).isEmpty();
    }

    private static String json(JWK... keys) {
        return new JWKSet(List.of(keys)).toString(true);
    }
}
