package org.rachis.findings;

import java.util.List;
import org.rachis.facts.kind.Measurement;

/** One round of a bedside score: the value of each component that was measured, and what it gives. */
public record VitalsRound(List<Part> parts) {

    public VitalsRound {
        parts = List.copyOf(parts);
    }

    /** A value and its points. */
    public record Part(String analyte, Measurement measurement, int points) {}

    public int points() {
        return parts.stream().mapToInt(Part::points).sum();
    }
}
