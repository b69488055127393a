package org.rachis.cards;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.rachis.assessment.Concern;
import org.rachis.facts.PatientFacts;
import org.rachis.facts.reading.Analyte;
import org.rachis.findings.Evidence;
import org.rachis.findings.Judge;
import org.rachis.knowledge.FindingDefinition;
import org.rachis.knowledge.Knowledge;
import org.rachis.knowledge.wording.CardTexts;
import org.rachis.knowledge.wording.CardWording;
import org.rachis.knowledge.wording.Phrase;

/**
 * Writes the detail of a card in GitHub-flavoured Markdown, in paragraphs, bold and lists only: why it is shown with
 * every fact, what to consider, what to mind, its sources, and what was not available. When it would be too long, facts
 * at the end of the list are counted instead of told.
 */
final class DetailWriter {

    /** The most lines that a card holds of other matters, so that its own are not crowded out. */
    private static final int MOST_LINES = 8;

    private final Knowledge knowledge;
    private final Map<String, FindingDefinition> definitions;
    private final FactWriter facts;
    private final CoverageLine coverage;

    DetailWriter(Knowledge knowledge, Map<String, FindingDefinition> definitions, Units units) {
        this.knowledge = knowledge;
        this.definitions = definitions;
        this.facts = new FactWriter(units);
        this.coverage = new CoverageLine(
                knowledge.texts(),
                knowledge.reading().analytes().stream().collect(Collectors.toMap(Analyte::name, Analyte::label)));
    }

    /** What the detail of one card is made of. */
    record Content(
            Concern concern,
            CardWording wording,
            List<Evidence.Found> evidence,
            Map<String, List<String>> phrases,
            List<String> also) {}

    String write(Content content, Judge judge, PatientFacts facts) {
        String whole = write(content, judge, facts, content.evidence().size());
        return whole.length() <= Card.DETAIL_LIMIT ? whole : shortened(content, judge, facts);
    }

    /** Every fact makes the detail longer, so the most that fit are found by halving, however many a chart holds. */
    private String shortened(Content content, Judge judge, PatientFacts facts) {
        int fit = 0;
        int tooMany = Math.min(content.evidence().size(), Card.DETAIL_LIMIT);
        String best = write(content, judge, facts, fit);
        while (tooMany - fit > 1) {
            int told = (fit + tooMany) / 2;
            String detail = write(content, judge, facts, told);
            if (detail.length() <= Card.DETAIL_LIMIT) {
                fit = told;
                best = detail;
            } else {
                tooMany = told;
            }
        }
        return best;
    }

    private String write(Content content, Judge judge, PatientFacts facts, int told) {
        CardWording wording = content.wording();
        Map<String, String> slots = escapedSlots(content.phrases());
        List<String> parts = new ArrayList<>();
        parts.add(heading(Phrase.WHY_HEADING));
        parts.add(facts(content.evidence(), told));
        content.concern().notes().forEach(note -> parts.add(Template.fill(note, slots)));
        parts.add(wording.why());
        section(parts, Phrase.CONSIDER_HEADING, lines(wording.consider(), slots, judge));
        section(parts, Phrase.CAUTIONS_HEADING, lines(wording.cautions(), slots, judge));
        section(
                parts,
                Phrase.ALSO_HEADING,
                content.also().stream().limit(MOST_LINES).toList());
        parts.add(text(Phrase.ALREADY_ADDRESSED));
        section(parts, Phrase.SOURCES_HEADING, sources(content));
        parts.add(heading(Phrase.COVERAGE_HEADING) + " " + coverage.write(facts));
        return String.join("\n\n", parts);
    }

    private static Map<String, String> escapedSlots(Map<String, List<String>> phrases) {
        Map<String, String> slots = new LinkedHashMap<>();
        Slots.cut(phrases).forEach((slot, value) -> slots.put(slot, ChartText.escaped(value)));
        return slots;
    }

    private void section(List<String> parts, Phrase heading, List<String> lines) {
        if (!lines.isEmpty()) {
            parts.add(heading(heading));
            parts.add(lines.stream().map(line -> "- " + line).collect(Collectors.joining("\n")));
        }
    }

    private static List<String> lines(List<CardWording.Line> lines, Map<String, String> slots, Judge judge) {
        return lines.stream()
                .filter(line ->
                        line.when().map(when -> judge.judge(when).isMet()).orElse(true))
                .map(line -> Template.fill(line.text(), slots))
                .toList();
    }

    private List<String> sources(Content content) {
        return content.concern().pattern().sources().stream()
                .map(id -> Objects.requireNonNull(knowledge.citations().get(id), id)
                        .label())
                .toList();
    }

    private String facts(List<Evidence.Found> evidence, int told) {
        Map<String, List<Evidence.Found>> byFinding = new LinkedHashMap<>();
        evidence.stream()
                .limit(told)
                .forEach(found -> byFinding
                        .computeIfAbsent(label(found), any -> new ArrayList<>())
                        .add(found));
        List<String> lines = new ArrayList<>();
        byFinding.forEach((label, found) -> lines.add("- **" + label + "**: " + String.join("; ", facts.write(found))));
        if (told < evidence.size()) {
            lines.add("- " + Template.fill(text(Phrase.MORE_FACTS), Map.of("n", "" + (evidence.size() - told))));
        }
        return String.join("\n", lines);
    }

    private String label(Evidence.Found found) {
        return found.finding().isEmpty()
                ? text(Phrase.OTHER_FACTS)
                : Objects.requireNonNull(definitions.get(found.finding()), found.finding())
                        .label();
    }

    private String heading(Phrase phrase) {
        return "**" + text(phrase) + "**";
    }

    private String text(Phrase phrase) {
        CardTexts texts = knowledge.texts();
        return texts.phrase(phrase);
    }
}
