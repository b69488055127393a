package org.rachis.fhir.server;

import java.time.Duration;

/**
 * What a hook call may cost.
 *
 * @param timeout the whole time for fetching, all queries together
 * @param maxPages the most pages of one query
 * @param maxBytes the most bytes of one query's answer, unpacked, all pages together
 * @param maxConcurrent the most questions that are under way to one server
 * @param cacheTime for how long an answer is kept; zero keeps none
 * @param cacheBytes the most bytes of answers that are kept
 */
public record FetchLimits(
        Duration timeout, int maxPages, long maxBytes, int maxConcurrent, Duration cacheTime, long cacheBytes) {

    public FetchLimits {
        if (timeout.isZero() || timeout.isNegative() || cacheTime.isNegative()) {
            throw new IllegalArgumentException("A timeout is positive, and a time to keep answers not negative.");
        }
        if (maxPages < 1 || maxBytes < 1 || maxConcurrent < 1 || cacheBytes < 0) {
            throw new IllegalArgumentException("Limits of pages, bytes and concurrent questions are positive.");
        }
    }
}
