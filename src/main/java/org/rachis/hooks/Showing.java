package org.rachis.hooks;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.rachis.assessment.Concern;
import org.rachis.assessment.Fingerprint;
import org.rachis.cards.Card;
import org.rachis.decision.Decided;
import org.rachis.feedback.Memory;
import org.rachis.feedback.ShownCard;
import org.rachis.knowledge.ServiceDefinition;
import org.rachis.security.Caller;

/**
 * What becomes of what was decided: it is remembered and counted and, unless its caller or its topic is on trial, shown.
 * Whoever only wants to know what would be said does not come here.
 */
public final class Showing {

    private final Memory memory;
    private final String knowledge;
    private final MeterRegistry meters;

    /** @param knowledge the version of the knowledge that is in use */
    public Showing(Memory memory, String knowledge, MeterRegistry meters) {
        this.memory = memory;
        this.knowledge = knowledge;
        this.meters = meters;
    }

    /** The cards to answer with. */
    List<Card> show(Caller caller, ServiceDefinition service, HookFlow.Judged judged) {
        Decided decided = judged.decided();
        decided.assessment().quiet().stream()
                .flatMap(quiet -> quiet.suppressed().stream())
                .forEach(suppressed -> meters.counter(
                                "rachis.suppressed", "topic", suppressed.topic(), "reason", suppressed.reason())
                        .increment());
        memory.shown(
                caller,
                service.id(),
                judged.facts().id(),
                judged.facts().asOf(),
                remembered(decided, service, caller.silent()));
        return caller.silent() ? List.of() : decided.cards();
    }

    /** A card stands for the concern at its place. What is on trial has no card, and gets an id of its own. */
    private List<ShownCard> remembered(Decided decided, ServiceDefinition service, boolean silent) {
        List<ShownCard> remembered = new ArrayList<>();
        List<Concern> concerns = decided.assessment().concerns();
        for (int i = 0; i < Math.min(concerns.size(), decided.cards().size()); i++) {
            Card card = decided.cards().get(i);
            remembered.add(new ShownCard(
                    card.uuid(),
                    card.topic(),
                    concerns.get(i).pattern().id(),
                    card.indicator(),
                    knowledge,
                    silent,
                    Fingerprint.factsOf(concerns.get(i))));
        }
        for (Concern concern : decided.assessment().unshown()) {
            remembered.add(new ShownCard(
                    UUID.randomUUID(),
                    concern.pattern().topic(),
                    concern.pattern().id(),
                    concern.indicator().atMost(service.highest()),
                    knowledge,
                    true,
                    Fingerprint.factsOf(concern)));
        }
        return remembered;
    }
}
