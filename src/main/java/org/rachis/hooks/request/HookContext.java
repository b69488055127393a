package org.rachis.hooks.request;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.rachis.facts.PatientId;
import org.rachis.facts.PatientRecords.Drafted;
import org.rachis.hooks.errors.Refusal;

/**
 * Whose chart is open, who looks at it, in which encounter (its logical id), and what is being ordered. Prints none of
 * these.
 *
 * @param selections the orders that the user just chose, as references into the drafts
 * @param faultyOrders what is wrong with the orders; it matters to a hook about orders only
 */
public record HookContext(
        PatientId patient,
        Optional<String> userId,
        Optional<String> encounterId,
        Drafted drafts,
        List<String> selections,
        Optional<Refusal> faultyOrders) {

    private static final Pattern PATIENT_OR_RELATIVE =
            Pattern.compile("(.*/)?(Patient|RelatedPerson)/[^/]*(/_history/[^/]*)?");

    public HookContext {
        selections = List.copyOf(selections);
    }

    /** Whether the one who looks is the patient or a relative, for whom the cards are not written. */
    public boolean viewedByPatient() {
        return userId.filter(id -> PATIENT_OR_RELATIVE.matcher(id).matches()).isPresent();
    }

    @Override
    public String toString() {
        return "HookContext";
    }
}
