package org.rachis.cards;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * Cards for an EHR that takes one action a suggestion and shows the action's description: a suggestion of several actions
 * becomes several suggestions, in their order and as much recommended as the whole.
 */
public final class SingleActions {

    private SingleActions() {}

    /** The same cards with one action in each suggestion. */
    public static List<Card> of(List<Card> cards, Supplier<UUID> uuids) {
        return cards.stream().map(card -> card.with(split(card, uuids))).toList();
    }

    private static List<Suggestion> split(Card card, Supplier<UUID> uuids) {
        List<Suggestion> single = new ArrayList<>();
        for (Suggestion whole : card.suggestions()) {
            if (whole.actions().size() == 1) {
                single.add(whole);
            } else {
                whole.actions()
                        .forEach(action -> single.add(new Suggestion(
                                uuids.get(), action.description(), whole.recommended(), List.of(action))));
            }
        }
        return single;
    }
}
