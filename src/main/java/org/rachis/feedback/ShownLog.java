package org.rachis.feedback;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.rachis.feedback.store.Database;
import org.rachis.feedback.store.ShownTable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataIntegrityViolationException;

/**
 * Writes shown cards down behind the back of the calls. A card stays in the queue until it is stored, so that it is never
 * unknown in between; when the queue is full the newest is dropped and counted.
 */
final class ShownLog implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ShownLog.class);
    private static final int MOST_AT_ONCE = 200;
    private static final long PAUSE_MILLIS = 1_000;
    private static final Duration FIRST_LOOK = Duration.ofSeconds(10);
    private static final Duration LAST_CHANCE = Duration.ofSeconds(10);

    private final Database database;
    private final int mostWaiting;
    private final Counter dropped;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Queue<ShownTable.Row> waiting = new ArrayDeque<>();
    private final CountDownLatch looked = new CountDownLatch(1);
    private final Thread writer;
    private boolean closing;

    ShownLog(Database database, int mostWaiting, MeterRegistry meters) {
        this.database = database;
        this.mostWaiting = mostWaiting;
        dropped = meters.counter("rachis.shown.dropped");
        meters.gauge("rachis.shown.waiting", this, ShownLog::size);
        // The database must never be interrupted in the middle of a file; a thread of our own is interrupted by nobody.
        writer = Thread.ofPlatform().name("shown-cards").daemon(true).unstarted(this::writeAll);
    }

    /** Waits until the database was looked for once, so that who calls a service that has started finds it. */
    void start() {
        writer.start();
        try {
            if (!looked.await(FIRST_LOOK.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.warn("The database takes long to open; the service starts without it.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    void add(ShownTable.Row row) {
        lock.lock();
        try {
            if (closing || waiting.size() >= mostWaiting) {
                dropped.increment();
            } else {
                waiting.add(row);
                changed.signalAll();
            }
        } finally {
            lock.unlock();
        }
    }

    /** What was shown of a patient and is not written yet. */
    List<ShownTable.Row> waitingFor(String client, String patient) {
        lock.lock();
        try {
            return waiting.stream()
                    .filter(row -> row.client().equals(client) && row.patient().equals(patient))
                    .toList();
        } finally {
            lock.unlock();
        }
    }

    private int size() {
        lock.lock();
        try {
            return waiting.size();
        } finally {
            lock.unlock();
        }
    }

    /** Opens the database at once, so that it is ready for the first call. */
    private void writeAll() {
        boolean well = open();
        looked.countDown();
        for (List<ShownTable.Row> batch = next(well); !batch.isEmpty() || !isClosing(); batch = next(well)) {
            well = batch.isEmpty() ? open() : write(batch);
            if (!well && isClosing()) {
                break;
            }
        }
        int lost = size();
        if (lost > 0) {
            dropped.increment(lost);
            LOG.warn("{} shown cards could not be written before the end.", lost);
        }
    }

    private boolean open() {
        try {
            database.use(Database.Opened::jdbc);
            return true;
        } catch (StoreUnavailable down) {
            return false;
        }
    }

    private boolean write(List<ShownTable.Row> batch) {
        try {
            database.use(opened -> ShownTable.add(opened, batch));
            remove(batch.size());
            return true;
        } catch (StoreUnavailable e) {
            if (e.getCause() instanceof DataIntegrityViolationException) {
                LOG.error("{} shown cards do not fit into the database and are dropped.", batch.size());
                dropped.increment(batch.size());
                remove(batch.size());
                return true;
            }
            return false;
        }
    }

    /** The next cards to write. After a failure it waits a while; without any card, until there are some. */
    private List<ShownTable.Row> next(boolean well) {
        lock.lock();
        try {
            if (!well) {
                await();
            }
            while (waiting.isEmpty() && !closing && well) {
                changed.awaitUninterruptibly();
            }
            return waiting.stream().limit(MOST_AT_ONCE).toList();
        } finally {
            lock.unlock();
        }
    }

    private void await() {
        long nanos = TimeUnit.MILLISECONDS.toNanos(PAUSE_MILLIS);
        try {
            while (nanos > 0 && !closing) {
                nanos = changed.awaitNanos(nanos);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            closing = true;
        }
    }

    private void remove(int written) {
        lock.lock();
        try {
            for (int i = 0; i < written; i++) {
                waiting.remove();
            }
        } finally {
            lock.unlock();
        }
    }

    private boolean isClosing() {
        lock.lock();
        try {
            return closing;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close() {
        lock.lock();
        try {
            closing = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
        try {
            if (!writer.join(LAST_CHANCE)) {
                LOG.warn("The database did not take the last shown cards in time.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
