package org.rachis.knowledge;

import java.util.List;
import org.rachis.facts.value.Window;

/**
 * A bedside score: each component maps an analyte's value to points by bands. Only values within {@code within} count,
 * and only together when they lie within {@code apart} of one another; fewer than {@code components} of them give no
 * score.
 */
public record VitalsScore(
        String id, String label, List<Component> items, Window within, Window apart, int components, String source) {

    public VitalsScore {
        items = List.copyOf(items);
    }

    /** The bands of one analyte, in ascending order; the first whose upper bound is not exceeded gives the points. */
    public record Component(String analyte, List<Band> bands) {
        public Component {
            bands = List.copyOf(bands);
        }

        public int points(double value) {
            return bands.stream()
                    .filter(band -> value <= band.upTo())
                    .findFirst()
                    .map(Band::points)
                    .orElse(0);
        }
    }

    /** Values up to and including {@code upTo} give so many points. */
    public record Band(double upTo, int points) {}
}
