package org.rachis.hooks.request;

import java.util.Optional;
import java.util.regex.Pattern;
import org.rachis.facts.PatientId;

/** Whose chart is open, who looks at it, and in which encounter (its logical id). Prints none of these. */
public record HookContext(PatientId patient, Optional<String> userId, Optional<String> encounterId) {

    private static final Pattern PATIENT_OR_RELATIVE =
            Pattern.compile("(.*/)?(Patient|RelatedPerson)/[^/]*(/_history/[^/]*)?");

    /** Whether the one who looks is the patient or a relative, for whom the cards are not written. */
    public boolean viewedByPatient() {
        return userId.filter(id -> PATIENT_OR_RELATIVE.matcher(id).matches()).isPresent();
    }

    @Override
    public String toString() {
        return "HookContext";
    }
}
