package org.rachis.feedback;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.function.Supplier;
import org.rachis.feedback.store.Database;

/**
 * Asks the database on behalf of a call, which waits for a moment only. After some failures nobody waits any more for a
 * while.
 */
final class Briefly implements AutoCloseable {

    private static final int QUESTIONS_LOOKED_AT = 20;
    private static final Duration REST = Duration.ofSeconds(5);

    private final Database database;
    private final Duration patience;
    private final Counter missed;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final CircuitBreaker breaker;

    /** @param name of what is asked, for the metric */
    Briefly(String name, Database database, Duration patience, MeterRegistry meters) {
        this.database = database;
        this.patience = patience;
        missed = meters.counter("rachis.store.missed", "question", name);
        breaker = CircuitBreaker.of(
                name,
                CircuitBreakerConfig.custom()
                        .slidingWindowSize(QUESTIONS_LOOKED_AT)
                        .minimumNumberOfCalls(QUESTIONS_LOOKED_AT / 2)
                        .waitDurationInOpenState(REST)
                        .permittedNumberOfCallsInHalfOpenState(2)
                        .build());
    }

    /** The answer, or nothing when it did not come in time. */
    <T> Optional<T> ask(Function<Database.Opened, T> question) {
        Optional<T> answer = database.isOpen() && breaker.tryAcquirePermission()
                ? timed(() -> database.use(question))
                : Optional.empty();
        if (answer.isEmpty()) {
            missed.increment();
        }
        return answer;
    }

    private <T> Optional<T> timed(Supplier<T> question) {
        long start = System.nanoTime();
        Future<T> answer = threads.submit(question::get);
        try {
            T given = answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
            breaker.onSuccess(System.nanoTime() - start, TimeUnit.NANOSECONDS);
            return Optional.of(given);
        } catch (TimeoutException | ExecutionException e) {
            // The query is left to end by itself: an embedded database is not to be interrupted.
            breaker.onError(System.nanoTime() - start, TimeUnit.NANOSECONDS, e);
        } catch (InterruptedException e) {
            breaker.releasePermission();
            Thread.currentThread().interrupt();
        }
        return Optional.empty();
    }

    @Override
    public void close() {
        threads.close();
    }
}
