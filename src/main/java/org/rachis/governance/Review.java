package org.rachis.governance;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;
import org.rachis.knowledge.Edition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Whether the knowledge is still current. Once the day of its review has passed, it says so in the log, at most once a
 * day, and in a metric at once; it goes on being used, for a warning that falls silent helps nobody.
 */
public final class Review {

    private static final Logger LOG = LoggerFactory.getLogger(Review.class);

    private final Edition edition;
    private final InstantSource clock;
    private final AtomicReference<LocalDate> lastSaid = new AtomicReference<>(LocalDate.MIN);

    public Review(Edition edition, InstantSource clock) {
        this.edition = edition;
        this.clock = clock;
    }

    /** As of the clinical clock, in UTC like all calendar days of Rachis. */
    public boolean overdue() {
        return edition.reviewOverdue(today());
    }

    /** Says on the log that the review is overdue, if it is and was not said today. */
    public void check() {
        LocalDate today = today();
        if (edition.reviewOverdue(today) && !lastSaid.getAndSet(today).equals(today)) {
            LOG.warn(
                    "The knowledge, version {}, was to be reviewed by {}. Read it anew at /knowledge and approve it.",
                    edition.version(),
                    edition.reviewBy());
        }
    }

    /** Which knowledge is used, and whether its review is overdue. */
    public void register(MeterRegistry metrics) {
        Gauge.builder("rachis.knowledge.info", () -> 1)
                .description("The knowledge in use, by its version and the hash of all that decides.")
                .tag("version", edition.version())
                .tag("hash", edition.hash())
                .register(metrics);
        Gauge.builder("rachis.knowledge.review.overdue", this, review -> review.overdue() ? 1 : 0)
                .description("1 when the day by which the knowledge was to be reviewed has passed.")
                .strongReference(true)
                .register(metrics);
    }

    private LocalDate today() {
        return clock.instant().atZone(ZoneOffset.UTC).toLocalDate();
    }
}
