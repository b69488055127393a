package org.rachis.fhir.server;

import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.bulkhead.BulkheadConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.rachis.facts.Input;

/**
 * Stands before one server. It lets so many questions through at a time; when most of the last ones failed for the
 * server's part, or it asked to be left alone, it lets none through for a while.
 */
final class ServerGate {

    private static final CircuitBreakerConfig BREAKER = CircuitBreakerConfig.custom()
            .slidingWindowSize(40)
            .minimumNumberOfCalls(22)
            .failureRateThreshold(60)
            .waitDurationInOpenState(Duration.ofSeconds(10))
            // As many as one hook call asks, so that the first one after the pause gets its whole chart.
            .permittedNumberOfCallsInHalfOpenState(Input.values().length)
            .maxWaitDurationInHalfOpenState(Duration.ofSeconds(30))
            .build();

    /** A question to the server. */
    @FunctionalInterface
    interface Question {
        byte[] ask() throws Missed;
    }

    private final CircuitBreaker breaker;
    private final Bulkhead bulkhead;

    ServerGate(String origin, int maxConcurrent, Duration longestWait) {
        this.breaker = CircuitBreaker.of(origin, BREAKER);
        this.bulkhead = Bulkhead.of(
                origin,
                BulkheadConfig.custom()
                        .maxConcurrentCalls(maxConcurrent)
                        .maxWaitDuration(longestWait)
                        .build());
    }

    byte[] pass(Question question) throws Missed {
        if (!bulkhead.tryAcquirePermission()) {
            throw new Missed(Thread.currentThread().isInterrupted() ? Gap.TIMEOUT : Gap.BUSY);
        }
        try {
            return counted(question);
        } finally {
            bulkhead.onComplete();
        }
    }

    private byte[] counted(Question question) throws Missed {
        if (!breaker.tryAcquirePermission()) {
            throw new Missed(Gap.CIRCUIT_OPEN);
        }
        long start = System.nanoTime();
        try {
            byte[] answer = question.ask();
            breaker.onSuccess(System.nanoTime() - start, TimeUnit.NANOSECONDS);
            return answer;
        } catch (Missed missed) {
            note(missed, System.nanoTime() - start);
            throw missed;
        } catch (RuntimeException e) {
            breaker.releasePermission();
            throw e;
        }
    }

    private void note(Missed missed, long nanos) {
        if (missed.gap().serverFailed()) {
            breaker.onError(nanos, TimeUnit.NANOSECONDS, missed);
            missed.retryAfter().ifPresent(breaker::transitionToOpenStateFor);
        } else {
            // The server answered; that the answer is of no use says nothing of its health.
            breaker.onSuccess(nanos, TimeUnit.NANOSECONDS);
        }
    }
}
