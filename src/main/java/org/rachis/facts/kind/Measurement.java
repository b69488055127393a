package org.rachis.facts.kind;

import java.util.List;
import java.util.Optional;
import org.rachis.facts.value.Concept;
import org.rachis.facts.value.Moment;
import org.rachis.facts.value.Provenance;
import org.rachis.facts.value.Result;
import org.rachis.terminology.Code;

/**
 * An Observation, or one component of it, that carries a result. Numbers of a known analyte are in that analyte's
 * canonical unit; {@code interpretation} holds the interpretation codes as given.
 */
public record Measurement(
        Provenance provenance, Concept concept, Optional<Moment> date, Result result, List<Code> interpretation)
        implements Fact {

    public Measurement {
        interpretation = List.copyOf(interpretation);
    }
}
