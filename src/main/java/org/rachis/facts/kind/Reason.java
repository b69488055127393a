package org.rachis.facts.kind;

import java.util.Optional;
import org.rachis.facts.value.Concept;
import org.rachis.facts.value.Moment;
import org.rachis.facts.value.Provenance;

/**
 * Why a patient was seen or an order placed: a reason code, a referenced reason or a diagnosis of an Encounter or a
 * ServiceRequest. A reason in context belongs to the encounter or the orders of this very call and is current whatever
 * the date.
 */
public record Reason(Provenance provenance, Concept concept, Optional<Moment> date, boolean inContext)
        implements Fact {}
