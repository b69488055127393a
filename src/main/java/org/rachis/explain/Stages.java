package org.rachis.explain;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.Supplier;

/** How long the stages of one call took. */
final class Stages {

    /** What is done with a call, in this order. */
    enum Stage {
        READ,
        FETCH,
        JUDGE,
        WRITE
    }

    private final Map<Stage, Long> nanos = new EnumMap<>(Stage.class);

    /** Does something as a part of a stage. A stage within another counts for itself only. */
    <T> T time(Stage stage, Supplier<T> work) {
        long before = all();
        long start = System.nanoTime();
        T done = work.get();
        long within = all() - before;
        nanos.merge(stage, System.nanoTime() - start - within, Long::sum);
        return done;
    }

    private long all() {
        return nanos.values().stream().mapToLong(Long::longValue).sum();
    }

    /** To a hundredth: most stages are shorter than a millisecond. */
    double millis(Stage stage) {
        return Math.round(nanos.getOrDefault(stage, 0L) / 10_000.0) / 100.0;
    }
}
