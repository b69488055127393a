package org.rachis.decision;

import java.util.List;
import org.rachis.cards.Card;
import org.rachis.facts.PatientFacts;

/** What a service says about a patient: the cards in the order in which they are to be shown, none when it has no news. */
@FunctionalInterface
public interface Decision {

    List<Card> decide(String serviceId, PatientFacts facts);
}
