package org.rachis.cards;

import java.util.List;
import java.util.UUID;

/** Something a clinician may accept with one click: all its actions are taken together, deletions first. */
public record Suggestion(UUID uuid, String label, boolean recommended, List<Action> actions) {

    public Suggestion {
        actions = List.copyOf(actions);
        if (actions.isEmpty()) {
            throw new IllegalArgumentException("A suggestion suggests something.");
        }
    }
}
