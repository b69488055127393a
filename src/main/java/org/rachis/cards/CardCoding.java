package org.rachis.cards;

/** A code as a card or a draft order carries it: system and code always, the display for people, empty when none. */
public record CardCoding(String system, String code, String display) {

    public CardCoding {
        if (system.isBlank() || code.isBlank()) {
            throw new IllegalArgumentException("A coding has a system and a code.");
        }
    }
}
