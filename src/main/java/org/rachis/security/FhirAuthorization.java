package org.rachis.security;

import java.util.Optional;

/**
 * What the caller grants for the FHIR server of the call: a token, when one came that can be used, and the patient to
 * whom it is bound, when it is bound to one. Prints neither.
 */
public record FhirAuthorization(Optional<AccessToken> token, Optional<String> patient) {

    private static final String TYPE = "Patient/";

    /** Whether it may be used to read that patient's chart. */
    public boolean covers(String patientId) {
        return patient.map(FhirAuthorization::withoutType)
                .filter(id -> !id.equals(patientId))
                .isEmpty();
    }

    private static String withoutType(String id) {
        return id.startsWith(TYPE) ? id.substring(TYPE.length()) : id;
    }

    @Override
    public String toString() {
        return "FhirAuthorization";
    }
}
