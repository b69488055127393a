package org.rachis.governance;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rachis.knowledge.Edition;
import org.slf4j.LoggerFactory;

/** The day of the review is the last on which nothing is said. */
class ReviewTest {

    private static final Edition EDITION =
            new Edition("2026.11.0", "abc", LocalDate.of(2026, 11, 25), LocalDate.of(2027, 5, 31), Optional.empty());

    private final Logger logger = (Logger) LoggerFactory.getLogger(Review.class);
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2027-05-31T23:59:59Z"));
    private final Review review = new Review(EDITION, (InstantSource) now::get);

    @BeforeEach
    void listen() {
        log.start();
        logger.addAppender(log);
    }

    @AfterEach
    void stopListening() {
        logger.detachAppender(log);
    }

    @Test
    void check_onTheDayItself_saysNothing() {
        review.check();

        assertThat(review.overdue()).isFalse();
        assertThat(log.list).isEmpty();
    }

    @Test
    void check_onTheNextDay_warnsOnceADay() {
        now.set(Instant.parse("2027-06-01T00:00:00Z"));
        review.check();
        review.check();
        assertThat(log.list).singleElement().satisfies(line -> {
            assertThat(line.getLevel()).isEqualTo(Level.WARN);
            assertThat(line.getFormattedMessage()).contains("version 2026.11.0, was to be reviewed by 2027-05-31");
        });

        now.set(Instant.parse("2027-06-02T09:00:00Z"));
        review.check();
        assertThat(log.list).hasSize(2);
    }

    @Test
    void metric_followsTheClock() {
        SimpleMeterRegistry metrics = new SimpleMeterRegistry();
        review.register(metrics);
        assertThat(metrics.get("rachis.knowledge.review.overdue").gauge().value())
                .isZero();

        now.set(Instant.parse("2027-06-01T00:00:00Z"));

        assertThat(metrics.get("rachis.knowledge.review.overdue").gauge().value())
                .isOne();
        assertThat(metrics.get("rachis.knowledge.info")
                        .tags("version", "2026.11.0", "hash", "abc")
                        .gauge()
                        .value())
                .isOne();
    }
}
