package org.rachis.facts;

import java.util.Optional;

/** A Device in or on the patient that is active, or whose status was not given. */
public record Device(Provenance provenance, Concept concept) implements Fact {

    @Override
    public Optional<Moment> date() {
        return Optional.empty();
    }
}
