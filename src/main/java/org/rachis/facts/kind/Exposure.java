package org.rachis.facts.kind;

import java.time.Instant;
import org.rachis.facts.value.Moment;
import org.rachis.facts.value.Window;

/**
 * From when to when a drug was taken (model B.0). {@code end} is the last instant known or assumed; {@code supplied}
 * says that the end comes from a period, a supply or a stop, not from the mere absence of one.
 */
public record Exposure(Moment start, Instant end, boolean supplied) {

    public Exposure {
        if (end.isBefore(start.start())) {
            throw new IllegalArgumentException("An exposure never ends before it starts.");
        }
    }

    /** Whether any of it lies in [asOf − window, asOf]. */
    public boolean overlaps(Window window, Instant asOf) {
        return start.daysBefore(asOf) >= 0
                && (window.contains(Moment.of(end), asOf) || end.isAfter(asOf) || window.contains(start, asOf));
    }
}
