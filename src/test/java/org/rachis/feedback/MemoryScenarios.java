package org.rachis.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rachis.assessment.Fingerprint;
import org.rachis.assessment.Silences;
import org.rachis.facts.PatientId;
import org.rachis.feedback.FeedbackItem.Outcome;
import org.rachis.feedback.report.BurdenQuery;
import org.rachis.feedback.report.BurdenReport;
import org.rachis.feedback.store.Database;
import org.rachis.feedback.store.HashKey;
import org.rachis.feedback.store.TokenTable;
import org.rachis.knowledge.Indicator;
import org.rachis.security.Caller;
import org.rachis.security.FhirServerPolicy;
import org.springframework.jdbc.core.JdbcTemplate;

/** What is remembered, on whatever database: the same for the embedded one and for PostgreSQL. */
abstract class MemoryScenarios {

    static final Instant NOW = Instant.parse("2026-11-15T12:00:00Z");
    static final Caller NORTH = client("north");
    static final Caller SOUTH = client("south");
    static final PatientId PATIENT = new PatientId("Secretname-4711");
    private static final String SERVICE = "spinal-infection-patient-view";

    private final AtomicReference<Instant> time = new AtomicReference<>(NOW);
    final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private DataSource source;
    private StoredMemory memory;

    /** An empty database. */
    abstract DataSource emptyDatabase() throws Exception;

    static Caller client(String name) {
        return new Caller(name, false, Set.of(), FhirServerPolicy.none());
    }

    @BeforeEach
    void open() throws Exception {
        source = emptyDatabase();
        memory = memory(source);
        memory.start();
    }

    @AfterEach
    void close() {
        memory.close();
    }

    private StoredMemory memory(DataSource of) {
        Database database = new Database(of, new HashKey.InDatabase(), () -> {});
        InstantSource clock = time::get;
        StoredMemory made = new StoredMemory(database, clock, Duration.ofSeconds(20), 10_000, meters);
        // The lookup asks an open database only.
        database.use(Database.Opened::jdbc);
        return made;
    }

    @Test
    void overrideWithAReason_isKnownTheNextTime() {
        ShownCard card = shown(NORTH, "fever");
        override(NORTH, card.card().toString(), "labs-first");

        Silences silences = memory.of(NORTH, PATIENT, NOW.plus(Duration.ofDays(2)));

        assertThat(silences.of("suspected")).singleElement().satisfies(known -> {
            assertThat(known.overridden()).contains("labs-first");
            assertThat(known.indicator()).isEqualTo(Indicator.WARNING);
            assertThat(known.age()).isEqualTo(Duration.ofDays(2));
            assertThat(known.facts()).containsExactly(Fingerprint.hash(silences.salt(), "fever"));
        });
    }

    @Test
    void silence_andAnOverrideWithoutReason_areNoReason() {
        shown(NORTH, "fever");
        ShownCard card = shown(NORTH, "fever");
        memory.record(NORTH, SERVICE, List.of(item(card.card().toString(), Outcome.OVERRIDDEN, List.of())));

        assertThat(memory.of(NORTH, PATIENT, NOW).of("suspected"))
                .hasSize(2)
                .allSatisfy(known -> assertThat(known.overridden()).isEmpty());
    }

    @Test
    void otherClientsAndPatients_areUnknown() {
        ShownCard card = shown(NORTH, "fever");
        override(SOUTH, card.card().toString(), "labs-first");

        assertThat(memory.of(SOUTH, PATIENT, NOW).byTopic()).isEmpty();
        assertThat(memory.of(NORTH, new PatientId("another"), NOW).byTopic()).isEmpty();
        assertThat(memory.of(NORTH, PATIENT, NOW).of("suspected"))
                .allSatisfy(known -> assertThat(known.overridden()).isEmpty());
    }

    @Test
    void feedbackBeforeItsCard_andOfAnUnknownOne_isStored() {
        UUID id = UUID.randomUUID();
        override(NORTH, id.toString().toUpperCase(Locale.ROOT), "labs-first");
        override(NORTH, "BPA 4711 of Ms Secretname", "labs-first");
        memory.shown(NORTH, SERVICE, PATIENT, NOW, List.of(card(id, false, "fever")));

        assertThat(memory.of(NORTH, PATIENT, NOW).of("suspected"))
                .singleElement()
                .satisfies(known -> assertThat(known.overridden()).contains("labs-first"));
        assertThat(rows("feedback")).isEqualTo(2);
    }

    // FB-10
    @Test
    void repeatedItem_isStoredOnce_andAnotherOfTheSameCardBesideIt() {
        FeedbackItem item = item("c", Outcome.ACCEPTED, List.of());

        memory.record(NORTH, SERVICE, List.of(item, item));
        memory.record(NORTH, SERVICE, List.of(item));
        memory.record(NORTH, SERVICE, List.of(item("c", Outcome.OVERRIDDEN, List.of("labs-first"))));

        assertThat(rows("feedback")).isEqualTo(2);
        assertThat(meters.counter("rachis.feedback", "service", SERVICE, "outcome", "accepted")
                        .count())
                .isEqualTo(1);
    }

    @Test
    void silentCard_isKept_butKeepsNothingQuiet() {
        memory.shown(NORTH, SERVICE, PATIENT, NOW, List.of(card(UUID.randomUUID(), true, "fever")));
        memory.close();

        assertThat(rows("shown_card")).isEqualTo(1);
        assertThat(memory(source).of(NORTH, PATIENT, NOW).byTopic()).isEmpty();
    }

    @Test
    void table_holdsNoIdAndNoFact() {
        ShownCard card = shown(NORTH, "Condition|M54.5");
        override(NORTH, card.card().toString(), "labs-first");
        override(NORTH, "Secretname", "labs-first");
        memory.close();

        List<String> dump = new ArrayList<>();
        for (String table : List.of("shown_card", "feedback")) {
            new JdbcTemplate(source).queryForList("SELECT * FROM " + table).forEach(row -> dump.add(row.toString()));
        }
        assertThat(dump).hasSize(3).noneMatch(row -> row.contains("Secretname") || row.contains("M54"));
    }

    @Test
    void closing_writesWhatStillWaits() {
        for (int i = 0; i < 450; i++) {
            shown(NORTH, "fever");
        }
        memory.close();

        assertThat(rows("shown_card")).isEqualTo(450);
        assertThat(meters.counter("rachis.shown.dropped").count()).isZero();
    }

    @Test
    void restart_findsTheSameKey() {
        ShownCard card = shown(NORTH, "fever");
        override(NORTH, card.card().toString(), "labs-first");
        memory.close();

        memory = memory(source);
        memory.start();

        assertThat(memory.of(NORTH, PATIENT, NOW).of("suspected")).hasSize(1);
    }

    @Test
    void retention_deletesWhatIsOlder() {
        ShownCard card = shown(NORTH, "fever");
        override(NORTH, card.card().toString(), "labs-first");
        memory.close();
        memory = memory(source);
        memory.start();

        time.set(NOW.plus(Duration.ofDays(30)));
        memory.forget(Duration.ofDays(30));
        assertThat(rows("shown_card") + rows("feedback")).isEqualTo(2);

        time.set(NOW.plus(Duration.ofDays(30)).plusSeconds(1));
        memory.forget(Duration.ofDays(30));
        assertThat(rows("shown_card") + rows("feedback")).isZero();
    }

    @Test
    void token_isNewOnce() {
        Database database = new Database(source, new HashKey.InDatabase(), () -> {});

        assertThat(database.<Boolean>use(open -> TokenTable.add(open.jdbc(), "ehr", "jti-1", NOW.plusSeconds(60))))
                .isTrue();
        assertThat(database.<Boolean>use(open -> TokenTable.add(open.jdbc(), "ehr", "jti-1", NOW.plusSeconds(60))))
                .isFalse();
        assertThat(database.<Boolean>use(open -> TokenTable.add(open.jdbc(), "other", "jti-1", NOW.plusSeconds(60))))
                .isTrue();
        time.set(NOW.plusSeconds(61));
        memory.forget(Duration.ofDays(1));
        assertThat(rows("used_token")).isZero();
    }

    @Test
    void fullQueue_dropsTheNewestAndCountsThem() {
        StoredMemory unstarted = new StoredMemory(
                new Database(source, new HashKey.InDatabase(), () -> {}), time::get, Duration.ofSeconds(1), 3, meters);
        for (int i = 0; i < 5; i++) {
            unstarted.shown(NORTH, SERVICE, PATIENT, NOW, List.of(card(UUID.randomUUID(), false, "fever")));
        }

        assertThat(meters.counter("rachis.shown.dropped").count()).isEqualTo(2);
    }

    @Test
    void brokenItem_isStoredNeitherInPartNorSaidToBe() {
        FeedbackItem good = item("c", Outcome.ACCEPTED, List.of());
        FeedbackItem tooLong = item("d", Outcome.OVERRIDDEN, List.of("x".repeat(2_000)));

        assertThatThrownBy(() -> memory.record(NORTH, SERVICE, List.of(good, tooLong)))
                .isInstanceOf(StoreUnavailable.class);
        assertThat(rows("feedback")).isZero();
    }

    /** A week from a Monday to a Sunday, and every number of the report counted beside it. */
    @Test
    void weekOfTraffic_addsUpInTheReport() {
        Random random = new Random(46);
        Tally tally = new Tally();
        List<String> topics = List.of("suspected", "emergency", "zoster");
        for (int hour = 0; hour < 7 * 24; hour++) {
            time.set(Instant.parse("2026-11-09T00:30:00Z").plus(Duration.ofHours(hour)));
            for (int call = 0; call < 6; call++) {
                Caller caller = random.nextBoolean() ? NORTH : SOUTH;
                String topic = topics.get(random.nextInt(topics.size()));
                boolean silent = random.nextInt(10) == 0;
                ShownCard card = new ShownCard(
                        UUID.randomUUID(), topic, topic, Indicator.WARNING, "1.0", silent, Set.of("fact " + call));
                memory.shown(caller, SERVICE, new PatientId("p" + random.nextInt(40)), time.get(), List.of(card));
                tally.add(silent ? "silent" : "shown", topic, caller);
                if (!silent) {
                    answer(random.nextInt(4), card, caller, tally);
                }
            }
        }
        memory.record(NORTH, SERVICE, List.of(item("unheard of", Outcome.ACCEPTED, List.of())));
        memory.close();

        BurdenReport report = new BurdenQuery(new Database(source, new HashKey.InDatabase(), () -> {}), 0.2)
                .report(LocalDate.parse("2026-11-09"), LocalDate.parse("2026-11-15"));

        assertThat(report.totals())
                .isEqualTo(new BurdenReport.Totals(
                        tally.of("shown"),
                        tally.of("accepted") + 1,
                        tally.of("overridden"),
                        tally.of("shown") - tally.of("accepted") - tally.of("overridden"),
                        tally.of("silent"),
                        1,
                        0));
        assertThat(report.byPattern())
                .extracting(BurdenReport.Line::key)
                .containsExactly("emergency", "suspected", "zoster");
        report.byPattern().forEach(line -> tally.check(line, line.key()));
        assertThat(report.byClient()).extracting(BurdenReport.Line::key).containsExactly("north", "south");
        report.byClient().forEach(line -> tally.check(line, line.key()));
        assertThat(report.byWeek()).singleElement().satisfies(line -> {
            assertThat(line.key()).isEqualTo("2026-W46");
            tally.check(line, "");
        });
        report.byIndicator().forEach(line -> tally.check(line, ""));
        report.byKnowledgeVersion().forEach(line -> tally.check(line, ""));
        assertThat(report.reasons().stream()
                        .mapToLong(BurdenReport.Reason::count)
                        .sum())
                .isEqualTo(tally.of("overridden"));
        assertThat(report.overLimit())
                .extracting(BurdenReport.OverLimit::pattern)
                .isSubsetOf(topics)
                .isNotEmpty();
        assertThat(report.stopped()).isEmpty();
    }

    private void answer(int what, ShownCard card, Caller caller, Tally tally) {
        if (what == 0) {
            memory.record(caller, SERVICE, List.of(item(card.card().toString(), Outcome.ACCEPTED, List.of())));
            tally.add("accepted", card.topic(), caller);
        } else if (what == 1) {
            override(caller, card.card().toString(), "labs-first");
            tally.add("overridden", card.topic(), caller);
        }
    }

    /** Counts what is sent, as somebody would who stands beside it. */
    private static final class Tally {

        private final Map<String, Integer> counts = new HashMap<>();

        void add(String what, String topic, Caller caller) {
            counts.merge(what, 1, Integer::sum);
            counts.merge(what + topic, 1, Integer::sum);
            counts.merge(what + caller.name(), 1, Integer::sum);
        }

        long of(String what) {
            return counts.getOrDefault(what, 0);
        }

        void check(BurdenReport.Line line, String key) {
            assertThat(line)
                    .isEqualTo(new BurdenReport.Line(
                            line.key(),
                            of("shown" + key),
                            of("accepted" + key),
                            of("overridden" + key),
                            of("shown" + key) - of("accepted" + key) - of("overridden" + key),
                            of("silent" + key)));
        }
    }

    // FB-15
    @Test
    void patternThatWasShownRegularly_andIsNotAnyMore_isNamed() {
        for (int i = 0; i < 5; i++) {
            shown(NORTH, "fever");
        }
        memory.close();
        BurdenQuery query = new BurdenQuery(new Database(source, new HashKey.InDatabase(), () -> {}), 0.5);
        LocalDate day = LocalDate.parse("2026-11-15");

        assertThat(query.report(day.minusDays(60), day.plusDays(14)).stopped()).isEmpty();
        assertThat(query.report(day.minusDays(60), day.plusDays(15)).stopped())
                .containsExactly(new BurdenReport.Stopped("suspected", day));
        assertThat(query.report(day.plusDays(1), day.plusDays(2)).totals().shown())
                .isZero();
    }

    private ShownCard shown(Caller caller, String fact) {
        ShownCard card = card(UUID.randomUUID(), false, fact);
        memory.shown(caller, SERVICE, PATIENT, NOW, List.of(card));
        return card;
    }

    static ShownCard card(UUID id, boolean silent, String fact) {
        return new ShownCard(id, "suspected", "suspected", Indicator.WARNING, "1.0", silent, Set.of(fact));
    }

    private void override(Caller caller, String card, String reason) {
        memory.record(caller, SERVICE, List.of(item(card, Outcome.OVERRIDDEN, List.of(reason))));
    }

    static FeedbackItem item(String card, Outcome outcome, List<String> reasons) {
        return new FeedbackItem(card, outcome, NOW, List.of(), reasons, false);
    }

    private int rows(String table) {
        Integer count = new JdbcTemplate(source).queryForObject("SELECT count(*) FROM " + table, Integer.class);
        return count == null ? -1 : count;
    }
}
