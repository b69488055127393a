package org.rachis.facts.kind;

import java.util.Optional;
import org.rachis.facts.value.Concept;
import org.rachis.facts.value.Moment;
import org.rachis.facts.value.Provenance;

/** A ServiceRequest on record: what was ordered, when, and whether it is still to be done. */
public record Order(Provenance provenance, Concept concept, Optional<Moment> date, Status status) implements Fact {

    /** Active and on-hold orders are open; completed ones are done. */
    public enum Status {
        OPEN,
        DONE
    }
}
