package org.rachis.assessment;

import java.util.List;
import org.rachis.findings.Evidence;
import org.rachis.knowledge.Indicator;
import org.rachis.knowledge.Pattern;

/** A pattern that holds and is to be shown: how urgent, on what evidence, and what else must be said with it. */
public record Concern(Pattern pattern, Indicator indicator, List<Evidence> evidence, List<String> notes) {

    public Concern {
        evidence = List.copyOf(evidence);
        notes = List.copyOf(notes);
    }
}
