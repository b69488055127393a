package org.rachis.hooks;

import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.rachis.assessment.Assessment;
import org.rachis.assessment.Silences;
import org.rachis.cards.Card;
import org.rachis.decision.Decided;
import org.rachis.decision.Decision;
import org.rachis.facts.PatientFacts;

/** Answers what a test wants, and remembers the facts that it was last asked about. */
final class SettableDecision implements Decision {

    private final AtomicReference<Function<PatientFacts, List<Card>>> answer =
            new AtomicReference<>(facts -> List.of());
    private final AtomicReference<PatientFacts> last = new AtomicReference<>();

    void answers(Card... cards) {
        answers(facts -> List.of(cards));
    }

    void answers(Function<PatientFacts, List<Card>> cards) {
        last.set(null);
        answer.set(cards);
    }

    PatientFacts lastAskedAbout() {
        return last.get();
    }

    @Override
    public Decided decide(String serviceId, PatientFacts facts, Silences silences) {
        last.set(facts);
        // Nobody asks a judge of facts that a test made up.
        return new Decided(answer.get().apply(facts), Assessment.NOTHING, null);
    }
}
