package org.rachis.facts.kind;

import java.util.List;
import java.util.Optional;
import org.rachis.facts.value.Concept;
import org.rachis.facts.value.Moment;
import org.rachis.facts.value.Provenance;

/**
 * A visit or stay. {@code concept} is its class; {@code kinds} its types and its discharge disposition. The date is the
 * end when that is known, else the start. The encounter of the call is in context.
 */
public record Encounter(
        Provenance provenance, Concept concept, List<Concept> kinds, Optional<Moment> date, boolean inContext)
        implements Fact {

    public Encounter {
        kinds = List.copyOf(kinds);
    }
}
