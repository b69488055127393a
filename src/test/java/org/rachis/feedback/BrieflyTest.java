package org.rachis.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.rachis.feedback.store.Database;
import org.rachis.feedback.store.HashKey;
import org.rachis.security.jwt.RecentTokens;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A call waits for the database for a moment only. */
class BrieflyTest {

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

    private static Database database(String url) {
        return new Database(new DriverManagerDataSource(url, "rachis", ""), new HashKey.InDatabase(), () -> {});
    }

    private static Database open() {
        Database open = database("jdbc:h2:mem:briefly;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DB_CLOSE_DELAY=-1");
        open.use(Database.Opened::jdbc);
        return open;
    }

    @Test
    void question_thatTakesTooLong_isNotWaitedFor_andAfterAFewNotAskedAnyMore() {
        CountDownLatch end = new CountDownLatch(1);
        AtomicInteger asked = new AtomicInteger();
        Function<Database.Opened, Boolean> slow = opened -> {
            asked.incrementAndGet();
            try {
                return end.await(60, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                throw new AssertionError("The database must not be interrupted.", e);
            }
        };
        try (Briefly briefly = new Briefly("test", open(), Duration.ofMillis(20), meters)) {
            for (int i = 0; i < 30; i++) {
                assertThat(briefly.ask(slow)).isEmpty();
            }
            end.countDown();
        }
        assertThat(asked.get()).isLessThan(30);
        assertThat(meters.counter("rachis.store.missed", "question", "test").count())
                .isEqualTo(30);
    }

    @Test
    void answer_thatComesInTime_isTaken() {
        try (Briefly briefly = new Briefly("test", open(), Duration.ofSeconds(20), meters)) {
            assertThat(briefly.ask(opened -> 7)).contains(7);
        }
        assertThat(meters.counter("rachis.store.missed", "question", "test").count())
                .isZero();
    }

    // SEC-12
    @Test
    void token_whileTheDatabaseIsAway_isRefusedBySomebodyWhoHasSeenIt() {
        Instant later = Instant.now().plusSeconds(60);
        Database away = database("jdbc:h2:tcp://127.0.0.1:1/none");
        try (SharedTokens tokens =
                new SharedTokens(new RecentTokens(Clock.systemUTC()), away, Duration.ofSeconds(1), meters)) {
            assertThat(tokens.firstUse("ehr", "jti", later)).isTrue();
            assertThat(tokens.firstUse("ehr", "jti", later)).isFalse();
        }
        assertThat(meters.counter("rachis.store.missed", "question", "tokens").count())
                .isEqualTo(1);
    }
}
