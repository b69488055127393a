package org.rachis.cases;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes the FHIR data types of a case: codes, quantities and times, from the short form in which cases tell them. */
final class CaseElements {

    private static final Map<String, String> SYSTEMS = Map.of(
            "snomed", "http://snomed.info/sct",
            "loinc", "http://loinc.org",
            "icd10cm", "http://hl7.org/fhir/sid/icd-10-cm",
            "icd10", "http://hl7.org/fhir/sid/icd-10",
            "rxnorm", "http://www.nlm.nih.gov/research/umls/rxnorm",
            "atc", "http://www.whocc.no/atc",
            "interpretation", "http://terminology.hl7.org/CodeSystem/v3-ObservationInterpretation",
            "disposition", "http://terminology.hl7.org/CodeSystem/discharge-disposition",
            "local", "urn:example:local");

    private CaseElements() {}

    /** Codes are written "system|code", several of them with spaces between. */
    static Map<String, Object> concept(String codes) {
        return concept(codes, null);
    }

    static Map<String, Object> concept(String codes, @Nullable Object text) {
        Map<String, Object> concept = new LinkedHashMap<>();
        if (!codes.equals("local|none")) {
            concept.put(
                    "coding",
                    List.of(codes.split(" ", -1)).stream()
                            .map(CaseElements::coding)
                            .toList());
        }
        if (text != null) {
            concept.put("text", text);
        }
        return concept;
    }

    private static Map<String, Object> coding(String code) {
        String[] parts = code.split("\\|", 2);
        String system = SYSTEMS.get(parts[0]);
        if (system == null) {
            throw new IllegalArgumentException("Unknown code system in " + code);
        }
        return Map.of("system", system, "code", parts[1]);
    }

    static Map<String, Object> coded(String system, String code) {
        return Map.of("coding", List.of(Map.of("system", system, "code", code)));
    }

    /** "38.4 Cel", "<5 mg/L"; a value without a unit has none, and a unit after "~" is written out without a code. */
    static Map<String, Object> quantity(String told) {
        Map<String, Object> quantity = new LinkedHashMap<>();
        String[] parts = told.split(" ", 2);
        String number = parts[0];
        if (number.startsWith("<") || number.startsWith(">")) {
            quantity.put("comparator", number.substring(0, 1));
            number = number.substring(1);
        }
        quantity.put("value", Double.valueOf(number));
        if (parts.length > 1 && parts[1].startsWith("~")) {
            quantity.put("unit", parts[1].substring(1));
        } else if (parts.length > 1) {
            quantity.put("unit", parts[1]);
            quantity.put("system", "http://unitsofmeasure.org");
            quantity.put("code", parts[1]);
        }
        return quantity;
    }

    /** Writes what an observation says, in whichever way it is told. */
    static void value(Map<String, Object> told, Map<String, Object> observation) {
        if (told.containsKey("value")) {
            observation.put("valueQuantity", quantity(told.get("value").toString()));
        }
        if (told.containsKey("coded")) {
            observation.put("valueCodeableConcept", concept(told.get("coded").toString(), told.get("codedText")));
        }
        if (told.containsKey("said")) {
            observation.put("valueString", told.get("said"));
        }
        if (told.containsKey("present")) {
            observation.put("valueBoolean", told.get("present"));
        }
        if (told.containsKey("interpretation")) {
            observation.put("interpretation", List.of(concept("interpretation|" + told.get("interpretation"))));
        }
        if (told.containsKey("absent")) {
            observation.put("dataAbsentReason", Map.of("text", told.get("absent")));
        }
    }

    /** "5 d" is a date five days ago, "3 h" an instant three hours ago, "-1 d" tomorrow; anything else stands as it is. */
    static String when(String told, Instant asOf) {
        if (!told.matches("-?\\d+ [dh]")) {
            return told;
        }
        long amount = Long.parseLong(told.substring(0, told.length() - 2));
        return told.endsWith("d")
                ? LocalDate.ofInstant(asOf, ZoneOffset.UTC).minusDays(amount).toString()
                : asOf.minus(Duration.ofHours(amount)).toString();
    }
}
