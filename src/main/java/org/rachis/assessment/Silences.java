package org.rachis.assessment;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.rachis.knowledge.Indicator;

/**
 * What was shown of this patient before, to users of the same client, and what they said to it: all that may keep a card
 * quiet. Facts are known here by their hash only.
 *
 * @param salt goes into the hash of each fact, so that one patient's cannot be told from another's
 * @param byTopic the cards of each topic, the last one first
 */
public record Silences(String salt, Map<String, List<Shown>> byTopic) {

    private static final Silences NONE = new Silences("", Map.of());

    public Silences {
        byTopic = Map.copyOf(byTopic);
    }

    /** Nothing is known, so nothing is quiet. */
    public static Silences none() {
        return NONE;
    }

    public List<Shown> of(String topic) {
        return byTopic.getOrDefault(topic, List.of());
    }

    /**
     * A card that was shown.
     *
     * @param indicator as it was shown
     * @param age how long ago it was shown
     * @param facts the hashes of all facts that it rested on
     * @param overridden the code of the reason with which it was overridden; silence, and an override without a reason,
     *     are none
     */
    public record Shown(Indicator indicator, Duration age, Set<String> facts, Optional<String> overridden) {
        public Shown {
            facts = Set.copyOf(facts);
        }
    }
}
