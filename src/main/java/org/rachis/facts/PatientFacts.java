package org.rachis.facts;

import java.time.Instant;
import java.util.List;

/**
 * All that the core knows of a patient at one instant. Every fact belongs to {@code id} and passed the filters of model
 * B.0; {@code asOf} is the only time there is.
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
    }
}
