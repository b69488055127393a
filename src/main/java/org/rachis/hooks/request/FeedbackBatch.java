package org.rachis.hooks.request;

import java.util.List;
import org.rachis.feedback.FeedbackItem;

/** The items of one feedback request that can be used, and what is wrong with the others. */
public record FeedbackBatch(List<FeedbackItem> items, List<String> faults) {

    public FeedbackBatch {
        items = List.copyOf(items);
        faults = List.copyOf(faults);
    }
}
