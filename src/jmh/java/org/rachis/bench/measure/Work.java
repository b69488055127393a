package org.rachis.bench.measure;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;

/** What one run of an operation takes of the thread that does it: nanoseconds of processor time, and bytes allocated. */
public record Work(double nanos, double bytes) {

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    /** The mean over as many runs as there is time for, and one at least. */
    public static Work of(Runnable operation, Duration time) {
        long bytes = THREADS.getCurrentThreadAllocatedBytes();
        long start = THREADS.getCurrentThreadCpuTime();
        long end = start + time.toNanos();
        int runs = 0;
        long now = start;
        while (now < end || runs == 0) {
            operation.run();
            runs++;
            now = THREADS.getCurrentThreadCpuTime();
        }
        return new Work(
                (now - start) / (double) runs, (THREADS.getCurrentThreadAllocatedBytes() - bytes) / (double) runs);
    }
}
