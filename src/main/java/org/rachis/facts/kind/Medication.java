package org.rachis.facts.kind;

import java.util.List;
import java.util.Optional;
import org.rachis.facts.value.Concept;
import org.rachis.facts.value.Moment;
import org.rachis.facts.value.Provenance;

/**
 * A drug that the patient takes or took (MedicationStatement, MedicationRequest), with the time of exposure and the
 * dosage as ordered. {@code route} holds route and form as coded or worded, for the refusal of local preparations.
 */
public record Medication(
        Provenance provenance, Concept concept, Concept route, Optional<Exposure> exposure, List<Dosage> dosages)
        implements Fact {

    public Medication {
        dosages = List.copyOf(dosages);
    }

    @Override
    public Optional<Moment> date() {
        return exposure.map(Exposure::start);
    }
}
