package org.rachis.facts;

import java.util.Optional;

/**
 * Why a patient was seen or an order placed: a reason code, a referenced reason or a diagnosis of an Encounter or a
 * ServiceRequest. A reason in context belongs to the encounter or the orders of this very call and is current whatever
 * the date.
 */
public record Reason(Provenance provenance, Concept concept, Optional<Moment> date, boolean inContext)
        implements Fact {}
