package org.rachis.hooks.call;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Notes with each call how long its stages took, and adds them up in the metrics. Fetching is metered by those who fetch,
 * so that the many calls for which nobody is asked do not hide how long the asking takes.
 */
public final class StageTimer {

    private static final Set<Stage> METERED = EnumSet.complementOf(EnumSet.of(Stage.FETCH));

    private final Map<Stage, Timer> timers = new EnumMap<>(Stage.class);

    public StageTimer(MeterRegistry meters) {
        METERED.forEach(stage -> timers.put(
                stage, Timer.builder("rachis.stage").tag("stage", stage.label()).register(meters)));
    }

    /** Does the work; a stage that fails is timed too. */
    public <T> T time(Stage stage, Supplier<T> work) {
        long start = System.nanoTime();
        try {
            return work.get();
        } finally {
            long nanos = System.nanoTime() - start;
            CallNote.current().took(stage, nanos);
            Timer timer = timers.get(stage);
            if (timer != null) {
                timer.record(nanos, TimeUnit.NANOSECONDS);
            }
        }
    }
}
