package org.rachis.feedback;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.rachis.assessment.Silences;
import org.rachis.facts.PatientId;
import org.rachis.feedback.store.Database;
import org.rachis.feedback.store.FeedbackTable;
import org.rachis.feedback.store.ShownTable;
import org.rachis.feedback.store.TokenTable;
import org.rachis.security.Caller;

/** Remembers in a database. */
public final class StoredMemory implements Memory, AutoCloseable {

    private final Database database;
    private final InstantSource clock;
    private final MeterRegistry meters;
    private final ShownLog log;
    private final SilenceLookup lookup;

    /**
     * A memory that has to be started.
     *
     * @param clock the system's time, which all but the judging of charts goes by
     * @param patience how long a call waits for what is known of its patient; with none, nothing is asked
     * @param mostWaiting how many cards may wait to be written
     */
    public StoredMemory(
            Database database, InstantSource clock, Duration patience, int mostWaiting, MeterRegistry meters) {
        this.database = database;
        this.clock = clock;
        this.meters = meters;
        log = new ShownLog(database, mostWaiting, meters);
        lookup = new SilenceLookup(database, log, clock, patience, meters);
        meters.gauge("rachis.store.up", database, one -> one.isUp() ? 1 : 0);
    }

    /** Looks for the database, and begins to write as soon as there is one. */
    public void start() {
        log.start();
    }

    @Override
    public Silences of(Caller caller, PatientId patient, Instant asOf) {
        return lookup.of(caller.name(), patient.value(), asOf);
    }

    @Override
    public void shown(Caller caller, String serviceId, PatientId patient, Instant asOf, List<ShownCard> cards) {
        Instant now = clock.instant();
        cards.forEach(card -> log.add(new ShownTable.Row(caller.name(), patient.value(), serviceId, asOf, now, card)));
    }

    @Override
    public void record(Caller caller, String serviceId, List<FeedbackItem> items) {
        if (items.isEmpty()) {
            return;
        }
        List<FeedbackItem> fresh = database.durably(
                opened -> FeedbackTable.add(opened.jdbc(), caller.name(), serviceId, items, clock.instant()));
        fresh.forEach(item -> meters.counter(
                        "rachis.feedback",
                        "service",
                        serviceId,
                        "outcome",
                        item.outcome().code())
                .increment());
    }

    /** Deletes what is older than that, and tokens that have expired. */
    public void forget(Duration retention) {
        Instant now = clock.instant();
        database.use(opened -> {
            ShownTable.deleteBefore(opened.jdbc(), now.minus(retention));
            FeedbackTable.deleteBefore(opened.jdbc(), now.minus(retention));
            TokenTable.deleteExpired(opened.jdbc(), now);
            return true;
        });
    }

    /** Writes what still waits. */
    @Override
    public void close() {
        log.close();
        lookup.close();
    }
}
