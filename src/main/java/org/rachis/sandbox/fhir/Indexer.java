package org.rachis.sandbox.fhir;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.hl7.fhir.r4.model.AllergyIntolerance;
import org.hl7.fhir.r4.model.BaseDateTimeType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.Device;
import org.hl7.fhir.r4.model.DiagnosticReport;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Enumeration;
import org.hl7.fhir.r4.model.Medication;
import org.hl7.fhir.r4.model.MedicationRequest;
import org.hl7.fhir.r4.model.MedicationStatement;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Procedure;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.Type;
import org.jspecify.annotations.Nullable;

/** Says by what a resource can be found. Kinds that are not listed can be kept and read, but not searched. */
final class Indexer {

    private Indexer() {}

    static Kept index(Resource resource) {
        return switch (resource) {
            case Patient patient ->
                new Kept(patient, id(patient), List.of(), List.of(), "", instant(patient.getBirthDate()));
            case Condition it ->
                new Kept(
                        it,
                        id(it.getSubject()),
                        it.getCode().getCoding(),
                        codings(it.getCategory()),
                        it.getClinicalStatus().getCodingFirstRep().getCode() == null
                                ? ""
                                : it.getClinicalStatus().getCodingFirstRep().getCode(),
                        first(date(it.getOnset()), instant(it.getRecordedDate())));
            case Encounter it ->
                new Kept(
                        it,
                        id(it.getSubject()),
                        codings(it.getType()),
                        List.of(it.getClass_()),
                        code(it.getStatusElement()),
                        instant(it.getPeriod().getStart()));
            default -> indexResult(resource);
        };
    }

    private static Kept indexResult(Resource resource) {
        return switch (resource) {
            case Observation it ->
                new Kept(
                        it,
                        id(it.getSubject()),
                        it.getCode().getCoding(),
                        codings(it.getCategory()),
                        code(it.getStatusElement()),
                        first(date(it.getEffective()), instant(it.getIssued())));
            case DiagnosticReport it ->
                new Kept(
                        it,
                        id(it.getSubject()),
                        it.getCode().getCoding(),
                        codings(it.getCategory()),
                        code(it.getStatusElement()),
                        first(date(it.getEffective()), instant(it.getIssued())));
            case Procedure it ->
                new Kept(
                        it,
                        id(it.getSubject()),
                        it.getCode().getCoding(),
                        it.getCategory().getCoding(),
                        code(it.getStatusElement()),
                        date(it.getPerformed()));
            default -> indexDrug(resource);
        };
    }

    private static Kept indexDrug(Resource resource) {
        return switch (resource) {
            case MedicationRequest it ->
                new Kept(
                        it,
                        id(it.getSubject()),
                        drug(it.getMedication()),
                        codings(it.getCategory()),
                        code(it.getStatusElement()),
                        instant(it.getAuthoredOn()));
            case MedicationStatement it ->
                new Kept(
                        it,
                        id(it.getSubject()),
                        drug(it.getMedication()),
                        it.getCategory().getCoding(),
                        code(it.getStatusElement()),
                        date(it.getEffective()));
            case Medication it -> new Kept(it, "", it.getCode().getCoding(), List.of(), "", null);
            default -> indexOther(resource);
        };
    }

    private static Kept indexOther(Resource resource) {
        return switch (resource) {
            case ServiceRequest it ->
                new Kept(
                        it,
                        id(it.getSubject()),
                        it.getCode().getCoding(),
                        codings(it.getCategory()),
                        code(it.getStatusElement()),
                        instant(it.getAuthoredOn()));
            case AllergyIntolerance it ->
                new Kept(
                        it,
                        id(it.getPatient()),
                        it.getCode().getCoding(),
                        List.of(),
                        "",
                        instant(it.getRecordedDate()));
            case Device it ->
                new Kept(
                        it,
                        id(it.getPatient()),
                        it.getType().getCoding(),
                        List.of(),
                        code(it.getStatusElement()),
                        null);
            default -> new Kept(resource, "", List.of(), List.of(), "", null);
        };
    }

    private static String id(Patient patient) {
        return patient.getIdElement().getIdPart();
    }

    private static String id(Reference subject) {
        String id = subject.getReferenceElement().getIdPart();
        return id == null ? "" : id;
    }

    private static String code(Enumeration<?> status) {
        return status.isEmpty() ? "" : status.getValueAsString();
    }

    private static List<Coding> codings(List<CodeableConcept> concepts) {
        return concepts.stream()
                .flatMap(concept -> concept.getCoding().stream())
                .toList();
    }

    private static List<Coding> drug(@Nullable Type medication) {
        return medication instanceof CodeableConcept concept ? concept.getCoding() : List.of();
    }

    private static @Nullable Instant date(@Nullable Type when) {
        return switch (when) {
            case BaseDateTimeType moment -> instant(moment.getValue());
            case Period period -> instant(period.getStart());
            case null, default -> null;
        };
    }

    private static @Nullable Instant instant(@Nullable Date date) {
        return date == null ? null : date.toInstant();
    }

    private static @Nullable Instant first(@Nullable Instant one, @Nullable Instant other) {
        return one == null ? other : one;
    }
}
