package org.rachis.fhir.chart;

import java.util.ArrayList;
import java.util.List;
import org.rachis.facts.ChartRequest;
import org.rachis.facts.Coverage;
import org.rachis.facts.PatientFacts;
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

/** The facts of one patient, sorted by kind. */
public final class FactLists {

    private final List<Diagnosis> diagnoses = new ArrayList<>();
    private final List<Reason> reasons = new ArrayList<>();
    private final List<Measurement> measurements = new ArrayList<>();
    private final List<Medication> medications = new ArrayList<>();
    private final List<Procedure> procedures = new ArrayList<>();
    private final List<Encounter> encounters = new ArrayList<>();
    private final List<Order> orders = new ArrayList<>();
    private final List<Report> reports = new ArrayList<>();
    private final List<Device> devices = new ArrayList<>();
    private final List<Allergy> allergies = new ArrayList<>();

    public void add(Fact fact) {
        switch (fact) {
            case Diagnosis diagnosis -> diagnoses.add(diagnosis);
            case Reason reason -> reasons.add(reason);
            case Measurement measurement -> measurements.add(measurement);
            case Medication medication -> medications.add(medication);
            case Procedure procedure -> procedures.add(procedure);
            case Encounter encounter -> encounters.add(encounter);
            case Order order -> orders.add(order);
            case Report report -> reports.add(report);
            case Device device -> devices.add(device);
            case Allergy allergy -> allergies.add(allergy);
            case DraftOrder draft -> throw new IllegalArgumentException("An unsigned order is no part of a chart.");
        }
    }

    public PatientFacts toPatientFacts(ChartRequest request, Person person, Coverage coverage) {
        return new PatientFacts(
                request.patient(),
                request.asOf(),
                person,
                diagnoses,
                reasons,
                measurements,
                medications,
                procedures,
                encounters,
                orders,
                reports,
                devices,
                allergies,
                List.of(),
                coverage);
    }
}
