package org.rachis.fhir.json;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.rachis.json.JsonScanner;
import org.rachis.json.NameTable;

/**
 * The names of all elements that Rachis reads, of all resource types and data types together. They are matched
 * by their bytes, without making a String of any name; a name that is none of them is {@link #OTHER}.
 */
public enum Element {
    ABATEMENT_DATE_TIME("abatementDateTime"),
    ABATEMENT_PERIOD("abatementPeriod"),
    AS_NEEDED_BOOLEAN("asNeededBoolean"),
    AS_NEEDED_CODEABLE_CONCEPT("asNeededCodeableConcept"),
    AUTHORED_ON("authoredOn"),
    BIRTH_DATE("birthDate"),
    BODY_SITE("bodySite"),
    CLASS("class"),
    CLINICAL_STATUS("clinicalStatus"),
    CODE("code"),
    CODING("coding"),
    COMPARATOR("comparator"),
    COMPONENT("component"),
    CONCLUSION_CODE("conclusionCode"),
    CONDITION("condition"),
    CONTAINED("contained"),
    DATA_ABSENT_REASON("dataAbsentReason"),
    DATE_ASSERTED("dateAsserted"),
    DECEASED_BOOLEAN("deceasedBoolean"),
    DECEASED_DATE_TIME("deceasedDateTime"),
    DEVICE_NAME("deviceName"),
    DIAGNOSIS("diagnosis"),
    DISCHARGE_DISPOSITION("dischargeDisposition"),
    DISPENSE_REQUEST("dispenseRequest"),
    DISPLAY("display"),
    DO_NOT_PERFORM("doNotPerform"),
    DOSAGE("dosage"),
    DOSAGE_INSTRUCTION("dosageInstruction"),
    DOSE_AND_RATE("doseAndRate"),
    DOSE_QUANTITY("doseQuantity"),
    DOSE_RANGE("doseRange"),
    EFFECTIVE_DATE_TIME("effectiveDateTime"),
    EFFECTIVE_INSTANT("effectiveInstant"),
    EFFECTIVE_PERIOD("effectivePeriod"),
    END("end"),
    ENTRY("entry"),
    EXPECTED_SUPPLY_DURATION("expectedSupplyDuration"),
    FORM("form"),
    FREQUENCY("frequency"),
    FULL_URL("fullUrl"),
    GENDER("gender"),
    HIGH("high"),
    HOSPITALIZATION("hospitalization"),
    ID("id"),
    INTENT("intent"),
    INTERPRETATION("interpretation"),
    ISSUE("issue"),
    ISSUED("issued"),
    LAST_UPDATED("lastUpdated"),
    LINK("link"),
    MEDICATION_CODEABLE_CONCEPT("medicationCodeableConcept"),
    MEDICATION_REFERENCE("medicationReference"),
    META("meta"),
    MODE("mode"),
    NAME("name"),
    OCCURRENCE_DATE_TIME("occurrenceDateTime"),
    OCCURRENCE_PERIOD("occurrencePeriod"),
    ONSET_DATE_TIME("onsetDateTime"),
    ONSET_PERIOD("onsetPeriod"),
    ORDER_DETAIL("orderDetail"),
    PATIENT("patient"),
    PERFORMED_DATE_TIME("performedDateTime"),
    PERFORMED_PERIOD("performedPeriod"),
    PERIOD("period"),
    PERIOD_UNIT("periodUnit"),
    REASON_CODE("reasonCode"),
    REASON_REFERENCE("reasonReference"),
    RECORDED_DATE("recordedDate"),
    REFERENCE("reference"),
    RELATION("relation"),
    REPEAT("repeat"),
    RESOURCE("resource"),
    ROUTE("route"),
    SEARCH("search"),
    SEVERITY("severity"),
    START("start"),
    STATUS("status"),
    SUBJECT("subject"),
    SYSTEM("system"),
    TEXT("text"),
    TIMESTAMP("timestamp"),
    TIMING("timing"),
    TOTAL("total"),
    TYPE("type"),
    UNIT("unit"),
    URL("url"),
    VALIDITY_PERIOD("validityPeriod"),
    VALUE("value"),
    VALUE_BOOLEAN("valueBoolean"),
    VALUE_CODEABLE_CONCEPT("valueCodeableConcept"),
    VALUE_INTEGER("valueInteger"),
    VALUE_QUANTITY("valueQuantity"),
    VALUE_STRING("valueString"),
    VERIFICATION_STATUS("verificationStatus"),
    OTHER("");

    private static final Element[] ALL = values();
    private static final NameTable NAMES = new NameTable(Arrays.stream(ALL)
            .map(element -> element.fhirName)
            .filter(name -> !name.isEmpty())
            .toList());

    private final String fhirName;

    Element(String fhirName) {
        this.fhirName = fhirName;
    }

    /** Moves to the next member of an object; null at the object's end, which it leaves. */
    static @Nullable Element next(JsonScanner json) {
        int found = json.next(NAMES);
        if (found >= 0) {
            return ALL[found];
        }
        return found == JsonScanner.END ? null : OTHER;
    }
}
