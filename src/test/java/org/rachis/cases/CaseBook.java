package org.rachis.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rachis.assessment.Concern;
import org.rachis.assessment.Fingerprint;
import org.rachis.assessment.Silences;
import org.rachis.cards.Action;
import org.rachis.cards.Card;
import org.rachis.cards.CardWriter;
import org.rachis.cards.ProposedOrder;
import org.rachis.cards.Suggestion;
import org.rachis.decision.Decided;
import org.rachis.decision.DecisionFlow;
import org.rachis.facts.ChartRequest;
import org.rachis.facts.PatientFacts;
import org.rachis.facts.PatientId;
import org.rachis.facts.Selection;
import org.rachis.fhir.PrefetchReader;
import org.rachis.findings.Judge;
import org.rachis.findings.Rules;
import org.rachis.findings.Verdict;
import org.rachis.json.JsonScanner;
import org.rachis.knowledge.Comparison;
import org.rachis.knowledge.Criterion;
import org.rachis.knowledge.Indicator;
import org.rachis.knowledge.Knowledge;
import org.rachis.terminology.ValueSets;
import tools.jackson.databind.json.JsonMapper;

/** All cases of all services, each with its chart read, and the judgement whether some knowledge does what they say. */
public final class CaseBook {

    private static final Path SERVICES = Path.of("cds-services");
    private static final Instant AS_OF = Instant.parse("2026-11-15T12:00:00Z");
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Knowledge knowledge;
    private final Rules rules;
    private final DecisionFlow flow;

    /** A case of a file. */
    public record Entry(Path file, ClinicalCase told, PatientFacts facts) {

        public String name() {
            return told.name();
        }

        String service() {
            return serviceOf(file, told);
        }
    }

    public CaseBook(Knowledge knowledge, ValueSets valueSets) {
        this.knowledge = knowledge;
        this.rules = Rules.of(knowledge, valueSets);
        this.flow = new DecisionFlow(rules, new CardWriter(knowledge, Indicator.CRITICAL, UUID::randomUUID));
    }

    /** The cases in the order of their files, their charts read by the given knowledge. */
    public static List<Entry> entries(Knowledge knowledge, ValueSets valueSets) {
        PrefetchReader reader = new PrefetchReader(knowledge.reading(), valueSets);
        try (Stream<Path> files = Files.walk(SERVICES)) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .filter(file -> file.getParent().endsWith("cases"))
                    .sorted()
                    .flatMap(file -> ClinicalCase.allIn(file).stream()
                            .map(one -> new Entry(
                                    file,
                                    one,
                                    withDrafts(reader, facts(reader, one.given()), one.given(), serviceOf(file, one)))))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String serviceOf(Path file, ClinicalCase told) {
        return told.service() == null
                ? file.getParent().getParent().getFileName().toString()
                : told.service();
    }

    /** Fails when the knowledge does not do what the case says. */
    public void check(Entry entry) {
        ClinicalCase one = entry.told();
        Judge judge = rules.judge(entry.facts());
        checkFindings(one, judge);
        checkPoints(one, judge);
        if (one.expect().cards() != null) {
            checkCards(
                    flow.decide(entry.service(), entry.facts(), before(entry)).cards(),
                    one.expect().cards());
        }
    }

    /** What was shown before, told by what would be shown today. */
    private Silences before(Entry entry) {
        if (entry.told().given().before() == null) {
            return Silences.none();
        }
        Decided today = flow.decide(entry.service(), entry.facts());
        Map<String, List<Silences.Shown>> byTopic = new HashMap<>();
        for (ClinicalCase.Before before : entry.told().given().before()) {
            for (int i = 0; i < today.cards().size(); i++) {
                Concern concern = today.assessment().concerns().get(i);
                if (concern.pattern().topic().equals(before.topic())) {
                    byTopic.computeIfAbsent(before.topic(), any -> new ArrayList<>())
                            .add(shown(before, concern, today.cards().get(i).indicator()));
                }
            }
        }
        return new Silences("salt", byTopic);
    }

    private static Silences.Shown shown(ClinicalCase.Before before, Concern concern, Indicator today) {
        Set<String> facts = Boolean.TRUE.equals(before.onOtherFacts()) ? Set.of() : Fingerprint.factsOf(concern);
        return new Silences.Shown(
                before.indicator() == null
                        ? today
                        : Indicator.valueOf(before.indicator().toUpperCase(Locale.ROOT)),
                Duration.ofHours(Integer.parseInt(before.ago().replace(" h", ""))),
                facts.stream().map(fact -> Fingerprint.hash("salt", fact)).collect(Collectors.toSet()),
                Optional.ofNullable(before.overridden()));
    }

    private void checkCards(List<Card> cards, List<ClinicalCase.ExpectedCard> expected) {
        assertThat(cards)
                .extracting(card -> card.topic() + " " + card.indicator().code())
                .containsExactlyElementsOf(expected.stream()
                        .map(card -> card.topic() + " " + card.indicator())
                        .toList());
        for (int i = 0; i < cards.size(); i++) {
            check(cards.get(i), expected.get(i));
        }
    }

    private void check(Card card, ClinicalCase.ExpectedCard expected) {
        if (expected.summary() != null) {
            assertThat(card.summary()).isEqualTo(expected.summary());
        }
        Optional.ofNullable(expected.detail())
                .ifPresent(texts -> assertThat(card.detail()).contains(texts));
        Optional.ofNullable(expected.not())
                .ifPresent(texts -> assertThat(card.detail()).doesNotContain(texts));
        if (expected.suggestions() != null) {
            assertThat(card.suggestions())
                    .extracting(Suggestion::label)
                    .hasSameSizeAs(expected.suggestions())
                    .zipSatisfy(
                            expected.suggestions(),
                            (label, order) -> assertThat(label)
                                    .contains(knowledge.orders().get(order).label()));
        }
        if (expected.actions() != null) {
            assertThat(card.suggestions().stream()
                            .flatMap(suggestion -> suggestion.actions().stream())
                            .map(CaseBook::told))
                    .containsExactlyElementsOf(expected.actions());
        }
    }

    private static String told(Action action) {
        return switch (action) {
            case Action.Create(ProposedOrder order) ->
                "create " + order.codes().getFirst().code();
            case Action.Delete(String description, String reference) -> "delete " + reference;
            case Action.Change change ->
                "update " + JSON.readTree(change.json()).path("id").asString() + " to "
                        + change.codes().getFirst().code();
        };
    }

    private static PatientFacts withDrafts(
            PrefetchReader reader, PatientFacts facts, ClinicalCase.Given given, String service) {
        Selection selection = given.selections() == null
                ? new Selection.Every()
                : new Selection.Named(Set.copyOf(given.selections()));
        assertThat(service.endsWith("order-select"))
                .as("selections are told to order-select, and only to it")
                .isEqualTo(given.selections() != null);
        return CaseChart.draftOrders(given, AS_OF)
                .map(drafts -> reader.readDrafts(scanner(drafts)).addTo(facts, selection))
                .orElse(facts);
    }

    private static void checkFindings(ClinicalCase one, Judge judge) {
        Map<String, String> findings =
                Optional.ofNullable(one.expect().findings()).orElse(Map.of());
        findings.forEach((finding, verdict) ->
                assertThat(named(judge.finding(finding))).as(finding).isEqualTo(verdict));
    }

    private void checkPoints(ClinicalCase one, Judge judge) {
        Map<String, Integer> scores = Optional.ofNullable(one.expect().points()).orElse(Map.of());
        scores.forEach((score, points) -> {
            // Whatever there is, there are no fewer points than none.
            assertThat(points == 0 || judge.judge(atLeast(score, points)).isMet())
                    .as("%s is at least %d", score, points)
                    .isTrue();
            assertThat(judge.judge(atLeast(score, points + 1)).isMet())
                    .as("%s is at least %d", score, points + 1)
                    .isFalse();
        });
    }

    private Criterion atLeast(String score, int points) {
        return knowledge.vitals().containsKey(score)
                ? new Criterion.Vitals(score, points)
                : new Criterion.Scored(score, List.of(), new Comparison(Comparison.Operator.AT_LEAST, points, ""));
    }

    private static String named(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Met met -> "met";
            case Verdict.NotMet() -> "not met";
            case Verdict.Unknown unknown -> "unknown";
        };
    }

    private static PatientFacts facts(PrefetchReader reader, ClinicalCase.Given given) {
        return reader.read(scanner(CaseChart.prefetch(given, AS_OF)))
                .of(new ChartRequest(new PatientId(CaseChart.PATIENT), Optional.of(CaseChart.ENCOUNTER), AS_OF));
    }

    private static JsonScanner scanner(Object value) {
        byte[] json = JSON.writeValueAsBytes(value);
        JsonScanner scanner = JsonScanner.over(json, json.length);
        scanner.start();
        return scanner;
    }
}
