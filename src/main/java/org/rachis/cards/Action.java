package org.rachis.cards;

import java.util.List;

/** One thing that is done when a suggestion is accepted (CDS Hooks 2.0.1, Action). */
public sealed interface Action {

    /** What it does, for the clinician. */
    String description();

    /** Drafts another order. */
    record Create(ProposedOrder order) implements Action {
        @Override
        public String description() {
            return order.description();
        }
    }

    /** Takes a drafted order away; {@code reference} is its type and exact id. */
    record Delete(String description, String reference) implements Action {}

    /** Lets a drafted order, whose whole JSON this is, order something else by these codes, and leaves the rest alone. */
    record Change(String description, String json, List<CardCoding> codes, String text) implements Action {
        public Change {
            codes = List.copyOf(codes);
        }
    }
}
