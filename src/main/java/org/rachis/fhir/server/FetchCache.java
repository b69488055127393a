package org.rachis.fhir.server;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.cache.CaffeineCacheMetrics;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/**
 * Keeps complete answers for a short time, and lets those who ask the same at the same time share one download. Whose
 * answer it is, is part of its key: nothing passes between servers, callers, users, tokens or patients.
 */
final class FetchCache {

    /** What an entry takes beside its bytes. */
    private static final int ENTRY_BYTES = 512;

    /** All that an answer depends on. Prints nothing, for its address names a patient. */
    private record Key(String server, String caller, String user, String token, String patient, String address) {
        @Override
        public String toString() {
            return "Key";
        }
    }

    private final AsyncCache<Key, Fetched> cache;
    private final Fingerprint fingerprint = new Fingerprint();

    FetchCache(FetchLimits limits, MeterRegistry meters) {
        this.cache = Caffeine.newBuilder()
                .expireAfterWrite(limits.cacheTime())
                .maximumWeight(limits.cacheBytes())
                .weigher((Key key, Fetched fetched) -> weight(fetched))
                .recordStats()
                .buildAsync();
        CaffeineCacheMetrics.monitor(meters, cache, "fhir");
    }

    /** The answer that is kept, the download that is under way, or a new one. */
    Flight find(Access access, Query query, Supplier<Flight> start) {
        Key key = new Key(
                access.server().origin() + access.server().path(),
                access.caller(),
                access.user(),
                fingerprint.of(access.token()),
                access.patient().value(),
                query.address().toString());
        AtomicReference<Flight> mine = new AtomicReference<>();
        CompletableFuture<Fetched> result = cache.get(key, (absent, executor) -> {
            Flight flight = start.get();
            mine.set(flight);
            return flight.result();
        });
        Flight flight = mine.get();
        if (flight == null) {
            return Flight.joined(result);
        }
        Future<Void> _ = result.thenAccept(fetched -> {
            if (fetched.gap().isPresent()) {
                cache.asMap().remove(key, result);
            }
        });
        return flight;
    }

    private static int weight(Fetched fetched) {
        long bytes = fetched instanceof Fetched.Pages pages ? pages.bytes() : 0;
        return (int) Math.min(Integer.MAX_VALUE, bytes + ENTRY_BYTES);
    }
}
