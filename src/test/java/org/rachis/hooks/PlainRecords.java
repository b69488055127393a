package org.rachis.hooks;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.rachis.facts.ChartRequest;
import org.rachis.facts.Coverage;
import org.rachis.facts.Delivery;
import org.rachis.facts.Delivery.State;
import org.rachis.facts.Input;
import org.rachis.facts.LeftOut;
import org.rachis.facts.PatientFacts;
import org.rachis.facts.PatientRecords;
import org.rachis.facts.kind.Person;
import org.rachis.json.JsonKind;
import org.rachis.json.JsonScanner;

/** Reads of a prefetch only whether each key came, as an object, as null or as something else. */
final class PlainRecords implements PatientRecords<JsonScanner> {

    private final AtomicReference<ChartRequest> last = new AtomicReference<>();

    ChartRequest lastRequest() {
        return last.get();
    }

    @Override
    public Prefetched read(JsonScanner json) {
        Map<Input, Delivery> deliveries = new EnumMap<>(Input.class);
        json.enter();
        for (String key = json.nextName(); key != null; key = json.nextName()) {
            State state = state(json.kind());
            Input.ofKey(key).ifPresent(input -> deliveries.put(input, new Delivery(state, 0, 0, 0, 0)));
        }
        return request -> facts(request, deliveries);
    }

    @Override
    public PlainRecords noting(Consumer<LeftOut> log) {
        throw new UnsupportedOperationException("Nobody asks here what was left out.");
    }

    @Override
    public Drafted readDrafts(JsonScanner json) {
        json.skip();
        return noDrafts();
    }

    @Override
    public Prefetched nothing() {
        return request -> facts(request, Map.of());
    }

    private static State state(JsonKind kind) {
        return switch (kind) {
            case OBJECT -> State.COMPLETE;
            case NULL -> State.EMPTY;
            default -> State.FAILED;
        };
    }

    private PatientFacts facts(ChartRequest request, Map<Input, Delivery> deliveries) {
        last.set(request);
        return new PatientFacts(
                request.patient(),
                request.asOf(),
                Person.UNKNOWN,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                new Coverage(deliveries, List.of()));
    }
}
