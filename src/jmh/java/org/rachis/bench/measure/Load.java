package org.rachis.bench.measure;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;

/**
 * What a server did under load: calls a second, milliseconds of single calls, and milliseconds of processor time that a call
 * took of this process, the client's among them.
 */
public record Load(double perSecond, double median, double slowOneInAHundred, double processorMillis) {

    private static final OperatingSystemMXBean SYSTEM =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    /** What so many callers measured, each on a thread of its own, of those that are given and ended; in nanoseconds a call. */
    static Load of(ExecutorService threads, int atOnce, Callable<List<Long>> caller)
            throws InterruptedException, ExecutionException {
        List<Long> nanos = new ArrayList<>();
        long processor = SYSTEM.getProcessCpuTime();
        long start = System.nanoTime();
        try (threads) {
            for (Future<List<Long>> each : threads.invokeAll(Collections.nCopies(atOnce, caller))) {
                nanos.addAll(each.get());
            }
        }
        return of(nanos, System.nanoTime() - start, SYSTEM.getProcessCpuTime() - processor);
    }

    private static Load of(List<Long> nanosOfCalls, long elapsedNanos, long processorNanos) {
        List<Double> millis =
                nanosOfCalls.stream().map(nanos -> nanos / 1e6).sorted().toList();
        return new Load(
                millis.size() / (elapsedNanos / 1e9),
                Spread.percentile(millis, 50),
                Spread.percentile(millis, 99),
                processorNanos / 1e6 / millis.size());
    }
}
