package org.rachis.fhir.server;

import java.time.Duration;
import java.util.Optional;

/** An answer that did not come, with the time for which the server asked to be left alone, if it did. */
final class Missed extends Exception {

    private static final long serialVersionUID = 1L;

    private final Gap gap;
    private final transient Optional<Duration> retryAfter;

    Missed(Gap gap) {
        this(gap, Optional.empty());
    }

    Missed(Gap gap, Optional<Duration> retryAfter) {
        // An everyday value on its way up, without the cost of a stack trace.
        super(gap.reason(), null, false, false);
        this.gap = gap;
        this.retryAfter = retryAfter;
    }

    Gap gap() {
        return gap;
    }

    Optional<Duration> retryAfter() {
        return retryAfter;
    }
}
