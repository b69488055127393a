package org.rachis.bench.measure;

import java.util.List;

/**
 * What a server did under load: calls a second, milliseconds of single calls, and milliseconds of processor time that a call
 * took of this process, the client's among them.
 */
public record Load(double perSecond, double median, double slowOneInAHundred, double processorMillis) {

    public static Load of(List<Long> nanosOfCalls, long elapsedNanos, long processorNanos) {
        List<Double> millis =
                nanosOfCalls.stream().map(nanos -> nanos / 1e6).sorted().toList();
        return new Load(
                millis.size() / (elapsedNanos / 1e9),
                Spread.percentile(millis, 50),
                Spread.percentile(millis, 99),
                processorNanos / 1e6 / millis.size());
    }
}
