package org.rachis.assessment;

import java.util.List;
import org.rachis.findings.Evidence;
import org.rachis.knowledge.Indicator;
import org.rachis.knowledge.Pattern;

/**
 * A pattern that holds and is to be shown: how urgent, on what evidence, and what else must be said with it.
 *
 * @param beside less urgent concerns of the same topic, which have no card of their own
 */
public record Concern(
        Pattern pattern, Indicator indicator, List<Evidence> evidence, List<String> notes, List<Concern> beside) {

    public Concern {
        evidence = List.copyOf(evidence);
        notes = List.copyOf(notes);
        beside = List.copyOf(beside);
    }

    Concern with(List<Concern> others) {
        return new Concern(pattern, indicator, evidence, notes, others);
    }
}
