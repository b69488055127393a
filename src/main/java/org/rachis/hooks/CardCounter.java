package org.rachis.hooks;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Map;
import org.rachis.cards.Card;
import org.rachis.hooks.call.CallNote;
import org.rachis.knowledge.Indicator;
import org.rachis.knowledge.ServiceDefinition;
import org.rachis.security.Caller;

/** Counts what was said to whom, in the metrics and in the call's note. */
public final class CardCounter {

    private final MeterRegistry meters;

    public CardCounter(MeterRegistry meters) {
        this.meters = meters;
    }

    /** @param cards what came of the call, also when its caller is not shown any */
    void count(Caller caller, ServiceDefinition service, List<Card> cards) {
        for (Card card : cards) {
            meters.counter(
                            "rachis.cards",
                            "service",
                            service.id(),
                            "topic",
                            card.topic(),
                            "indicator",
                            card.indicator().code(),
                            "client",
                            caller.name(),
                            "silent",
                            Boolean.toString(caller.silent()))
                    .increment();
        }
        Map<Indicator, Long> counts = cards.stream().collect(groupingBy(Card::indicator, counting()));
        CallNote.current()
                .answeredWith(
                        of(Indicator.INFO, counts), of(Indicator.WARNING, counts), of(Indicator.CRITICAL, counts));
    }

    private static int of(Indicator indicator, Map<Indicator, Long> counts) {
        return Math.toIntExact(counts.getOrDefault(indicator, 0L));
    }
}
