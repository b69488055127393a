package org.rachis.cards;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.rachis.knowledge.Citation;
import org.rachis.knowledge.Edition;
import org.rachis.knowledge.Indicator;
import org.rachis.knowledge.wording.OverrideReason;

/**
 * A CDS Hooks card (2.0.1, Card Attributes), ready to be put on the wire: all chart text in it is already escaped. The
 * evidence travels with it in machine-readable form, and so do references to the drafted orders that it speaks of.
 */
public record Card(
        UUID uuid,
        String summary,
        String detail,
        Indicator indicator,
        String topic,
        String topicDisplay,
        Optional<Citation> source,
        List<Suggestion> suggestions,
        List<OverrideReason> overrideReasons,
        List<Citation> links,
        List<CardEvidence> evidence,
        List<String> orders,
        Edition knowledge) {

    /** The most characters a summary may have; the protocol wants fewer than 140. */
    public static final int SUMMARY_LIMIT = 139;

    /** The most characters a detail may have (contract, settled point 8). */
    public static final int DETAIL_LIMIT = 4_000;

    public Card {
        if (summary.isBlank() || summary.length() > SUMMARY_LIMIT) {
            throw new IllegalArgumentException("A summary has 1 to " + SUMMARY_LIMIT + " characters.");
        }
        if (detail.length() > DETAIL_LIMIT) {
            throw new IllegalArgumentException("A detail has at most " + DETAIL_LIMIT + " characters.");
        }
        suggestions = List.copyOf(suggestions);
        overrideReasons = List.copyOf(overrideReasons);
        links = List.copyOf(links);
        evidence = List.copyOf(evidence);
        orders = List.copyOf(orders);
    }

    Card with(List<Suggestion> others) {
        return with(others, links);
    }

    /** The same card with one link more, behind its own. */
    public Card linkedTo(Citation link) {
        return with(suggestions, Stream.concat(links.stream(), Stream.of(link)).toList());
    }

    private Card with(List<Suggestion> otherSuggestions, List<Citation> otherLinks) {
        return new Card(
                uuid,
                summary,
                detail,
                indicator,
                topic,
                topicDisplay,
                source,
                otherSuggestions,
                overrideReasons,
                otherLinks,
                evidence,
                orders,
                knowledge);
    }
}
