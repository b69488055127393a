package org.rachis.cards;

import java.util.List;
import java.util.UUID;

/** Something a clinician may accept with one click: its draft orders are created together. */
public record Suggestion(UUID uuid, String label, boolean recommended, List<DraftOrder> creates) {

    public Suggestion {
        creates = List.copyOf(creates);
        if (creates.isEmpty()) {
            throw new IllegalArgumentException("A suggestion suggests something.");
        }
    }
}
