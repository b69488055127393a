package org.rachis.knowledge.inwords;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.rachis.knowledge.Knowledge;
import org.rachis.knowledge.Pattern;
import org.rachis.knowledge.Policy;

/** Says what holds for all patterns: when nothing is shown, and which cards come first. */
final class PolicyInWords {

    private PolicyInWords() {}

    static List<String> blocks(Knowledge knowledge, Knowledge.Service service, CriterionInWords criteria) {
        Policy policy = knowledge.policy();
        List<String> blocks = new ArrayList<>();
        blocks.add("## When no card is shown");
        policy.silentWhen().forEach(silence -> blocks.add(silence("No card is shown", silence, criteria)));
        policy.criticalOnlyWhen()
                .forEach(silence -> blocks.add(silence("Only critical cards are shown", silence, criteria)));
        blocks.add("## Which cards come first");
        Set<String> families = knowledge.patterns().stream()
                .filter(pattern -> service.definition().patterns().contains(pattern.id()))
                .map(Pattern::family)
                .collect(Collectors.toSet());
        List<Policy.Rank> ranks = policy.precedence().stream()
                .filter(rank -> families.contains(rank.family()))
                .toList();
        blocks.add(
                "Of the patterns of one family only the first that holds is shown, in the order in which they stand below."
                        + " One answer shows at most " + policy.mostCards()
                        + " cards; what is left over is named on the last of them. Cards come in this order:");
        List<String> lines = new ArrayList<>();
        for (Policy.Rank rank : ranks) {
            lines.add((lines.size() + 1) + ". " + Text.escaped(rank.family()) + ", "
                    + rank.indicator().code());
        }
        blocks.add(String.join("\n", lines));
        blocks.addAll(RepeatInWords.blocks(policy.afterOverride(), knowledge.overrideReasons()));
        return blocks;
    }

    /** Headed by the reason that is recorded when nothing is shown. */
    static String silence(String what, Pattern.Silence silence, CriterionInWords criteria) {
        return criteria.clause(silence.when())
                .paragraph("**" + Text.capitalised(Text.escaped(silence.because())) + ".** " + what + " when ");
    }
}
