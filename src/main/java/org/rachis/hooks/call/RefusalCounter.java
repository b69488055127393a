package org.rachis.hooks.call;

import io.micrometer.core.instrument.MeterRegistry;

/** Counts in the metrics what was not answered, by its reason. */
public final class RefusalCounter {

    private final MeterRegistry meters;

    public RefusalCounter(MeterRegistry meters) {
        this.meters = meters;
    }

    /** One more; the reason is a word of a closed list, never the caller's. */
    public void count(String reason) {
        meters.counter("rachis.refusals", "reason", reason).increment();
    }
}
