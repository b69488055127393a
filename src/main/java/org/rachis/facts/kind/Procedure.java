package org.rachis.facts.kind;

import java.util.Optional;
import org.rachis.facts.value.Concept;
import org.rachis.facts.value.Moment;
import org.rachis.facts.value.Provenance;

/** A Procedure that was completed or is in progress; the date is the start of its performance. */
public record Procedure(Provenance provenance, Concept concept, Optional<Moment> date) implements Fact {}
