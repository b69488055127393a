package org.rachis.facts.kind;

import java.util.Optional;
import org.rachis.facts.value.Concept;
import org.rachis.facts.value.Moment;
import org.rachis.facts.value.Provenance;

/**
 * An order of this call that is not yet signed: a ServiceRequest, or a MedicationRequest with its drug. It is no part of
 * the chart, and what it orders was neither done nor taken.
 *
 * @param site the body site, when it is told apart from the code
 * @param drug what a MedicationRequest orders, read as a drug on record is; it was not taken
 * @param chosen whether the call is about it, and not merely sent beside others
 * @param json the whole resource as it was sent, where an order may be changed without contradicting itself
 */
public record DraftOrder(
        Provenance provenance,
        Concept concept,
        Concept site,
        Optional<Medication> drug,
        boolean chosen,
        Optional<String> json)
        implements Fact {

    /** It is of this very moment, and has no date of its own. */
    @Override
    public Optional<Moment> date() {
        return Optional.empty();
    }
}
