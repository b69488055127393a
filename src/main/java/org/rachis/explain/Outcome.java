package org.rachis.explain;

import java.util.Set;
import org.rachis.assessment.Concern;
import org.rachis.facts.Input;

/** What became of a pattern. */
sealed interface Outcome {

    /** It is told, on a card of its own or as a line of another's. */
    record Told(String how, Concern concern, int card) implements Outcome {}

    record Silenced(String because) implements Outcome {}

    record GaveWay(String to) implements Outcome {}

    record Undecided(Set<Input> missing) implements Outcome {
        public Undecided {
            missing = Set.copyOf(missing);
        }
    }

    record NotMet() implements Outcome {}

    record NotLookedAt() implements Outcome {}
}
