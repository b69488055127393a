package org.rachis.fhir;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rachis.facts.Input;
import org.rachis.fhir.chart.Drug;
import org.rachis.fhir.chart.PatientChart;
import org.rachis.fhir.json.Reference;

/** All that is read from one prefetch, sorted by patient; normally there is one. Holds the state of one request. */
final class ChartStore {

    private final Map<Input, Arrival> arrivals = new EnumMap<>(Input.class);
    private final Map<String, PatientChart> charts = new LinkedHashMap<>();
    private final Map<String, PatientChart> included = new HashMap<>();
    private final Map<String, Drug> drugs = new HashMap<>();
    private final Map<String, String> idByUuid = new HashMap<>();
    private String lastSubject = "";
    private String lastId = "";

    private final @Nullable Notes notes;

    /** @param notes takes what is no fact; null where nobody asks */
    ChartStore(@Nullable Notes notes) {
        this.notes = notes;
    }

    @Nullable
    Notes notes() {
        return notes;
    }

    Arrival arrival(Input input) {
        return arrivals.computeIfAbsent(input, key -> new Arrival());
    }

    /** Forgets that something useless came for the input, before it is read from elsewhere. */
    void forget(Input input) {
        arrivals.remove(input);
        if (notes != null) {
            notes.forget(input);
        }
    }

    Map<Input, Arrival> arrivals() {
        return arrivals;
    }

    /** The patient id that a subject reference names; empty when it names none. */
    String patientId(String subject) {
        if (!subject.equals(lastSubject)) {
            lastSubject = subject;
            lastId = Reference.idOf(subject, "Patient");
        }
        return lastId;
    }

    PatientChart chart(String patientId) {
        return charts.computeIfAbsent(patientId, key -> new PatientChart());
    }

    /** The chart of what was only sent along: it is looked up by references and is no evidence by itself. */
    PatientChart included(String patientId) {
        return included.computeIfAbsent(patientId, key -> new PatientChart());
    }

    @Nullable
    PatientChart known(String patientId) {
        return charts.get(patientId);
    }

    @Nullable
    PatientChart knownIncluded(String patientId) {
        return included.get(patientId);
    }

    /** The input's entries that speak of that patient. */
    int tally(String patientId, Input input) {
        PatientChart chart = charts.get(patientId);
        return chart == null ? 0 : chart.tally(input).all();
    }

    /** All entries of the input, whomever they speak of. */
    int counted(Input input) {
        return charts.values().stream()
                .mapToInt(chart -> chart.tally(input).all())
                .sum();
    }

    void put(String id, Drug drug) {
        drugs.put(id, drug);
    }

    Map<String, Drug> drugs() {
        return drugs;
    }

    /** The resource with that id was sent under the UUID. */
    void alias(String uuid, String id) {
        idByUuid.put(uuid, id);
    }

    Map<String, String> idByUuid() {
        return idByUuid;
    }
}
