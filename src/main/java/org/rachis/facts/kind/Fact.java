package org.rachis.facts.kind;

import java.util.Optional;
import org.rachis.facts.value.Concept;
import org.rachis.facts.value.Moment;
import org.rachis.facts.value.Provenance;

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
