package org.rachis.facts;

import java.util.Optional;
import org.rachis.facts.value.Moment;
import org.rachis.facts.value.Provenance;

/** A measured value that could not count because its unit was missing, unknown or its number implausible. */
public record IgnoredValue(Provenance provenance, String analyte, Optional<Moment> date, String unit) {}
