package org.rachis.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.rachis.cards.CardWriter;
import org.rachis.cards.RandomCharts;
import org.rachis.catalog.Catalog;
import org.rachis.catalog.KnowledgeFiles;
import org.rachis.decision.Decided;
import org.rachis.decision.DecisionFlow;
import org.rachis.facts.PatientFacts;
import org.rachis.findings.Rules;
import org.rachis.knowledge.Indicator;

/** What holds for every silence, whatever the chart. */
class SilenceLawsTest {

    private static final int CHARTS = 600;
    private static final String SERVICE = "spinal-infection-patient-view";
    private static final String SALT = "salt";
    private static final Duration AN_HOUR = Duration.ofHours(1);

    private static Catalog.Loaded loaded;
    private static DecisionFlow flow;

    @BeforeAll
    static void load() throws IOException {
        loaded = Catalog.load(KnowledgeFiles.fromDirectory(Path.of("")));
        flow = new DecisionFlow(
                Rules.of(loaded.knowledge(), loaded.valueSets()),
                new CardWriter(loaded.knowledge(), Indicator.CRITICAL, UUID::randomUUID));
    }

    @Test
    void sameChart_inAnotherOrder_isQuietAfterAnOverride_andSaysWhy() {
        eachChart((facts, decided) -> {
            Decided again = flow.decide(SERVICE, turned(facts, facts.asOf()), overridden(decided));

            assertThat(again.cards()).isEmpty();
            assertThat(again.assessment().quiet().stream()
                            .flatMap(quiet -> quiet.suppressed().stream())
                            .map(Assessment.Suppressed::topic))
                    .containsAll(topics(decided));
        });
    }

    @Test
    void hoursAlone_bringNoNewFact() {
        eachChart((facts, decided) -> {
            Decided later =
                    flow.decide(SERVICE, turned(facts, facts.asOf().plus(Duration.ofHours(6))), Silences.none());

            Map<String, Set<String>> before = factsByTopic(decided);
            factsByTopic(later).forEach((topic, known) -> {
                if (before.containsKey(topic)) {
                    assertThat(before.get(topic)).as(topic).containsAll(known);
                }
            });
        });
    }

    @Test
    void anyFactThatWasNotKnown_breaksTheSilence() {
        eachChart((facts, decided) -> factsByTopic(decided)
                .forEach((topic, all) -> all.forEach(fact -> {
                    Set<String> known = new HashSet<>(all);
                    known.remove(fact);

                    Decided again = flow.decide(SERVICE, facts, silences(topic, Indicator.CRITICAL, known, SALT));

                    assertThat(topics(again)).as(fact).contains(topic);
                })));
    }

    @Test
    void lessUrgentBefore_breaksTheSilence() {
        eachChart((facts, decided) -> factsByTopic(decided).forEach((topic, all) -> {
            Decided again = flow.decide(SERVICE, facts, silences(topic, Indicator.INFO, all, SALT));

            decided.assessment().concerns().stream()
                    .filter(concern -> concern.pattern().topic().equals(topic))
                    .filter(concern -> concern.indicator() != Indicator.INFO)
                    .forEach(concern -> assertThat(topics(again)).contains(topic));
        }));
    }

    @Test
    void factsOfAnotherPatient_keepNothingQuiet() {
        eachChart((facts, decided) -> factsByTopic(decided).forEach((topic, all) -> {
            Silences others = silences(topic, Indicator.CRITICAL, all, "another patient's");

            assertThat(topics(flow.decide(SERVICE, facts, new Silences(SALT, others.byTopic()))))
                    .contains(topic);
        }));
    }

    @Test
    void overrideOfOneTopic_leavesTheOthersAsTheyWere() {
        eachChart((facts, decided) -> factsByTopic(decided).forEach((topic, all) -> {
            List<String> expected = new ArrayList<>(topics(decided));
            expected.remove(topic);

            assertThat(topics(flow.decide(SERVICE, facts, silences(topic, Indicator.CRITICAL, all, SALT))))
                    .containsAll(expected)
                    .doesNotContain(topic);
        }));
    }

    /** Only charts with cards whose facts are known are looked at, and there are enough of them. */
    private static void eachChart(BiConsumer<PatientFacts, Decided> law) {
        RandomCharts charts = new RandomCharts(20_261_128L, loaded.knowledge(), loaded.valueSets());
        int looked = 0;
        for (int i = 0; i < CHARTS; i++) {
            PatientFacts facts = charts.next();
            Decided decided = flow.decide(SERVICE, facts);
            boolean told = !decided.cards().isEmpty()
                    && factsByTopic(decided).values().stream().noneMatch(Set::isEmpty);
            if (told) {
                law.accept(facts, decided);
                looked++;
            }
        }
        assertThat(looked).isGreaterThan(50);
    }

    private static Silences overridden(Decided decided) {
        Map<String, List<Silences.Shown>> byTopic = new HashMap<>();
        factsByTopic(decided)
                .forEach((topic, facts) -> byTopic.putAll(
                        silences(topic, Indicator.CRITICAL, facts, SALT).byTopic()));
        return new Silences(SALT, byTopic);
    }

    private static Silences silences(String topic, Indicator indicator, Set<String> facts, String salt) {
        Set<String> hashed =
                facts.stream().map(fact -> Fingerprint.hash(salt, fact)).collect(Collectors.toSet());
        return new Silences(
                salt,
                Map.of(topic, List.of(new Silences.Shown(indicator, AN_HOUR, hashed, Optional.of("labs-first")))));
    }

    private static Map<String, Set<String>> factsByTopic(Decided decided) {
        Map<String, Set<String>> facts = new HashMap<>();
        decided.assessment()
                .concerns()
                .forEach(concern -> facts.put(concern.pattern().topic(), Fingerprint.factsOf(concern)));
        return facts;
    }

    private static List<String> topics(Decided decided) {
        return decided.assessment().concerns().stream()
                .map(concern -> concern.pattern().topic())
                .toList();
    }

    private static PatientFacts turned(PatientFacts facts, Instant asOf) {
        return new PatientFacts(
                facts.id(),
                asOf,
                facts.person(),
                turned(facts.diagnoses()),
                turned(facts.reasons()),
                turned(facts.measurements()),
                turned(facts.medications()),
                turned(facts.procedures()),
                turned(facts.encounters()),
                turned(facts.orders()),
                turned(facts.reports()),
                turned(facts.devices()),
                turned(facts.allergies()),
                facts.drafts(),
                facts.coverage());
    }

    private static <T> List<T> turned(List<T> facts) {
        List<T> turned = new ArrayList<>(facts);
        Collections.reverse(turned);
        return turned;
    }
}
