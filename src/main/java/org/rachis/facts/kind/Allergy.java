package org.rachis.facts.kind;

import java.util.Optional;
import org.rachis.facts.value.Concept;
import org.rachis.facts.value.Moment;
import org.rachis.facts.value.Provenance;

/** An AllergyIntolerance that is active, or whose clinical status was not given. */
public record Allergy(Provenance provenance, Concept concept, Optional<Moment> date) implements Fact {}
