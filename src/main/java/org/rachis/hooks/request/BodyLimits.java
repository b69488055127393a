package org.rachis.hooks.request;

import java.time.Duration;
import org.rachis.hooks.limits.ByteBudget;

/**
 * How large a body may be, how long it may take to come, and what all bodies may take together.
 *
 * @param within from its first byte to its last, however steadily it drips
 */
public record BodyLimits(int maxBytes, Duration within, ByteBudget budget) {

    private static final Duration PLENTY = Duration.ofMinutes(1);

    /** The same for bodies that are never that large. */
    BodyLimits atMost(int bytes) {
        return new BodyLimits(Math.min(maxBytes, bytes), within, budget);
    }

    /** Where only one body is read at a time. */
    public static BodyLimits ofSize(int maxBytes) {
        return new BodyLimits(maxBytes, PLENTY, new ByteBudget(Long.MAX_VALUE));
    }
}
