package org.rachis.knowledge.wording;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rachis.knowledge.Criterion;

/**
 * How the card of a pattern reads. Templates hold slots in braces, {@code {evidence}}; a part in brackets is left out
 * when a slot in it is empty.
 *
 * @param summaries the first whose condition holds is the summary; the last has no condition
 * @param slots for each slot the findings that fill it, most telling first
 * @param why a sentence on why the constellation matters
 * @param consider next steps to consider, in order
 * @param cautions what to mind
 * @param suggestions ids of orders with their conditions, the first still open one is recommended
 * @param overrideReasons codes of the reasons offered
 * @param links citation ids whose links the card carries
 */
public record CardWording(
        String pattern,
        List<Line> summaries,
        Map<String, List<String>> slots,
        String why,
        List<Line> consider,
        List<Line> cautions,
        List<Suggested> suggestions,
        List<String> overrideReasons,
        List<String> links) {

    public CardWording {
        summaries = List.copyOf(summaries);
        slots = Map.copyOf(slots);
        consider = List.copyOf(consider);
        cautions = List.copyOf(cautions);
        suggestions = List.copyOf(suggestions);
        overrideReasons = List.copyOf(overrideReasons);
        links = List.copyOf(links);
    }

    /** A text and when it is said. */
    public record Line(Optional<Criterion> when, String text) {}

    /** An order, when it is suggested, and what becomes of the drafted orders that it is better than. */
    public record Suggested(Optional<Criterion> when, String order, Way way) {

        /** The finding whose evidence is the drafted orders that it takes the place of. */
        public Optional<String> drafts() {
            return switch (way) {
                case Way.Beside() -> Optional.empty();
                case Way.Instead(String finding) -> Optional.of(finding);
                case Way.Within(String finding) -> Optional.of(finding);
            };
        }
    }

    /** Where a suggested order goes among the drafted ones; those it concerns are the evidence of a finding. */
    public sealed interface Way {

        /** It comes to them. */
        record Beside() implements Way {}

        /** It comes and they go. */
        record Instead(String finding) implements Way {}

        /** They stay, ordering this. */
        record Within(String finding) implements Way {}
    }
}
