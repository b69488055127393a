package org.rachis.knowledge.inwords;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.rachis.knowledge.Criterion;
import org.rachis.knowledge.Knowledge;
import org.rachis.knowledge.wording.CardWording;
import org.rachis.knowledge.wording.CardWording.Line;
import org.rachis.knowledge.wording.OverrideReason;

/** Says how a card reads: its texts as they are written, when each is said, and what fills the gaps in them. */
final class CardInWords {

    private final Knowledge knowledge;
    private final Names names;
    private final CriterionInWords criteria;

    CardInWords(Knowledge knowledge, Names names, CriterionInWords criteria) {
        this.knowledge = knowledge;
        this.names = names;
        this.criteria = criteria;
    }

    List<String> blocks(@Nullable CardWording card) {
        if (card == null) {
            throw new IllegalArgumentException("Every pattern of a service has a card.");
        }
        List<String> blocks = new ArrayList<>();
        blocks.add("#### Card");
        lines(blocks, "The summary reads", "The summary is the first of these that applies:", card.summaries());
        slots(blocks, card.slots());
        blocks.add("It explains: " + Text.quoted(card.why()));
        lines(blocks, "It suggests to consider", "It suggests to consider:", card.consider());
        lines(blocks, "It cautions", "It cautions:", card.cautions());
        suggestions(blocks, card.suggestions());
        if (!card.overrideReasons().isEmpty()) {
            blocks.add("It can be dismissed with one of these reasons: " + reasons(card.overrideReasons()) + ".");
        }
        blocks.add("It links to: " + names.citations(card.links()) + ".");
        return blocks;
    }

    private void lines(List<String> blocks, String one, String several, List<Line> lines) {
        if (lines.size() == 1 && lines.getFirst().when().isEmpty()) {
            blocks.add(one + " " + Text.quoted(lines.getFirst().text()));
        } else if (!lines.isEmpty()) {
            blocks.add(several);
            blocks.add(String.join(
                    "\n",
                    lines.stream()
                            .map(line -> "- " + Text.quoted(line.text()) + when(line.when()))
                            .toList()));
        }
    }

    private String when(Optional<Criterion> when) {
        return when.map(criterion -> " — when " + criteria.clause(criterion).inline())
                .orElse("");
    }

    private void slots(List<String> blocks, Map<String, List<String>> slots) {
        if (slots.isEmpty()) {
            return;
        }
        blocks.add(
                "The words in braces are filled with the first of these findings that is shown, and the number of the"
                        + " others; what stands in brackets is left out when none is.");
        List<String> lines = new ArrayList<>();
        new TreeMap<>(slots)
                .forEach((slot, findings) -> lines.add("- " + Text.code("{" + slot + "}") + ": "
                        + String.join(
                                "; ", findings.stream().map(names::finding).toList())));
        blocks.add(String.join("\n", lines));
    }

    private void suggestions(List<String> blocks, List<CardWording.Suggested> suggestions) {
        if (suggestions.isEmpty()) {
            return;
        }
        blocks.add("It proposes these orders, the first that is still open as recommended:");
        blocks.add(String.join(
                "\n",
                suggestions.stream()
                        .map(suggested ->
                                "- " + order(suggested.order()) + way(suggested.way()) + when(suggested.when()))
                        .toList()));
    }

    private String way(CardWording.Way way) {
        return switch (way) {
            case CardWording.Way.Beside() -> "";
            case CardWording.Way.Instead(String finding) -> ", instead of the drafts of " + names.finding(finding);
            case CardWording.Way.Within(String finding) ->
                ", by changing the drafts of " + names.finding(finding)
                        + ", or instead of those that cannot be changed without contradicting themselves";
        };
    }

    private String order(String id) {
        return Text.escaped(
                Objects.requireNonNull(knowledge.orders().get(id), id).label());
    }

    private String reasons(List<String> codes) {
        return String.join(
                "; ",
                knowledge.overrideReasons().stream()
                        .filter(reason -> codes.contains(reason.code()))
                        .map(OverrideReason::display)
                        .map(Text::escaped)
                        .toList());
    }
}
