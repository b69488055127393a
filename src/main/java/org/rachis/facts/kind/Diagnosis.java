package org.rachis.facts.kind;

import java.time.Instant;
import java.util.Optional;
import org.rachis.facts.value.Concept;
import org.rachis.facts.value.Moment;
import org.rachis.facts.value.Provenance;

/**
 * A Condition that passed the filters of model B.0. The date that counts is the onset; the recorded date only when no
 * onset is known.
 */
public record Diagnosis(
        Provenance provenance,
        Concept concept,
        Status status,
        Certainty certainty,
        Optional<Moment> onset,
        Optional<Moment> recorded,
        Optional<Moment> abated)
        implements Fact {

    /** Clinical status: active, recurrence, relapse or none given are current; inactive, remission, resolved are past. */
    public enum Status {
        CURRENT,
        PAST
    }

    /** Verification status: unconfirmed, provisional and differential are suspected; confirmed or none given is confirmed. */
    public enum Certainty {
        CONFIRMED,
        SUSPECTED
    }

    @Override
    public Optional<Moment> date() {
        return onset.isPresent() ? onset : recorded;
    }

    /** Current at that time: so marked, and not abated before it. */
    public boolean currentAt(Instant asOf) {
        return status == Status.CURRENT
                && abated.map(end -> !end.start().isBefore(asOf)).orElse(true);
    }
}
