package org.rachis.feedback;

import java.util.Set;
import java.util.UUID;
import org.rachis.knowledge.Indicator;

/**
 * A card as it is remembered.
 *
 * @param pattern the pattern in front, where several share the topic
 * @param indicator as shown
 * @param knowledge the version of the knowledge that spoke
 * @param silent whether it was judged and not shown
 * @param facts what it rested on, in plain words; they are hashed before they are stored
 */
public record ShownCard(
        UUID card,
        String topic,
        String pattern,
        Indicator indicator,
        String knowledge,
        boolean silent,
        Set<String> facts) {

    public ShownCard {
        facts = Set.copyOf(facts);
    }

    @Override
    public String toString() {
        return "ShownCard[" + topic + "]";
    }
}
