package org.rachis.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Tells the chart of a case as a CDS Hooks prefetch: plain FHIR JSON, as an EHR would send it. */
final class CaseChart {

    static final String PATIENT = "case-patient";
    static final String ENCOUNTER = "context-encounter";

    private final Instant asOf;
    private int next;

    private CaseChart(Instant asOf) {
        this.asOf = asOf;
    }

    /** The prefetch of a case: key to resource or searchset. */
    static Map<String, Object> prefetch(ClinicalCase.Given given, Instant asOf) {
        CaseChart chart = new CaseChart(asOf);
        Map<String, Object> prefetch = new LinkedHashMap<>();
        prefetch.put("patient", chart.patient(given.patient()));
        prefetch.put("conditions", bundle(given.conditions(), chart::condition));
        prefetch.put("observations", bundle(given.observations(), chart::observation));
        prefetch.put("medicationStatements", bundle(given.statements(), chart::statement));
        prefetch.put("medicationRequests", bundle(given.medications(), chart::medication));
        prefetch.put("procedures", bundle(given.procedures(), chart::procedure));
        prefetch.put("encounters", bundle(given.encounters(), chart::encounter));
        prefetch.put("allergies", bundle(given.allergies(), chart::allergy));
        prefetch.put("serviceRequests", bundle(given.orders(), chart::order));
        prefetch.put("diagnosticReports", bundle(given.reports(), chart::report));
        prefetch.put("devices", bundle(given.devices(), chart::device));
        (given.without() == null ? List.<String>of() : given.without()).forEach(prefetch::remove);
        return prefetch;
    }

    /** The Bundle of the orders of a case; nothing when it has none. */
    static Optional<Map<String, Object>> draftOrders(ClinicalCase.Given given, Instant asOf) {
        CaseChart chart = new CaseChart(asOf);
        chart.next = 1;
        return Optional.ofNullable(given.drafts()).map(drafts -> bundle(drafts, chart::draft));
    }

    private Map<String, Object> draft(Map<String, Object> told) {
        int number = next;
        Map<String, Object> draft;
        if (told.containsKey("drug")) {
            Map<String, Object> drug = new LinkedHashMap<>(told);
            drug.put("code", told.get("drug"));
            draft = medication(drug);
        } else {
            draft = order(told);
            if (told.containsKey("site")) {
                draft.put("bodySite", List.of(Map.of("text", told.get("site"))));
            }
        }
        draft.put("id", text(told, "id", "d" + number));
        draft.put("status", text(told, "status", "draft"));
        if (told.containsKey("narrative")) {
            draft.put("text", Map.of("status", "generated", "div", told.get("narrative")));
        }
        return draft;
    }

    private Map<String, Object> patient(@Nullable Map<String, String> said) {
        Map<String, String> told = said == null ? Map.of("age", "50", "gender", "male") : said;
        Map<String, Object> patient = new LinkedHashMap<>(Map.of("resourceType", "Patient", "id", PATIENT));
        copy(told, "gender", patient, "gender");
        copy(told, "birthDate", patient, "birthDate");
        if (told.containsKey("age")) {
            LocalDate today = LocalDate.ofInstant(asOf, ZoneOffset.UTC);
            patient.put(
                    "birthDate",
                    today.minusYears(Integer.parseInt(told.get("age")))
                            .minusDays(1)
                            .toString());
        }
        if (told.containsKey("deceased")) {
            patient.put("deceasedBoolean", Boolean.valueOf(told.get("deceased")));
        }
        return patient;
    }

    private Map<String, Object> condition(Map<String, Object> told) {
        Map<String, Object> condition = resource("Condition", told, "subject");
        String status = text(told, "status", "active");
        if (!status.equals("none")) {
            condition.put(
                    "clinicalStatus",
                    CaseElements.coded("http://terminology.hl7.org/CodeSystem/condition-clinical", status));
        }
        String verification = text(told, "verification", "confirmed");
        if (!verification.equals("none")) {
            condition.put(
                    "verificationStatus",
                    CaseElements.coded("http://terminology.hl7.org/CodeSystem/condition-ver-status", verification));
        }
        time(told, "onset", condition, "onsetDateTime");
        time(told, "recorded", condition, "recordedDate");
        time(told, "abated", condition, "abatementDateTime");
        return condition;
    }

    private Map<String, Object> observation(Map<String, Object> told) {
        Map<String, Object> observation = resource("Observation", told, "subject");
        observation.put("status", text(told, "status", "final"));
        time(told, "at", observation, "effectiveDateTime");
        CaseElements.value(told, observation);
        if (told.get("components") instanceof Map<?, ?> components) {
            observation.put(
                    "component",
                    components.entrySet().stream()
                            .map(component -> Map.of(
                                    "code",
                                            CaseElements.concept(
                                                    component.getKey().toString(), null),
                                    "valueQuantity",
                                            CaseElements.quantity(
                                                    component.getValue().toString())))
                            .toList());
        }
        return observation;
    }

    private Map<String, Object> medication(Map<String, Object> told) {
        Map<String, Object> medication = resource("MedicationRequest", told, "subject");
        medication.put("medicationCodeableConcept", medication.remove("code"));
        medication.put("status", text(told, "status", "active"));
        medication.put("intent", text(told, "intent", "order"));
        time(told, "from", medication, "authoredOn");
        if (told.containsKey("to")) {
            medication.put(
                    "dispenseRequest",
                    Map.of(
                            "validityPeriod",
                            Map.of("end", CaseElements.when(told.get("to").toString(), asOf))));
        }
        if (told.containsKey("dose")) {
            Map<String, Object> dosage = new LinkedHashMap<>();
            dosage.put(
                    "timing",
                    Map.of(
                            "repeat",
                            Map.of(
                                    "frequency",
                                    Integer.valueOf(text(told, "perDay", "1")),
                                    "period",
                                    1,
                                    "periodUnit",
                                    "d")));
            dosage.put(
                    "doseAndRate",
                    List.of(Map.of(
                            "doseQuantity",
                            CaseElements.quantity(told.get("dose").toString()))));
            if (told.containsKey("route")) {
                dosage.put("route", Map.of("text", told.get("route")));
            }
            medication.put("dosageInstruction", List.of(dosage));
        } else if (told.containsKey("route")) {
            medication.put("dosageInstruction", List.of(Map.of("route", Map.of("text", told.get("route")))));
        }
        return medication;
    }

    /** Told as a request is, but with "from" and "to" as the time of taking. */
    private Map<String, Object> statement(Map<String, Object> told) {
        Map<String, Object> statement = medication(told);
        statement.put("resourceType", "MedicationStatement");
        statement.remove("intent");
        statement.remove("authoredOn");
        statement.remove("dispenseRequest");
        Map<String, Object> taken = new LinkedHashMap<>();
        time(told, "from", taken, "start");
        time(told, "to", taken, "end");
        statement.put("effectivePeriod", taken);
        Object dosage = statement.remove("dosageInstruction");
        if (dosage != null) {
            statement.put("dosage", dosage);
        }
        return statement;
    }

    private Map<String, Object> procedure(Map<String, Object> told) {
        Map<String, Object> procedure = resource("Procedure", told, "subject");
        procedure.put("status", text(told, "status", "completed"));
        time(told, "at", procedure, "performedDateTime");
        return procedure;
    }

    private Map<String, Object> encounter(Map<String, Object> told) {
        boolean context = Boolean.TRUE.equals(told.get("context"));
        Map<String, Object> encounter = resource("Encounter", told, "subject");
        encounter.remove("code");
        encounter.put("id", context ? ENCOUNTER : encounter.get("id"));
        encounter.put("status", text(told, "status", "finished"));
        encounter.put(
                "class",
                Map.of(
                        "system",
                        "http://terminology.hl7.org/CodeSystem/v3-ActCode",
                        "code",
                        text(told, "class", "AMB")));
        encounter.put("period", Map.of("start", CaseElements.when(text(told, "at", "0 d"), asOf)));
        reason(told, encounter);
        if (told.containsKey("type")) {
            encounter.put("type", List.of(CaseElements.concept(told.get("type").toString())));
        }
        if (told.containsKey("disposition")) {
            encounter.put(
                    "hospitalization",
                    Map.of("dischargeDisposition", CaseElements.concept("disposition|" + told.get("disposition"))));
        }
        return encounter;
    }

    private Map<String, Object> order(Map<String, Object> told) {
        Map<String, Object> order = resource("ServiceRequest", told, "subject");
        order.put("status", text(told, "status", "active"));
        order.put("intent", "order");
        time(told, "at", order, "authoredOn");
        reason(told, order);
        return order;
    }

    private static void reason(Map<String, Object> told, Map<String, Object> resource) {
        if (told.containsKey("reason") || told.containsKey("reasonText")) {
            resource.put(
                    "reasonCode",
                    List.of(CaseElements.concept(text(told, "reason", "local|none"), told.get("reasonText"))));
        }
    }

    private Map<String, Object> report(Map<String, Object> told) {
        Map<String, Object> report = resource("DiagnosticReport", told, "subject");
        report.put("status", text(told, "status", "final"));
        time(told, "at", report, "effectiveDateTime");
        if (told.containsKey("conclusion")) {
            report.put(
                    "conclusionCode",
                    List.of(CaseElements.concept(told.get("conclusion").toString())));
        }
        return report;
    }

    private Map<String, Object> device(Map<String, Object> told) {
        Map<String, Object> device = resource("Device", told, "patient");
        device.put("type", device.remove("code"));
        device.put("status", text(told, "status", "active"));
        return device;
    }

    private Map<String, Object> allergy(Map<String, Object> told) {
        Map<String, Object> allergy = resource("AllergyIntolerance", told, "patient");
        allergy.put(
                "clinicalStatus",
                CaseElements.coded(
                        "http://terminology.hl7.org/CodeSystem/allergyintolerance-clinical",
                        text(told, "status", "active")));
        return allergy;
    }

    private Map<String, Object> resource(String type, Map<String, Object> told, String subject) {
        Map<String, Object> resource = new LinkedHashMap<>();
        resource.put("resourceType", type);
        resource.put("id", "r" + next++);
        resource.put("code", CaseElements.concept(text(told, "code", "local|none"), told.get("text")));
        resource.put(subject, Map.of("reference", "Patient/" + PATIENT));
        return resource;
    }

    private static Map<String, Object> bundle(
            @Nullable List<Map<String, Object>> told, Function<Map<String, Object>, Map<String, Object>> writer) {
        List<Map<String, Object>> entries = new ArrayList<>();
        for (Map<String, Object> one : told == null ? List.<Map<String, Object>>of() : told) {
            entries.add(Map.of("resource", writer.apply(one)));
        }
        Map<String, Object> bundle = new LinkedHashMap<>(Map.of("resourceType", "Bundle", "type", "searchset"));
        bundle.put("total", entries.size());
        if (!entries.isEmpty()) {
            bundle.put("entry", entries);
        }
        return bundle;
    }

    private void time(Map<String, Object> told, String key, Map<String, Object> resource, String element) {
        if (told.containsKey(key)) {
            resource.put(element, CaseElements.when(told.get(key).toString(), asOf));
        }
    }

    private static String text(Map<String, Object> told, String key, String fallback) {
        return told.getOrDefault(key, fallback).toString();
    }

    private static void copy(Map<String, String> from, String key, Map<String, Object> to, String element) {
        if (from.containsKey(key)) {
            to.put(element, from.get(key));
        }
    }
}
