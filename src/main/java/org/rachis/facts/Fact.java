package org.rachis.facts;

import java.util.Optional;

/** Anything that was read from one resource of the chart and can be evidence. */
public sealed interface Fact
        permits Allergy,
                Device,
                Diagnosis,
                DraftOrder,
                Encounter,
                Measurement,
                Medication,
                Order,
                Procedure,
                Reason,
                Report {

    Provenance provenance();

    Concept concept();

    /** The date that counts for windows; empty when the resource carries none. */
    Optional<Moment> date();
}
