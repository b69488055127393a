package org.rachis.knowledge.inwords;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rachis.knowledge.Criterion;
import org.rachis.knowledge.Pattern;

/** Says when a pattern holds, when it stays silent, and at which level it is shown. */
final class PatternInWords {

    private final Names names;
    private final CriterionInWords criteria;

    PatternInWords(Names names, CriterionInWords criteria) {
        this.names = names;
        this.criteria = criteria;
    }

    List<String> blocks(Pattern pattern) {
        List<String> blocks = new ArrayList<>();
        blocks.add("### " + Text.escaped(pattern.title()));
        blocks.add("Pattern " + Text.code(pattern.id())
                + (pattern.model().isEmpty() ? "" : ", in the clinical model " + Text.escaped(pattern.model()))
                + family(pattern) + ". Sources: "
                + names.citations(pattern.sources())
                + ".");
        blocks.add(Text.escaped(pattern.purpose()));
        blocks.add("#### When");
        blocks.add(criteria.clause(pattern.when()).paragraph("The pattern holds when "));
        pattern.silences()
                .forEach(silence -> blocks.add(PolicyInWords.silence(
                        silence.endsFamily()
                                ? "Neither it nor any later pattern of its family is shown"
                                : "It is not shown",
                        silence,
                        criteria)));
        blocks.add("#### Level");
        if (pattern.tiers().size() == 1) {
            blocks.add(level(pattern.tiers().getFirst(), "The card is always "));
        } else {
            blocks.add("The level is that of the first of these that applies.");
            pattern.tiers().forEach(tier -> blocks.add(level(tier, "")));
        }
        blocks.addAll(new RepeatInWords(criteria).blocks(pattern.repeat()));
        return blocks;
    }

    private static String family(Pattern pattern) {
        return switch (pattern.kind()) {
            case CHART -> ", of the family " + Text.escaped(pattern.family());
            case ORDER -> ", whose card has the topic " + Text.code(pattern.topic());
        };
    }

    private String level(Pattern.Tier tier, String introduction) {
        String level = "**" + tier.indicator().code() + "**";
        Optional<Criterion> when = tier.when();
        String sentence = when.map(criterion -> criteria.clause(criterion).paragraph(level + " when "))
                .orElse(introduction.isEmpty() ? level + " otherwise." : introduction + level + ".");
        return tier.note().isEmpty() ? sentence : sentence + "\n\nThe card then says " + Text.quoted(tier.note());
    }
}
