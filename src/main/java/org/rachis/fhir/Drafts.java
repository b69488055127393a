package org.rachis.fhir;

import org.jspecify.annotations.Nullable;
import org.rachis.facts.Input;
import org.rachis.facts.value.Window;
import org.rachis.fhir.medication.DrugDraft;
import org.rachis.fhir.medication.MedicationDraft;
import org.rachis.fhir.quantity.ReadingGuide;
import org.rachis.fhir.resource.AllergyDraft;
import org.rachis.fhir.resource.ConditionDraft;
import org.rachis.fhir.resource.DeviceDraft;
import org.rachis.fhir.resource.EncounterDraft;
import org.rachis.fhir.resource.ObservationDraft;
import org.rachis.fhir.resource.PatientDraft;
import org.rachis.fhir.resource.ProcedureDraft;
import org.rachis.fhir.resource.ReportDraft;
import org.rachis.fhir.resource.ResourceDraft;
import org.rachis.fhir.resource.ServiceRequestDraft;

/** Which resource type each input consists of, and the draft for each type that is read. */
record Drafts(ReadingGuide guide, Window openExposure) {

    static String typeOf(Input input) {
        return switch (input) {
            case PATIENT -> "Patient";
            case CONDITIONS -> "Condition";
            case OBSERVATIONS -> "Observation";
            case MEDICATION_STATEMENTS -> "MedicationStatement";
            case MEDICATION_REQUESTS -> "MedicationRequest";
            case PROCEDURES -> "Procedure";
            case ENCOUNTERS -> "Encounter";
            case ALLERGIES -> "AllergyIntolerance";
            case SERVICE_REQUESTS -> "ServiceRequest";
            case DIAGNOSTIC_REPORTS -> "DiagnosticReport";
            case DEVICES -> "Device";
        };
    }

    ResourceDraft of(Input input) {
        return switch (input) {
            case PATIENT -> new PatientDraft();
            case CONDITIONS -> new ConditionDraft();
            case OBSERVATIONS -> new ObservationDraft(guide);
            case MEDICATION_STATEMENTS -> MedicationDraft.statement(openExposure);
            case MEDICATION_REQUESTS -> MedicationDraft.request(openExposure);
            case PROCEDURES -> new ProcedureDraft();
            case ENCOUNTERS -> new EncounterDraft();
            case ALLERGIES -> new AllergyDraft();
            case SERVICE_REQUESTS -> new ServiceRequestDraft();
            case DIAGNOSTIC_REPORTS -> new ReportDraft();
            case DEVICES -> new DeviceDraft();
        };
    }

    /** The draft for a type to which others refer; null when none of Rachis's references leads to it. */
    @Nullable
    ResourceDraft referredTo(String resourceType) {
        return switch (resourceType) {
            case "Medication" -> new DrugDraft();
            case "Condition" -> new ConditionDraft();
            case "Observation" -> new ObservationDraft(guide);
            default -> null;
        };
    }
}
