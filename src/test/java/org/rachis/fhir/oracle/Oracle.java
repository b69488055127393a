package org.rachis.fhir.oracle;

import static org.rachis.fhir.oracle.OracleTypes.concept;
import static org.rachis.fhir.oracle.OracleTypes.concepts;
import static org.rachis.fhir.oracle.OracleTypes.earliest;
import static org.rachis.fhir.oracle.OracleTypes.latest;
import static org.rachis.fhir.oracle.OracleTypes.moment;
import static org.rachis.fhir.oracle.OracleTypes.provenance;
import static org.rachis.fhir.oracle.OracleTypes.word;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.AllergyIntolerance;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.DiagnosticReport;
import org.hl7.fhir.r4.model.MedicationRequest;
import org.hl7.fhir.r4.model.MedicationStatement;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.rachis.facts.ChartRequest;
import org.rachis.facts.kind.Allergy;
import org.rachis.facts.kind.Device;
import org.rachis.facts.kind.Diagnosis;
import org.rachis.facts.kind.Encounter;
import org.rachis.facts.kind.Fact;
import org.rachis.facts.kind.Medication;
import org.rachis.facts.kind.Person;
import org.rachis.facts.kind.Procedure;
import org.rachis.facts.kind.Reason;
import org.rachis.facts.kind.Report;
import org.rachis.facts.reading.ReadingRules;
import org.rachis.facts.value.Concept;
import org.rachis.facts.value.Moment;
import org.rachis.terminology.ValueSets;

/**
 * The facts of a chart as they follow from HAPI's model of its resources, by a second and independent telling of the
 * rules. The samples hold one patient each, valid resources, and no ServiceRequests.
 */
record Oracle(List<Resource> resources, ChartRequest request, ReadingRules rules, ValueSets valueSets) {

    List<Diagnosis> diagnoses() {
        return all(Condition.class)
                .filter(condition ->
                        !Set.of("refuted", "entered-in-error").contains(word(condition.getVerificationStatus())))
                .map(Oracle::diagnosis)
                .toList();
    }

    private static Diagnosis diagnosis(Condition condition) {
        return new Diagnosis(
                provenance(condition),
                concept(condition.getCode()),
                Set.of("", "active", "recurrence", "relapse").contains(word(condition.getClinicalStatus()))
                        ? Diagnosis.Status.CURRENT
                        : Diagnosis.Status.PAST,
                Set.of("", "confirmed").contains(word(condition.getVerificationStatus()))
                        ? Diagnosis.Certainty.CONFIRMED
                        : Diagnosis.Certainty.SUSPECTED,
                earliest(condition.getOnset()),
                moment(condition.getRecordedDateElement()),
                latest(condition.getAbatement()));
    }

    List<Fact> measurements() {
        OracleObservations observations = new OracleObservations(rules.analytes(), valueSets);
        return all(Observation.class)
                .flatMap(observations::of)
                .map(measurement -> (Fact) measurement)
                .toList();
    }

    List<Medication> medications() {
        Map<String, org.hl7.fhir.r4.model.Medication> drugs = all(org.hl7.fhir.r4.model.Medication.class)
                .collect(Collectors.toMap(
                        drug -> "Medication/" + drug.getIdElement().getIdPart(),
                        Function.identity(),
                        (one, same) -> one));
        OracleMedications medications = new OracleMedications(drugs, request.asOf());
        return resources.stream()
                .flatMap(resource -> switch (resource) {
                    case MedicationRequest order -> medications.of(order);
                    case MedicationStatement statement -> medications.of(statement);
                    default -> Stream.<Medication>empty();
                })
                .toList();
    }

    List<Procedure> procedures() {
        return all(org.hl7.fhir.r4.model.Procedure.class)
                .filter(procedure -> Set.of("completed", "in-progress")
                        .contains(procedure.getStatus().toCode()))
                .map(procedure -> new Procedure(
                        provenance(procedure), concept(procedure.getCode()), earliest(procedure.getPerformed())))
                .toList();
    }

    List<Encounter> encounters() {
        return visits().map(this::encounter).toList();
    }

    private Stream<org.hl7.fhir.r4.model.Encounter> visits() {
        return all(org.hl7.fhir.r4.model.Encounter.class)
                .filter(visit -> !Set.of("cancelled", "entered-in-error")
                        .contains(visit.getStatus().toCode()));
    }

    private Encounter encounter(org.hl7.fhir.r4.model.Encounter visit) {
        List<Concept> kinds = concepts(visit.getType());
        if (visit.getHospitalization().hasDischargeDisposition()) {
            kinds.add(concept(visit.getHospitalization().getDischargeDisposition()));
        }
        Concept act = new Concept(List.of(OracleTypes.code(visit.getClass_())), "");
        return new Encounter(provenance(visit), act, kinds, date(visit), inContext(visit));
    }

    private Optional<Moment> date(org.hl7.fhir.r4.model.Encounter visit) {
        return moment(visit.getPeriod().getEndElement())
                .filter(end -> !end.start().isAfter(request.asOf()))
                .or(() -> moment(visit.getPeriod().getStartElement()));
    }

    private boolean inContext(org.hl7.fhir.r4.model.Encounter visit) {
        return request.encounterId().equals(Optional.of(visit.getIdElement().getIdPart()));
    }

    List<Reason> reasons() {
        return visits().flatMap(visit -> Stream.concat(
                                visit.getReasonCode().stream().map(OracleTypes::concept),
                                Stream.concat(
                                                visit.getReasonReference().stream(),
                                                visit.getDiagnosis().stream()
                                                        .map(diagnosis -> diagnosis.getCondition()))
                                        .flatMap(this::conditionAt))
                        .map(reason -> new Reason(provenance(visit), reason, date(visit), inContext(visit))))
                .toList();
    }

    private Stream<Concept> conditionAt(Reference reference) {
        return all(Condition.class)
                .filter(condition -> reference
                        .getReferenceElement()
                        .getIdPart()
                        .equals(condition.getIdElement().getIdPart()))
                .map(condition -> concept(condition.getCode()));
    }

    List<Report> reports() {
        return all(DiagnosticReport.class)
                .map(report -> new Report(
                        provenance(report),
                        concept(report.getCode()),
                        latest(report.getEffective()).or(() -> moment(report.getIssuedElement())),
                        report.getStatus() != DiagnosticReport.DiagnosticReportStatus.FINAL,
                        concepts(report.getConclusionCode())))
                .toList();
    }

    List<Device> devices() {
        return all(org.hl7.fhir.r4.model.Device.class)
                .filter(device -> device.getStatus() == org.hl7.fhir.r4.model.Device.FHIRDeviceStatus.ACTIVE)
                .map(device -> new Device(provenance(device), concept(device.getType())))
                .toList();
    }

    List<Allergy> allergies() {
        return all(AllergyIntolerance.class)
                .filter(allergy -> word(allergy.getClinicalStatus()).equals("active"))
                .map(allergy -> new Allergy(
                        provenance(allergy),
                        concept(allergy.getCode()),
                        earliest(allergy.getOnset()).or(() -> moment(allergy.getRecordedDateElement()))))
                .toList();
    }

    Person person() {
        Patient patient = all(Patient.class).findFirst().orElseThrow();
        boolean deceased = patient.getDeceased() instanceof DateTimeType
                || (patient.getDeceased() instanceof BooleanType flag && flag.booleanValue());
        return new Person(
                Objects.requireNonNull(patient.getGender()).toCode(),
                Optional.ofNullable(patient.getBirthDateElement().getValueAsString())
                        .map(day -> Moment.of(LocalDate.parse(day))),
                deceased);
    }

    private <T extends Resource> Stream<T> all(Class<T> type) {
        List<T> found = new ArrayList<>();
        resources.stream().filter(type::isInstance).map(type::cast).forEach(found::add);
        return found.stream();
    }
}
