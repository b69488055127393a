package org.rachis.fhir;

import static java.util.stream.Collectors.joining;

import io.micrometer.core.instrument.MeterRegistry;
import java.net.URI;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.rachis.facts.ChartRequest;
import org.rachis.facts.Coverage;
import org.rachis.facts.Delivery.State;
import org.rachis.facts.Input;
import org.rachis.facts.PatientFacts;
import org.rachis.facts.PatientRecords.Prefetched;
import org.rachis.fhir.json.Cursor;
import org.rachis.fhir.server.Access;
import org.rachis.fhir.server.Fetched;
import org.rachis.fhir.server.FhirServers;
import org.rachis.fhir.server.Gap;
import org.rachis.fhir.server.Query;
import org.rachis.json.UnreadableJson;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Completes a prefetch from the FHIR server: what was not sent is asked for, what was sent as empty is not, and a list
 * that was sent in part is followed to its end. What comes is read by the very readers of the prefetch, so that it does
 * not matter which way it came.
 */
public final class ServerCharts {

    private static final Logger LOG = LoggerFactory.getLogger(ServerCharts.class);

    /** The drug of a prescription may stand in a resource of its own; prefetch templates cannot ask for it. */
    private static final Map<Input, String> WITH = Map.of(
            Input.MEDICATION_STATEMENTS, "&_include=MedicationStatement:medication",
            Input.MEDICATION_REQUESTS, "&_include=MedicationRequest:medication");

    private final PrefetchReader reader;
    private final FhirServers servers;
    private final MeterRegistry meters;

    public ServerCharts(PrefetchReader reader, FhirServers servers, MeterRegistry meters) {
        this.reader = reader;
        this.servers = servers;
        this.meters = meters;
    }

    /**
     * The facts of the patient who is asked for.
     *
     * @param templates the service's prefetch templates by key
     * @param access the server that may be asked; nothing when none may
     */
    public PatientFacts of(
            Prefetched prefetched, ChartRequest request, Map<String, String> templates, Optional<Access> access) {
        if (!(prefetched instanceof PrefetchedCharts charts)) {
            throw new IllegalArgumentException("Only a prefetch that this room has read can be completed.");
        }
        Map<Input, Gap> gaps = access.map(way -> complete(charts.store(), request, templates, way))
                .orElse(Map.of());
        PatientFacts facts = charts.of(request);
        count(facts.coverage(), gaps, templates);
        return facts;
    }

    private Map<Input, Gap> complete(
            ChartStore store, ChartRequest request, Map<String, String> templates, Access access) {
        List<Query> queries = queries(store, request, templates, access);
        if (queries.isEmpty()) {
            return Map.of();
        }
        Map<Input, Gap> gaps = new EnumMap<>(Input.class);
        servers.fetch(access, queries).forEach((input, fetched) -> {
            take(store, input, fetched, lacks(store, input, request));
            fetched.gap().ifPresent(gap -> gaps.put(input, gap));
        });
        if (!gaps.isEmpty()) {
            LOG.info("Not had from the FHIR server: {}", inWords(gaps));
        }
        return gaps;
    }

    private static List<Query> queries(
            ChartStore store, ChartRequest request, Map<String, String> templates, Access access) {
        List<Query> queries = new ArrayList<>();
        for (Input input : Input.values()) {
            String template = templates.get(input.key());
            if (template == null) {
                continue;
            }
            if (lacks(store, input, request)) {
                QueryWriter.fill(template, ids(request, access))
                        .ifPresent(relative -> queries.add(query(input, relative, access)));
            } else {
                nextPage(store, input, access).ifPresent(queries::add);
            }
        }
        return queries;
    }

    private static Map<String, String> ids(ChartRequest request, Access access) {
        return Map.of(
                "context.patientId", request.patient().value(),
                "context.userId", access.user(),
                "context.encounterId", request.encounterId().orElse(""));
    }

    /** Not sent, or sent as something of which nothing could be taken. */
    private static boolean lacks(ChartStore store, Input input, ChartRequest request) {
        if (input == Input.PATIENT) {
            return store.tally(request.patient().value(), input) == 0;
        }
        Arrival arrival = store.arrivals().get(input);
        return arrival == null || arrival.useless();
    }

    private static Query query(Input input, String relative, Access access) {
        URI plain = access.server().resolve(relative);
        String with = WITH.getOrDefault(input, "");
        return with.isEmpty()
                ? new Query(input, Drafts.typeOf(input), plain, Optional.empty())
                : new Query(input, Drafts.typeOf(input), access.server().resolve(relative + with), Optional.of(plain));
    }

    private static Optional<Query> nextPage(ChartStore store, Input input, Access access) {
        Arrival arrival = store.arrivals().get(input);
        if (arrival == null || arrival.nextPage().isEmpty()) {
            return Optional.empty();
        }
        try {
            URI address = access.server().resolve("").resolve(arrival.nextPage());
            return Optional.of(new Query(input, Drafts.typeOf(input), address, Optional.empty()));
        } catch (IllegalArgumentException noAddress) {
            // The page stays promised, and the card names what was cut off.
            return Optional.empty();
        }
    }

    /** @param anew whether this is the whole answer, and not what goes on behind a page that was sent */
    private void take(ChartStore store, Input input, Fetched fetched, boolean anew) {
        switch (fetched) {
            case Fetched.Pages pages -> {
                if (anew) {
                    store.forget(input);
                }
                pages.bodies().forEach(page -> read(store, input, page));
                pages.cut().ifPresent(gap -> store.arrival(input).promiseMore(""));
            }
            case Fetched.Failed(Gap why) -> {
                if (anew) {
                    miss(store.arrival(input), why);
                }
            }
        }
    }

    private static void miss(Arrival arrival, Gap why) {
        if (why == Gap.TIMEOUT) {
            arrival.miss();
        } else {
            arrival.fail();
        }
    }

    private void read(ChartStore store, Input input, byte[] page) {
        store.arrival(input).turnPage();
        try {
            reader.value(Cursor.over(page, page.length), store, input);
        } catch (UnreadableJson e) {
            // The page was whole; a text in it is longer than what is read.
            store.arrival(input).fail();
        }
    }

    private void count(Coverage coverage, Map<Input, Gap> gaps, Map<String, String> templates) {
        for (Input input : Input.values()) {
            State state = coverage.of(input).state();
            if (templates.containsKey(input.key()) && state != State.COMPLETE && state != State.EMPTY) {
                Gap gap = gaps.get(input);
                String reason = gap == null ? state.name().toLowerCase(Locale.ROOT) : gap.reason();
                meters.counter("rachis.input.gaps", "key", input.key(), "reason", reason)
                        .increment();
            }
        }
    }

    private static String inWords(Map<Input, Gap> gaps) {
        return gaps.entrySet().stream()
                .map(gap -> gap.getKey().key() + "=" + gap.getValue().reason())
                .collect(joining(", "));
    }
}
