package org.rachis.fhir.server;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.rachis.facts.Input;
import org.rachis.security.AddressPolicy;
import org.rachis.security.FhirBaseUrl;

/** The FHIR servers that are asked: all queries of a hook call at once, and the answers by one deadline. */
public final class FhirServers {

    private final FetchLimits limits;
    private final Transport transport;
    private final FetchCache cache;
    private final Timer timer;

    /** One for each origin, of which there are no more than the operator has listed. */
    private final Map<String, ServerGate> gates = new ConcurrentHashMap<>();

    /** @param clock what a server's dates are compared with: the system's */
    public FhirServers(FetchLimits limits, AddressPolicy addresses, InstantSource clock, MeterRegistry meters) {
        this.limits = limits;
        this.transport = new Transport(addresses, new RetryAfter(clock), limits.timeout());
        this.cache = new FetchCache(limits, meters);
        this.timer = Timer.builder("rachis.stage").tag("stage", "fetch").register(meters);
    }

    /** An answer for each query, whatever happens, and no later than the limit. */
    public Map<Input, Fetched> fetch(Access access, List<Query> queries) {
        long start = System.nanoTime();
        Deadline deadline = Deadline.in(limits.timeout());
        ServerGate gate = gate(access.server());
        Map<Input, Flight> flights = new EnumMap<>(Input.class);
        for (Query query : queries) {
            Download download = new Download(access, query, transport, gate, limits);
            flights.put(query.input(), cache.find(access, query, () -> Flight.started(download, deadline)));
        }
        Map<Input, Fetched> answers = new EnumMap<>(Input.class);
        flights.forEach((input, flight) -> answers.put(input, flight.await(deadline)));
        timer.record(System.nanoTime() - start, TimeUnit.NANOSECONDS);
        return answers;
    }

    private ServerGate gate(FhirBaseUrl server) {
        return gates.computeIfAbsent(
                server.origin(), origin -> new ServerGate(origin, limits.maxConcurrent(), limits.timeout()));
    }
}
