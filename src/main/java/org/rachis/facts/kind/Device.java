package org.rachis.facts.kind;

import java.util.Optional;
import org.rachis.facts.value.Concept;
import org.rachis.facts.value.Moment;
import org.rachis.facts.value.Provenance;

/** A Device in or on the patient that is active, or whose status was not given. */
public record Device(Provenance provenance, Concept concept) implements Fact {

    @Override
    public Optional<Moment> date() {
        return Optional.empty();
    }
}
