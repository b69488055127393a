package org.rachis.knowledge;

import java.util.List;

/**
 * A named clinical finding: its criterion, its name in the clinical model, the label that heads its evidence on a card,
 * the phrase that stands for it in a summary, and the sources of its numbers. The label is empty when the finding is
 * internal and never shown under its own name.
 */
public record FindingDefinition(
        String id, String model, String label, String phrase, Criterion criterion, List<String> sources) {

    public FindingDefinition {
        sources = List.copyOf(sources);
    }
}
