package org.rachis.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.rachis.findings.Finding;
import org.rachis.findings.Verdict;
import tools.jackson.databind.JsonNode;

/** What holds for every explanation, over all samples and examples. */
class ExplanationLawsTest {

    private static final Path EXAMPLES = Path.of("examples");
    private static final Path SAMPLES = Path.of("src", "test", "resources", "samples", "requests");
    private static final Instant SAMPLED = Instant.parse("2026-11-01T12:00:00Z");

    /** Of one resource a value may be left out while another is a fact. */
    private static final Set<String> VALUES = Set.of("unit", "implausible");

    @ParameterizedTest
    @MethodSource("requests")
    void everyEntry_isAFactOrLeftOut_andNotBoth(Path file) {
        Explained explained = explained(file);
        Set<String> facts = references(explained.all("facts"));
        List<JsonNode> entriesLeftOut = explained.all("leftOut").stream()
                .filter(one -> !VALUES.contains(one.path("reasonCode").asString()))
                .toList();
        Set<String> leftOut = references(entriesLeftOut);
        Set<String> values = references(explained.all("leftOut"));
        Set<String> entries = new HashSet<>();
        for (JsonNode entry : entries(explained.request())) {
            String reference = reference(entry);
            if (!reference.isEmpty()) {
                entries.add(reference);
                assertThat(facts.contains(reference) || values.contains(reference))
                        .as(reference)
                        .isTrue();
            }
        }
        assertThat(facts).noneMatch(leftOut::contains);
        assertThat(entries).containsAll(facts);
        assertThat(entriesLeftOut.stream()
                        .map(one -> one.path("reference").asString(""))
                        .filter(one -> one.contains("/")))
                .doesNotHaveDuplicates();
    }

    /** The reader counts as well, on its own account. */
    @ParameterizedTest
    @MethodSource("requests")
    void countsOfTheCoverage_areThoseOfWhatWasLeftOut(Path file) {
        Explained explained = explained(file);
        for (JsonNode input : explained.trace().at("/coverage/inputs").values()) {
            Map<String, Long> byCause = explained.all("leftOut").stream()
                    .filter(one -> one.path("input").equals(input.path("input")))
                    .collect(Collectors.groupingBy(one -> one.path("reasonCode").asString(), Collectors.counting()));
            assertThat(byCause.getOrDefault("status", 0L))
                    .isEqualTo(input.path("filtered").asLong());
            assertThat(byCause.getOrDefault("unreadable", 0L))
                    .isEqualTo(input.path("skipped").asLong());
            assertThat(byCause.getOrDefault("another-patient", 0L) + byCause.getOrDefault("no-patient", 0L))
                    .isEqualTo(input.path("foreign").asLong());
        }
    }

    @ParameterizedTest
    @MethodSource("requests")
    void everyFact_isUsedOrSaysWhyNot(Path file) {
        assertThat(explained(file).all("facts")).allSatisfy(fact -> {
            boolean used = !fact.path("used").isEmpty();
            assertThat(fact.path("reason").isMissingNode()).as("%s", fact).isEqualTo(used);
            assertThat(fact.path("reasonCode").isMissingNode()).isEqualTo(used);
        });
    }

    @ParameterizedTest
    @MethodSource("requests")
    void evidenceOfEveryCard_isAUsedFact(Path file) {
        Explained explained = explained(file);
        List<JsonNode> evidence = explained.all("cards").stream()
                .flatMap(card -> card.at("/extension/org.rachis.evidence").valueStream())
                .toList();
        assertThat(evidence).allSatisfy(one -> {
            String finding = one.path("finding").asString("");
            assertThat(uses(explained, one.path("reference").asString()))
                    .as("%s", one)
                    .anySatisfy(use -> assertThat(finding.isEmpty()
                                    || use.path("finding").asString("").equals(finding))
                            .isTrue());
        });
    }

    private static List<JsonNode> uses(Explained explained, String reference) {
        return Stream.concat(Stream.of(explained.trace().path("patient")), explained.all("facts").stream())
                .filter(fact -> fact.path("reference").asString().equals(reference))
                .flatMap(fact -> fact.path("used").valueStream())
                .toList();
    }

    @ParameterizedTest
    @MethodSource("requests")
    void verdicts_areThoseOfTheJudge(Path file) {
        Explained explained = explained(file);
        List<String> judged = explained.judged().decided().judge().detect().stream()
                .map(ExplanationLawsTest::told)
                .toList();
        assertThat(explained.all("findings").stream()
                        .map(finding -> finding.path("finding").asString() + " "
                                + finding.path("verdict").asString() + " "
                                + finding.path("evidence").size() + " "
                                + finding.path("missing").size()))
                .isEqualTo(judged);
    }

    private static String told(Finding finding) {
        String id = finding.definition().id();
        return switch (finding.verdict()) {
            case Verdict.Met(var evidence) -> id + " met " + evidence.size() + " 0";
            case Verdict.Unknown(var missing) -> id + " unknown 0 " + missing.size();
            case Verdict.NotMet() -> id + " notMet 0 0";
        };
    }

    /** Each card is of a pattern that is shown, and each pattern that is shown has its card. */
    @ParameterizedTest
    @MethodSource("requests")
    void patternsThatAreShown_areTheCards(Path file) {
        Explained explained = explained(file);
        List<String> topics = explained.judged().decided().cards().stream()
                .map(card -> card.topicDisplay())
                .toList();
        List<String> shown = new ArrayList<>(topics);
        explained.all("patterns").stream()
                .filter(pattern -> pattern.path("outcome").asString().equals("shown"))
                .forEach(pattern -> shown.set(
                        pattern.path("card").asInt(), pattern.path("title").asString()));
        assertThat(shown).isEqualTo(topics);
        assertThat(explained.all("patterns").stream()
                        .filter(pattern -> pattern.path("outcome").asString().equals("shown")))
                .hasSameSizeAs(topics);
    }

    @ParameterizedTest
    @MethodSource("requests")
    void certainPoints_areTheSumOfTheirParts(Path file) {
        Explained explained = explained(file);
        JsonNode score = explained.one("scores", "score", "infectionRisk");
        Map<String, Integer> points = score.path("parts")
                .valueStream()
                .filter(part -> part.path("verdict").asString().equals("met"))
                .collect(Collectors.toMap(
                        part -> part.path("factor").asString(),
                        part -> part.path("points").asInt(),
                        Math::max));
        int sum = points.values().stream().mapToInt(Integer::intValue).sum();
        for (JsonNode cap : score.path("caps").values()) {
            int together = cap.path("of")
                    .valueStream()
                    .mapToInt(factor -> points.getOrDefault(factor.asString(), 0))
                    .sum();
            sum -= Math.max(0, together - cap.path("most").asInt());
        }
        assertThat(score.path("certain").asInt()).isEqualTo(sum);
        assertThat(score.path("possible").asInt()).isGreaterThanOrEqualTo(sum);
    }

    @Test
    void requests_areAllThere() {
        assertThat(requests()).hasSizeGreaterThanOrEqualTo(14 + 32);
    }

    static List<Path> requests() {
        return Stream.concat(files(EXAMPLES), files(SAMPLES)).toList();
    }

    private static Stream<Path> files(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files
                    .filter(Files::isRegularFile)
                    .filter(file -> !file.toString().endsWith(".md"))
                    .sorted()
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Explained explained(Path file) {
        try {
            if (file.startsWith(SAMPLES)) {
                try (GZIPInputStream in = new GZIPInputStream(Files.newInputStream(file))) {
                    return Explained.of(in.readAllBytes(), SAMPLED);
                }
            }
            return Explained.of(Dated.example(file), Explained.NOON);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every resource of the prefetch but the patient, and of the orders where the service is about orders. */
    private static List<JsonNode> entries(JsonNode request) {
        List<JsonNode> entries = new ArrayList<>();
        request.path("prefetch").valueStream().forEach(value -> {
            if (value.path("resourceType").asString("").equals("Bundle")) {
                value.path("entry")
                        .valueStream()
                        .map(entry -> entry.path("resource"))
                        .forEach(entries::add);
            }
        });
        if (request.path("hook").asString().startsWith("order-")) {
            request.at("/context/draftOrders/entry")
                    .valueStream()
                    .map(entry -> entry.path("resource"))
                    .forEach(entries::add);
        }
        return entries;
    }

    private static String reference(JsonNode resource) {
        String type = resource.path("resourceType").asString("");
        String id = resource.path("id").asString("");
        return type.isEmpty() || type.equals("OperationOutcome") || id.isEmpty() ? "" : type + "/" + id;
    }

    private static Set<String> references(List<JsonNode> items) {
        return items.stream()
                .map(item -> item.path("reference").asString(""))
                .filter(reference -> reference.contains("/"))
                .collect(Collectors.toSet());
    }
}
