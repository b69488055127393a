package org.rachis.knowledge.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.rachis.knowledge.FindingDefinition;
import org.rachis.knowledge.Knowledge;
import org.rachis.knowledge.Pattern;
import org.rachis.knowledge.check.Locator.Area;
import org.rachis.knowledge.wording.CardWording;
import org.rachis.knowledge.wording.CardWording.Line;

/** Whether every card can be worded: its templates are well formed, their slots exist and can be filled. */
final class CardCheck {

    /** A CDS Hooks summary has fewer than 140 characters. */
    private static final int SUMMARY_LIMIT = 140;

    /** What the phrase of a finding may say of its evidence. */
    private static final Set<String> PHRASE_SLOTS = Set.of("display", "drug", "value", "date", "ago", "weeks");

    private final Knowledge knowledge;
    private final Map<String, FindingDefinition> findings;
    private final List<Violation> violations = new ArrayList<>();

    CardCheck(Knowledge knowledge) {
        this.knowledge = knowledge;
        this.findings = Index.findings(knowledge);
    }

    List<Violation> violations() {
        knowledge
                .findings()
                .forEach(finding -> template(
                        Locator.shared(Area.FINDINGS, "findings." + finding.id() + ".phrase"),
                        finding.phrase(),
                        PHRASE_SLOTS));
        for (Knowledge.Service service : knowledge.services()) {
            service.cards()
                    .forEach((pattern, card) ->
                            check(new Locator(Area.CARDS, service.definition().id(), pattern), card));
        }
        return violations;
    }

    private void check(Locator where, CardWording card) {
        Set<String> slots = new TreeSet<>(card.slots().keySet());
        lines(where, "summary", card.summaries(), slots);
        lines(where, "consider", card.consider(), slots);
        lines(where, "cautions", card.cautions(), slots);
        template(where.at("why"), card.why(), Set.of());
        checkLinks(where.at("links"), card.links());
        for (int i = 0; i < card.summaries().size(); i++) {
            checkSummary(where.at("summary", i), card.summaries().get(i).text());
        }
        Set<String> inSummary = new TreeSet<>();
        card.summaries().forEach(line -> parse(line.text()).ifPresent(template -> inSummary.addAll(template.slots())));
        card.slots().forEach((slot, ids) -> checkPhrases(where.at("slots." + slot), ids, inSummary.contains(slot)));
        knowledge.patterns().stream()
                .filter(pattern -> pattern.id().equals(card.pattern()))
                .flatMap(pattern -> pattern.tiers().stream().map(Pattern.Tier::note))
                .forEach(note -> template(where.at("slots"), note, slots));
    }

    private void lines(Locator where, String key, List<Line> lines, Set<String> slots) {
        for (int i = 0; i < lines.size(); i++) {
            template(where.at(key, i), lines.get(i).text(), slots);
        }
    }

    private void checkSummary(Locator where, String text) {
        Optional<Template> template = parse(text);
        if (template.isEmpty() || text.isBlank()) {
            return;
        }
        int length = template.get().words().length();
        if (length >= SUMMARY_LIMIT) {
            violations.add(where.violation(
                    "has " + length + " characters without its slots; a summary has fewer than " + SUMMARY_LIMIT));
        }
        if (template.get().unfilled().isEmpty()) {
            violations.add(where.violation("says nothing when its slots are empty"));
        }
    }

    /** A finding is named by its phrase; outside the summary, where there is room, its label does as well. */
    private void checkPhrases(Locator where, List<String> ids, boolean inSummary) {
        ids.stream()
                .map(findings::get)
                .filter(finding -> finding != null
                        && finding.phrase().isEmpty()
                        && (inSummary || finding.label().isEmpty()))
                .forEach(finding ->
                        violations.add(where.violation("holds a finding without a phrase: " + finding.id())));
    }

    /** The first link is the source of the card, which the protocol demands. */
    private void checkLinks(Locator where, List<String> links) {
        if (links.isEmpty()) {
            violations.add(where.violation("names no source for the card"));
        }
        links.stream()
                .map(knowledge.citations()::get)
                .filter(citation -> citation != null && citation.url().isEmpty())
                .forEach(citation -> violations.add(where.violation("links a source without url: " + citation.id())));
    }

    private void template(Locator where, String text, Set<String> slots) {
        try {
            Set<String> unknown = new TreeSet<>(Template.parse(text).slots());
            unknown.removeAll(slots);
            if (!unknown.isEmpty()) {
                violations.add(where.violation("has slots that nothing fills: " + unknown + " in \"" + text + "\""));
            }
        } catch (IllegalArgumentException e) {
            violations.add(where.violation("is no template: " + e.getMessage() + " \"" + text + "\""));
        }
    }

    private static Optional<Template> parse(String text) {
        try {
            return Optional.of(Template.parse(text));
        } catch (IllegalArgumentException e) {
            // Reported where the line is checked as a template.
            return Optional.empty();
        }
    }
}
