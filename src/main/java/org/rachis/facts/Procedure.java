package org.rachis.facts;

import java.util.Optional;

/** A Procedure that was completed or is in progress; the date is the start of its performance. */
public record Procedure(Provenance provenance, Concept concept, Optional<Moment> date) implements Fact {}
