package org.rachis.knowledge.wording;

import java.util.List;
import org.rachis.facts.value.Window;
import org.rachis.terminology.Code;

/**
 * An order that a card may propose: its label, the text and codings of one request, its
 * category, how many separate requests it takes, and what
 * makes it unnecessary: an open order or a result of one of the sets within the window.
 */
public record OrderDefinition(
        String id,
        String label,
        String description,
        String text,
        List<Code> codes,
        Code category,
        int requests,
        List<String> satisfiedBySets,
        Window orderedWithin,
        Window resultedWithin) {

    public OrderDefinition {
        codes = List.copyOf(codes);
        satisfiedBySets = List.copyOf(satisfiedBySets);
    }
}
