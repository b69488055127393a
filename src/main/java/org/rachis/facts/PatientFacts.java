package org.rachis.facts;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rachis.facts.kind.Allergy;
import org.rachis.facts.kind.Device;
import org.rachis.facts.kind.Diagnosis;
import org.rachis.facts.kind.DraftOrder;
import org.rachis.facts.kind.Encounter;
import org.rachis.facts.kind.Fact;
import org.rachis.facts.kind.Measurement;
import org.rachis.facts.kind.Medication;
import org.rachis.facts.kind.Order;
import org.rachis.facts.kind.Person;
import org.rachis.facts.kind.Procedure;
import org.rachis.facts.kind.Reason;
import org.rachis.facts.kind.Report;
import org.rachis.facts.value.Provenance;

/**
 * All that the core knows of a patient at one instant. Every fact belongs to {@code id} and passed the filters of model
 * B.0; {@code asOf} is the only time there is. {@code drafts} are the unsigned orders of a call that is about orders.
 */
public record PatientFacts(
        PatientId id,
        Instant asOf,
        Person person,
        List<Diagnosis> diagnoses,
        List<Reason> reasons,
        List<Measurement> measurements,
        List<Medication> medications,
        List<Procedure> procedures,
        List<Encounter> encounters,
        List<Order> orders,
        List<Report> reports,
        List<Device> devices,
        List<Allergy> allergies,
        List<DraftOrder> drafts,
        Coverage coverage) {

    public PatientFacts {
        diagnoses = List.copyOf(diagnoses);
        reasons = List.copyOf(reasons);
        measurements = List.copyOf(measurements);
        medications = List.copyOf(medications);
        procedures = List.copyOf(procedures);
        encounters = List.copyOf(encounters);
        orders = List.copyOf(orders);
        reports = List.copyOf(reports);
        devices = List.copyOf(devices);
        allergies = List.copyOf(allergies);
        drafts = List.copyOf(drafts);
    }

    /**
     * The same with the orders of this call, and with the reasons these give for seeing the patient. An order that is
     * signed again stands in the chart already; it is not there a second time.
     */
    public PatientFacts withDrafts(List<DraftOrder> unsigned, List<Reason> given) {
        Set<Provenance> again = unsigned.stream()
                .map(DraftOrder::provenance)
                .filter(provenance -> !provenance.id().isEmpty())
                .collect(Collectors.toSet());
        return new PatientFacts(
                id,
                asOf,
                person,
                diagnoses,
                Stream.concat(reasons.stream(), given.stream()).toList(),
                measurements,
                others(medications, again),
                procedures,
                encounters,
                others(orders, again),
                reports,
                devices,
                allergies,
                unsigned,
                coverage);
    }

    private static <T extends Fact> List<T> others(List<T> facts, Set<Provenance> left) {
        return facts.stream().filter(fact -> !left.contains(fact.provenance())).toList();
    }
}
