package org.rachis.app;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.rachis.hooks.limits.ByteBudget;
import org.rachis.hooks.request.BodyLimits;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How much callers may ask of the server. A real chart may fill tens of megabytes of prefetch.
 *
 * @param bodyTimeout how long a body may take to come
 * @param callTimeout how long a call may take in all
 * @param lastCalls how long calls are still answered, with a refusal, when the service is told to stop
 * @param maxConcurrent how many calls are answered at a time
 * @param maxBytes the memory for all bodies at a time; a quarter of what Java may use when it is not said
 */
@ConfigurationProperties("rachis.limits")
public record LimitSettings(
        @DefaultValue("32MB") DataSize maxRequestBytes,
        @DefaultValue("10s") Duration bodyTimeout,
        @DefaultValue("20s") Duration callTimeout,
        @DefaultValue("500ms") Duration lastCalls,
        @DefaultValue("256") int maxConcurrent,
        @Nullable DataSize maxBytes) {

    private static final DataSize HIGHEST = DataSize.ofGigabytes(1);

    public LimitSettings {
        if (maxRequestBytes.toBytes() < 1 || maxRequestBytes.compareTo(HIGHEST) > 0) {
            throw new IllegalArgumentException("rachis.limits.max-request-bytes lies between 1 byte and 1 GB.");
        }
        if (!bodyTimeout.isPositive() || !callTimeout.isPositive()) {
            throw new IllegalArgumentException(
                    "rachis.limits.body-timeout and rachis.limits.call-timeout are longer than nothing.");
        }
        if (lastCalls.isNegative()) {
            throw new IllegalArgumentException("rachis.limits.last-calls is not negative.");
        }
        if (maxConcurrent < 1) {
            throw new IllegalArgumentException("rachis.limits.max-concurrent is 1 or more.");
        }
        if (maxBytes != null && maxBytes.compareTo(maxRequestBytes) < 0) {
            throw new IllegalArgumentException("rachis.limits.max-bytes has room for one request of the largest size.");
        }
    }

    BodyLimits bodies() {
        return new BodyLimits(Math.toIntExact(maxRequestBytes.toBytes()), bodyTimeout, new ByteBudget(allBytes()));
    }

    /** Room for one body at least, with the byte by which its end is seen. */
    private long allBytes() {
        long wanted = maxBytes == null ? Runtime.getRuntime().maxMemory() / 4 : maxBytes.toBytes();
        return Math.max(wanted, maxRequestBytes.toBytes() + 1);
    }
}
