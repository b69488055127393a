package org.rachis.feedback;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rachis.assessment.Silences;
import org.rachis.feedback.store.Database;
import org.rachis.feedback.store.FeedbackTable;
import org.rachis.feedback.store.ShownTable;
import org.rachis.knowledge.Repeat;

/** Asks what is known of a patient. No answer in time, or a database that is down, is no silence: the card is shown. */
final class SilenceLookup implements AutoCloseable {

    private final ShownLog log;
    private final InstantSource clock;
    private final Duration patience;
    private final Briefly briefly;

    SilenceLookup(Database database, ShownLog log, InstantSource clock, Duration patience, MeterRegistry meters) {
        this.log = log;
        this.clock = clock;
        this.patience = patience;
        briefly = new Briefly("silences", database, patience, meters);
    }

    Silences of(String client, String patient, Instant asOf) {
        return patience.isZero()
                ? Silences.none()
                : briefly.ask(opened -> read(opened, client, patient, asOf)).orElse(Silences.none());
    }

    private Silences read(Database.Opened opened, String client, String patient, Instant asOf) {
        String salt = opened.pseudonyms().salt(client, patient);
        // A card that is just being written may be found in both places.
        Map<String, ShownTable.Known> cards = new LinkedHashMap<>();
        log.waitingFor(client, patient).reversed().stream()
                .filter(row -> !row.card().silent())
                .map(row -> ShownTable.known(row, salt))
                .forEach(known -> cards.put(known.card(), known));
        Instant since = clock.instant().minus(Repeat.LONGEST.length());
        ShownTable.ofPatient(opened, client, patient, since).forEach(known -> cards.putIfAbsent(known.card(), known));
        if (cards.isEmpty()) {
            return Silences.none();
        }
        Map<String, String> reasons = FeedbackTable.reasons(opened.jdbc(), client, List.copyOf(cards.keySet()));
        return silences(salt, cards.values(), reasons, asOf);
    }

    private static Silences silences(
            String salt, Collection<ShownTable.Known> cards, Map<String, String> reasons, Instant asOf) {
        Map<String, List<Silences.Shown>> byTopic = new LinkedHashMap<>();
        for (ShownTable.Known card : cards) {
            byTopic.computeIfAbsent(card.topic(), any -> new ArrayList<>())
                    .add(new Silences.Shown(
                            card.indicator(),
                            Duration.between(card.asOf(), asOf),
                            card.facts(),
                            Optional.ofNullable(reasons.get(card.card()))));
        }
        return new Silences(salt, byTopic);
    }

    @Override
    public void close() {
        briefly.close();
    }
}
