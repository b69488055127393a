package org.rachis.knowledge;

import java.util.List;
import org.rachis.facts.value.Window;

/**
 * A date taken from the chart, such as the onset of pain: the latest or the earliest date in the evidence of the first
 * finding that has any, of Conditions only or of whatever resource. When none has, "since the anchor" means within
 * {@code otherwise}.
 */
public record Anchor(
        String id, String label, List<Origin> origins, boolean conditionsOnly, Pick pick, Window otherwise) {

    public Anchor {
        origins = List.copyOf(origins);
    }

    /** The ids of the findings that may give the date. */
    public List<String> findings() {
        return origins.stream().map(Origin::finding).toList();
    }

    /** A finding that may give the date, and by how many days that date is moved: later, or earlier when negative. */
    public record Origin(String finding, int movedDays) {}

    /** Which of several dates is taken. What is recorded anew at every visit is dated by its earliest record. */
    public enum Pick {
        LATEST,
        EARLIEST
    }
}
