package org.rachis.facts;

/** The logical id of a Patient resource, without the {@code Patient/} prefix. */
public record PatientId(String value) {

    public PatientId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("A patient id is never blank.");
        }
    }
}
