package org.rachis.facts;

import java.util.Optional;

/** An AllergyIntolerance that is active, or whose clinical status was not given. */
public record Allergy(Provenance provenance, Concept concept, Optional<Moment> date) implements Fact {}
