package org.rachis.facts.value;

/**
 * Where a fact was read: the type and logical id of the FHIR resource. The id is empty when the resource carried none.
 */
public record Provenance(String resourceType, String id) {

    /** The relative reference {@code Type/id}, or the type alone when the resource has no id. */
    public String reference() {
        return id.isEmpty() ? resourceType : resourceType + "/" + id;
    }
}
