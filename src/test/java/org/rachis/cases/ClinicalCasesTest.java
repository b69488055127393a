package org.rachis.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.TestFactory;
import org.rachis.cards.Action;
import org.rachis.cards.Card;
import org.rachis.cards.CardWriter;
import org.rachis.cards.ProposedOrder;
import org.rachis.cards.Suggestion;
import org.rachis.catalog.Catalog;
import org.rachis.catalog.KnowledgeFiles;
import org.rachis.decision.DecisionFlow;
import org.rachis.facts.ChartRequest;
import org.rachis.facts.PatientFacts;
import org.rachis.facts.PatientId;
import org.rachis.facts.Selection;
import org.rachis.fhir.PrefetchReader;
import org.rachis.findings.Judge;
import org.rachis.findings.Rules;
import org.rachis.findings.Verdict;
import org.rachis.knowledge.Indicator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.json.JsonMapper;

/** Every case of every service, from FHIR JSON to cards. */
class ClinicalCasesTest {

    private static final Path SERVICES = Path.of("cds-services");
    private static final Instant AS_OF = Instant.parse("2026-11-15T12:00:00Z");
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Catalog.Loaded loaded = load();
    private final Rules rules = Rules.of(loaded.knowledge(), loaded.valueSets());
    private final PrefetchReader reader = new PrefetchReader(loaded.knowledge().reading(), loaded.valueSets());
    private final DecisionFlow flow =
            new DecisionFlow(rules, new CardWriter(loaded.knowledge(), Indicator.CRITICAL, UUID::randomUUID));

    @TestFactory
    Stream<DynamicContainer> cases() throws IOException {
        try (Stream<Path> files = Files.walk(SERVICES)) {
            return files
                    .filter(file -> file.toString().endsWith(".yaml"))
                    .filter(file -> file.getParent().endsWith("cases"))
                    .sorted()
                    .toList()
                    .stream()
                    .map(this::container);
        }
    }

    private DynamicContainer container(Path file) {
        String service = file.getParent().getParent().getFileName().toString();
        return dynamicContainer(
                service + ": " + file.getFileName(),
                ClinicalCase.allIn(file).stream().map(one -> dynamicTest(one.name(), () -> check(service, one))));
    }

    private void check(String folder, ClinicalCase one) {
        String service = one.service() == null ? folder : one.service();
        PatientFacts facts = withDrafts(facts(one.given()), one.given(), service);
        checkFindings(one, rules.judge(facts));
        if (one.expect().cards() != null) {
            checkCards(flow.decide(service, facts), one.expect().cards());
        }
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
                                    .contains(loaded.knowledge()
                                            .orders()
                                            .get(order)
                                            .label()));
        }
        if (expected.actions() != null) {
            assertThat(card.suggestions().stream()
                            .flatMap(suggestion -> suggestion.actions().stream())
                            .map(ClinicalCasesTest::told))
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

    private PatientFacts withDrafts(PatientFacts facts, ClinicalCase.Given given, String service) {
        Selection selection = given.selections() == null
                ? new Selection.Every()
                : new Selection.Named(Set.copyOf(given.selections()));
        assertThat(service.endsWith("order-select"))
                .as("selections are told to order-select, and only to it")
                .isEqualTo(given.selections() != null);
        return CaseChart.draftOrders(given, AS_OF)
                .map(drafts -> {
                    try (JsonParser parser = JSON.createParser(JSON.writeValueAsBytes(drafts))) {
                        parser.nextToken();
                        return reader.readDrafts(parser).addTo(facts, selection);
                    }
                })
                .orElse(facts);
    }

    private static void checkFindings(ClinicalCase one, Judge judge) {
        Map<String, String> findings =
                Optional.ofNullable(one.expect().findings()).orElse(Map.of());
        findings.forEach((finding, verdict) ->
                assertThat(named(judge.finding(finding))).as(finding).isEqualTo(verdict));
    }

    private static String named(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Met met -> "met";
            case Verdict.NotMet() -> "not met";
            case Verdict.Unknown unknown -> "unknown";
        };
    }

    private PatientFacts facts(ClinicalCase.Given given) {
        byte[] prefetch = JSON.writeValueAsBytes(CaseChart.prefetch(given, AS_OF));
        try (JsonParser parser = JSON.createParser(prefetch)) {
            parser.nextToken();
            return reader.read(parser)
                    .of(new ChartRequest(new PatientId(CaseChart.PATIENT), Optional.of(CaseChart.ENCOUNTER), AS_OF));
        }
    }

    private static Catalog.Loaded load() {
        try {
            return Catalog.load(KnowledgeFiles.fromDirectory(Path.of("")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
