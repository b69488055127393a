package org.rachis.knowledge.inwords;

import java.util.ArrayList;
import java.util.List;
import org.rachis.knowledge.Timing;

/** Says when a fact counts. */
final class TimingInWords {

    private final Names names;

    TimingInWords(Names names) {
        this.names = names;
    }

    /** What follows a statement, with the comma before it; nothing when the date does not matter. */
    String after(Timing timing) {
        List<String> parts = new ArrayList<>();
        timing.within().map(Text::within).ifPresent(parts::add);
        timing.olderThan()
                .map(window -> "more than " + Text.length(window) + " ago")
                .ifPresent(parts::add);
        dating(timing.dating(), parts);
        timing.since().map(anchor -> "on or after " + names.anchor(anchor)).ifPresent(parts::add);
        timing.near()
                .map(near -> "not more than " + near.days() + " days before or after " + names.finding(near.finding()))
                .ifPresent(parts::add);
        timing.notFollowedBy()
                .map(finding -> "with no evidence of " + names.finding(finding) + " after it")
                .ifPresent(parts::add);
        if (timing.newOnRecord()) {
            parts.add("and no such code on record before that");
        }
        return parts.isEmpty() ? "" : ", " + String.join(", ", parts);
    }

    private static void dating(Timing.Dating dating, List<String> parts) {
        switch (dating) {
            case EITHER -> {}
            case ONSET -> parts.add("by the date of onset");
            case RECORDED_WITHOUT_ONSET -> parts.add("by the date of recording when no onset is given");
            case UNDATED -> parts.add("without any date");
            case ABATEMENT -> parts.add("by the date of resolution");
        }
    }
}
