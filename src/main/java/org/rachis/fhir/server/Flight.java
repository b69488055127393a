package org.rachis.fhir.server;

import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A download under way, as one of those sees it who wait for it. Only who started it may end it, at his deadline; who
 * joined later has a later one and is told the same.
 */
final class Flight {

    private static final Logger LOG = LoggerFactory.getLogger(Flight.class);

    private final CompletableFuture<Fetched> result;
    private final @Nullable Download download;
    private final @Nullable Thread worker;

    private Flight(CompletableFuture<Fetched> result, @Nullable Download download, @Nullable Thread worker) {
        this.result = result;
        this.download = download;
        this.worker = worker;
    }

    static Flight started(Download download, Deadline deadline) {
        CompletableFuture<Fetched> result = new CompletableFuture<>();
        Thread worker = Thread.ofVirtual().name("fhir-fetch").start(() -> {
            Fetched fetched = new Fetched.Failed(Gap.INTERNAL);
            try {
                fetched = download.run(deadline);
            } catch (RuntimeException e) {
                // The message may hold an address, and with it the patient.
                LOG.error("A fetch failed by a bug: {}", e.getClass().getName());
            } finally {
                result.complete(fetched);
            }
        });
        return new Flight(result, download, worker);
    }

    static Flight joined(CompletableFuture<Fetched> result) {
        return new Flight(result, null, null);
    }

    CompletableFuture<Fetched> result() {
        return result;
    }

    /** The answer when it comes in time; what there is of it when it does not, and then nobody works on it any more. */
    Fetched await(Deadline deadline) {
        try {
            return result.get(deadline.remaining().toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            return end();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return end();
        } catch (ExecutionException | CancellationException e) {
            return new Fetched.Failed(Gap.INTERNAL);
        }
    }

    private Fetched end() {
        if (download == null || worker == null) {
            return new Fetched.Failed(Gap.TIMEOUT);
        }
        worker.interrupt();
        result.complete(download.soFar(Gap.TIMEOUT));
        return result.getNow(new Fetched.Failed(Gap.TIMEOUT));
    }
}
