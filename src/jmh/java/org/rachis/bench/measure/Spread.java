package org.rachis.bench.measure;

import java.util.List;

/** The middle of several measurements, and the two ends between which they lie. */
public record Spread(double median, double least, double most) {

    public static Spread of(List<Double> measurements) {
        List<Double> sorted = measurements.stream().sorted().toList();
        return new Spread(percentile(sorted, 50), sorted.getFirst(), sorted.getLast());
    }

    /** That many in a hundred of what is sorted lie below. */
    public static double percentile(List<Double> sorted, int percent) {
        return sorted.get(Math.min(sorted.size() - 1, sorted.size() * percent / 100));
    }
}
