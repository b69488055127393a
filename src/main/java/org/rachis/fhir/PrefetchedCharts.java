package org.rachis.fhir;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.rachis.facts.ChartRequest;
import org.rachis.facts.Coverage;
import org.rachis.facts.Delivery;
import org.rachis.facts.Delivery.State;
import org.rachis.facts.IgnoredValue;
import org.rachis.facts.Input;
import org.rachis.facts.PatientFacts;
import org.rachis.facts.PatientRecords.Prefetched;
import org.rachis.facts.kind.Measurement;
import org.rachis.facts.reading.Analyte;
import org.rachis.fhir.chart.FactLists;
import org.rachis.fhir.chart.PatientChart;
import org.rachis.fhir.chart.References;
import org.rachis.fhir.chart.Tally;
import org.rachis.fhir.json.Reference;

/** Tells the facts of the one patient who is asked for; entries of all others only count as foreign. */
record PrefetchedCharts(ChartStore store) implements Prefetched {

    @Override
    public PatientFacts of(ChartRequest request) {
        String id = request.patient().value();
        PatientChart known = store.known(id);
        PatientChart chart = known == null ? new PatientChart() : known;
        List<PatientChart> lookedUp = Stream.of(chart, store.knownIncluded(id))
                .filter(Objects::nonNull)
                .toList();
        References references = new References(lookedUp, store.drugs(), store.idByUuid(), Reference::idOf);
        FactLists facts = new FactLists();
        chart.facts().forEach(facts::add);
        chart.late().forEach(late -> late.tell(request, references, facts::add));
        if (store.notes() != null) {
            store.notes().tell(request, chart, references);
        }
        Coverage coverage = new Coverage(deliveries(request, chart), ignored(request, chart));
        return facts.toPatientFacts(request, chart.person(), coverage);
    }

    private Map<Input, Delivery> deliveries(ChartRequest request, PatientChart chart) {
        Map<Input, Delivery> deliveries = new EnumMap<>(Input.class);
        store.arrivals().forEach((input, arrival) -> deliveries.put(input, delivery(input, arrival, request, chart)));
        return deliveries;
    }

    private Delivery delivery(Input input, Arrival arrival, ChartRequest request, PatientChart chart) {
        Tally own = chart.tally(input);
        // Without the Patient who is asked for, nothing of use was delivered, whatever came in his place.
        State state = arrival.state(request.asOf());
        boolean failed = input == Input.PATIENT && own.all() == 0 && state != State.LATE;
        return new Delivery(
                failed ? State.FAILED : state,
                own.kept(),
                own.filtered(),
                own.skipped() + arrival.skipped(),
                store.counted(input) - own.all() + arrival.homeless());
    }

    private static List<IgnoredValue> ignored(ChartRequest request, PatientChart chart) {
        List<IgnoredValue> values = new ArrayList<>();
        for (PatientChart.Ignored ignored : chart.ignored()) {
            Measurement sent = ignored.asSent();
            Analyte analyte = ignored.analyte();
            boolean told = analyte.reported()
                    && sent.date()
                            .filter(date -> analyte.reportedWithin().contains(date, request.asOf()))
                            .isPresent();
            if (told) {
                values.add(new IgnoredValue(sent.provenance(), analyte.name(), sent.date(), ignored.unit()));
            }
        }
        return values;
    }
}
