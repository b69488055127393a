package org.rachis.fhir.chart;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.rachis.facts.kind.Diagnosis;
import org.rachis.facts.kind.Fact;
import org.rachis.facts.kind.Measurement;
import org.rachis.facts.value.Concept;
import org.rachis.facts.value.Result;

/**
 * Finds what a reference points at among the resources of the asked patient, and the Medications, that were sent. What
 * was dropped by a status filter is not found.
 */
public final class References {

    private final List<PatientChart> charts;
    private final Map<String, Drug> drugs;
    private final Map<String, String> idByUuid;
    private final BiFunction<String, String, String> idOf;
    private @Nullable Map<String, Concept> conditions;
    private @Nullable Map<String, List<Measurement>> observations;

    /**
     * Takes the charts to look in, the Medications by id or UUID, the ids of resources that were sent under a UUID of
     * another name, and how a reference to a type gives an id (empty when it does not).
     */
    public References(
            List<PatientChart> charts,
            Map<String, Drug> drugs,
            Map<String, String> idByUuid,
            BiFunction<String, String, String> idOf) {
        this.charts = List.copyOf(charts);
        this.drugs = drugs;
        this.idByUuid = idByUuid;
        this.idOf = idOf;
    }

    public Optional<Drug> drug(String reference) {
        return Optional.ofNullable(drugs.get(idOf.apply(reference, "Medication")));
    }

    /**
     * The reason that a reference gives: the concept of a Condition; of an Observation its coded answer, or its code
     * when it says yes. A number or words are no reason.
     */
    public Optional<Concept> reason(String reference) {
        Concept condition = conditions().get(id(reference, "Condition"));
        if (condition != null) {
            return Optional.of(condition);
        }
        return observations().getOrDefault(id(reference, "Observation"), List.of()).stream()
                .flatMap(measurement -> said(measurement).stream())
                .findFirst();
    }

    private String id(String reference, String resourceType) {
        String id = idOf.apply(reference, resourceType);
        return idByUuid.getOrDefault(id, id);
    }

    private static Optional<Concept> said(Measurement measurement) {
        return switch (measurement.result()) {
            case Result.Coded coded -> Optional.of(coded.concept());
            case Result.Flag flag -> flag.value() ? Optional.of(measurement.concept()) : Optional.empty();
            case Result.Numeric _, Result.Worded _, Result.Interpreted _ -> Optional.empty();
        };
    }

    private Map<String, Concept> conditions() {
        if (conditions == null) {
            conditions = new HashMap<>();
            for (PatientChart chart : charts) {
                for (Fact fact : chart.facts()) {
                    if (fact instanceof Diagnosis diagnosis) {
                        conditions.putIfAbsent(diagnosis.provenance().id(), diagnosis.concept());
                    }
                }
            }
        }
        return conditions;
    }

    private Map<String, List<Measurement>> observations() {
        if (observations == null) {
            observations = new HashMap<>();
            for (PatientChart chart : charts) {
                for (Fact fact : chart.facts()) {
                    if (fact instanceof Measurement measurement) {
                        observations
                                .computeIfAbsent(measurement.provenance().id(), id -> new ArrayList<>())
                                .add(measurement);
                    }
                }
            }
        }
        return observations;
    }
}
