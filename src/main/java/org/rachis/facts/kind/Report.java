package org.rachis.facts.kind;

import java.util.List;
import java.util.Optional;
import org.rachis.facts.value.Concept;
import org.rachis.facts.value.Moment;
import org.rachis.facts.value.Provenance;

/** A DiagnosticReport with its coded conclusions; a report without any cannot be read by Rachis. */
public record Report(
        Provenance provenance, Concept concept, Optional<Moment> date, boolean preliminary, List<Concept> conclusions)
        implements Fact {

    public Report {
        conclusions = List.copyOf(conclusions);
    }
}
