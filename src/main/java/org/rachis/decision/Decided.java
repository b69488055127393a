package org.rachis.decision;

import java.util.List;
import org.rachis.assessment.Assessment;
import org.rachis.cards.Card;
import org.rachis.findings.Judge;

/**
 * What came of one chart: the cards in the order in which they are to be shown, none when there is no news; and what
 * they came from, for those who ask why.
 *
 * @param judge can be asked for any finding of this chart
 */
public record Decided(List<Card> cards, Assessment assessment, Judge judge) {

    public Decided {
        cards = List.copyOf(cards);
    }

    /** The same decision, told otherwise. */
    public Decided withCards(List<Card> others) {
        return new Decided(others, assessment, judge);
    }
}
