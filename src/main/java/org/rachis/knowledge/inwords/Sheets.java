package org.rachis.knowledge.inwords;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.rachis.facts.Input;
import org.rachis.knowledge.Citation;
import org.rachis.knowledge.FindingDefinition;
import org.rachis.knowledge.Knowledge;
import org.rachis.knowledge.Pattern;
import org.rachis.knowledge.check.Criteria;
import org.rachis.knowledge.check.Reach;

/** Writes the whole knowledge in words, a sheet a pattern and what they share: what somebody reads who approves it. */
public final class Sheets {

    private final Knowledge knowledge;
    private final Names names;
    private final CriterionInWords criteria;

    /** @param valueSetTitles the title of each value set, by its name */
    public Sheets(Knowledge knowledge, UnaryOperator<String> valueSetTitles) {
        this.knowledge = knowledge;
        this.names = new Names(knowledge, valueSetTitles);
        this.criteria = new CriterionInWords(names);
    }

    /** A sheet for each pattern that a service answers with, in the order of the patterns. */
    public List<PatternSheet> patterns() {
        return knowledge.patterns().stream().map(this::sheet).toList();
    }

    /** When nothing is shown to anybody, and which cards come first, service by service. */
    public String policy() {
        return knowledge.services().stream()
                .map(service -> "### " + Text.escaped(service.definition().title()) + "\n\n"
                        + String.join("\n\n", PolicyInWords.blocks(knowledge, service, criteria))
                                .replace("## ", "#### "))
                .reduce((one, next) -> one + "\n\n" + next)
                .orElse("");
    }

    /** What patterns share: findings, scores, orders, values and units, recognised words. */
    public String shared() {
        Reach reach = Reach.ofAll(knowledge);
        List<String> blocks = new ArrayList<>();
        blocks.addAll(FindingsInWords.blocks(knowledge, reach, names, criteria));
        blocks.addAll(ScoresInWords.blocks(knowledge, reach, names));
        blocks.addAll(OrdersInWords.blocks(knowledge, reach, names));
        blocks.addAll(ReadingInWords.blocks(knowledge, reach, names));
        blocks.addAll(WordsInWords.blocks(knowledge, reach, names));
        blocks.addAll(SynonymsInWords.blocks(knowledge.synonyms()));
        return String.join("\n\n", blocks);
    }

    private PatternSheet sheet(Pattern pattern) {
        Reach reach = Reach.ofPattern(knowledge, pattern.id());
        List<FindingDefinition> findings = knowledge.findings().stream()
                .filter(finding -> reach.finding(finding.id()))
                .toList();
        Set<Input> inputs = EnumSet.noneOf(Input.class);
        Set<InputsRead.Demographic> demographics = EnumSet.noneOf(InputsRead.Demographic.class);
        Stream.of(
                        findings.stream().map(FindingDefinition::criterion),
                        Criteria.of(pattern).stream(),
                        Criteria.of(knowledge.policy()).stream())
                .flatMap(part -> part)
                .forEach(criterion -> InputsRead.collect(criterion, inputs, demographics));
        return new PatternSheet(
                pattern,
                services(pattern),
                silent(pattern),
                inputs.stream().map(this::words).toList(),
                demographics.stream().map(InputsRead.Demographic::words).toList(),
                logic(pattern),
                cards(pattern),
                findings.stream()
                        .filter(finding -> Criteria.flatten(finding.criterion()).anyMatch(Criteria::holdsNumber))
                        .map(this::threshold)
                        .toList(),
                sources(reach),
                pattern.revised().orElse(knowledge.edition().revised()));
    }

    private List<String> services(Pattern pattern) {
        return knowledge.services().stream()
                .map(Knowledge.Service::definition)
                .filter(service -> service.patterns().contains(pattern.id()))
                .map(service -> service.id())
                .toList();
    }

    private List<String> silent(Pattern pattern) {
        return Stream.of(knowledge.policy().silentWhen(), knowledge.policy().criticalOnlyWhen(), pattern.silences())
                .flatMap(List::stream)
                .map(Pattern.Silence::because)
                .map(because -> because.substring(0, 1).toUpperCase(Locale.ROOT) + because.substring(1))
                .toList();
    }

    private String words(Input input) {
        return Objects.requireNonNull(knowledge.texts().inputs().get(input), input.key());
    }

    /** Without its heading and its purpose, which stand elsewhere on the sheet. */
    private String logic(Pattern pattern) {
        List<String> blocks = new PatternInWords(names, criteria).blocks(pattern);
        return String.join("\n\n", blocks.subList(blocks.indexOf("#### When"), blocks.size()));
    }

    private Map<String, String> cards(Pattern pattern) {
        CardInWords cards = new CardInWords(knowledge, names, criteria);
        Map<String, String> byService = new TreeMap<>();
        knowledge.services().stream()
                .filter(service -> service.cards().containsKey(pattern.id()))
                .forEach(service -> byService.put(
                        service.definition().id(),
                        String.join("\n\n", cards.blocks(service.cards().get(pattern.id())))));
        return byService;
    }

    private PatternSheet.Threshold threshold(FindingDefinition finding) {
        return new PatternSheet.Threshold(
                finding.id(),
                Text.capitalised(names.plain(finding.id())),
                criteria.clause(finding.criterion()).inline(),
                finding.sources().stream()
                        .map(id -> Objects.requireNonNull(knowledge.citations().get(id), id))
                        .map(Citation::label)
                        .toList());
    }

    private List<Citation> sources(Reach reach) {
        return new TreeMap<>(knowledge.citations())
                .values().stream()
                        .filter(citation -> reach.citation(citation.id()))
                        .toList();
    }
}
