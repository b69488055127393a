package org.rachis.facts;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

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

    /** The same with the orders of this call, and with the reasons these give for seeing the patient. */
    public PatientFacts withDrafts(List<DraftOrder> orders, List<Reason> given) {
        List<Reason> all = Stream.concat(reasons.stream(), given.stream()).toList();
        return new PatientFacts(
                id,
                asOf,
                person,
                diagnoses,
                all,
                measurements,
                medications,
                procedures,
                encounters,
                this.orders,
                reports,
                devices,
                allergies,
                orders,
                coverage);
    }
}
