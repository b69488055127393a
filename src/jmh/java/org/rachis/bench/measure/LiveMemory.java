package org.rachis.bench.measure;

import com.sun.management.GarbageCollectorMXBean;
import com.sun.management.GcInfo;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;

/**
 * How much memory is in use while an operation runs: all garbage is collected at many moments of it, and the most that was
 * then left counts, less what is left when nothing runs.
 */
public final class LiveMemory {

    private static final int LOOKS = 40;
    private static final Set<String> HEAP_POOLS = ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getType() == MemoryType.HEAP)
            .map(MemoryPoolMXBean::getName)
            .collect(Collectors.toSet());

    private LiveMemory() {}

    /** The most bytes beyond those in use when nothing runs, for an operation that takes about so long. */
    public static long beyondIdle(Runnable operation, long nanos) throws InterruptedException {
        long idle = leftAfterCollecting();
        AtomicBoolean over = new AtomicBoolean();
        Thread worker = Thread.ofPlatform().start(() -> {
            while (!over.get()) {
                operation.run();
            }
        });
        Random moments = new Random(1);
        long most = 0;
        for (int i = 0; i < LOOKS; i++) {
            LockSupport.parkNanos(moments.nextLong(2 * nanos));
            most = Math.max(most, leftAfterCollecting());
        }
        over.set(true);
        worker.join();
        return Math.max(0, most - idle);
    }

    private static long leftAfterCollecting() {
        System.gc();
        Map<String, MemoryUsage> pools = ManagementFactory.getPlatformMXBeans(GarbageCollectorMXBean.class).stream()
                .map(GarbageCollectorMXBean::getLastGcInfo)
                .filter(Objects::nonNull)
                .max(Comparator.comparingLong(GcInfo::getEndTime))
                .orElseThrow()
                .getMemoryUsageAfterGc();
        return pools.entrySet().stream()
                .filter(pool -> HEAP_POOLS.contains(pool.getKey()))
                .mapToLong(pool -> pool.getValue().getUsed())
                .sum();
    }
}
