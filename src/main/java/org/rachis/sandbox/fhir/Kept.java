package org.rachis.sandbox.fhir;

import java.time.Instant;
import java.util.List;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;

/**
 * A resource with what it can be found by.
 *
 * @param patient the id of the patient it is about, empty for none
 * @param date the one by which a list of its kind is sorted
 */
record Kept(
        Resource resource,
        String patient,
        List<Coding> codes,
        List<Coding> categories,
        String status,
        @Nullable Instant date) {

    Kept {
        codes = List.copyOf(codes);
        categories = List.copyOf(categories);
    }

    String id() {
        return resource.getIdElement().getIdPart();
    }
}
