package org.rachis.knowledge.inwords;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.rachis.facts.value.Window;
import org.rachis.knowledge.Repeat;
import org.rachis.knowledge.wording.OverrideReason;

/** Says how soon a card is shown again that tells nothing new. */
final class RepeatInWords {

    private static final String NEWS = "unless anything new is on record or it is more urgent";

    private final CriterionInWords criteria;

    RepeatInWords(CriterionInWords criteria) {
        this.criteria = criteria;
    }

    /** Only what is different from the policy. */
    List<String> blocks(Repeat repeat) {
        List<String> blocks = new ArrayList<>();
        repeat.afterOverride()
                .ifPresent(window -> blocks.add("After an override with a reason it stays quiet for "
                        + Text.length(window) + ", " + NEWS + "."));
        repeat.afterShown().ifPresent(shown -> {
            String once = "it is shown once in " + Text.length(shown.within()) + ", " + NEWS;
            blocks.add(shown.when()
                    .map(when -> criteria.clause(when).paragraph(Text.capitalised(once) + ", when "))
                    .orElse(Text.capitalised(once) + "."));
        });
        if (!blocks.isEmpty()) {
            blocks.addFirst("#### Again");
        }
        return blocks;
    }

    static List<String> blocks(Repeat.AfterOverride policy, List<OverrideReason> reasons) {
        if (policy.within().isEmpty()) {
            return List.of();
        }
        Map<String, Window> shorter = policy.byReason();
        List<String> blocks = new ArrayList<>();
        blocks.add("## When a card is shown again");
        blocks.add("A card that was overridden with a reason stays quiet for this patient for "
                + Text.length(policy.within().get()) + ", " + NEWS
                + ". A pattern may have a pause of its own, which stands with it. A card that nobody answered is shown"
                + " again.");
        reasons.stream()
                .filter(reason -> shorter.containsKey(reason.code()))
                .map(reason -> "After the reason " + Text.quoted(reason.display()) + " it stays quiet for "
                        + Text.length(Objects.requireNonNull(shorter.get(reason.code()))) + " at most.")
                .forEach(blocks::add);
        return blocks;
    }
}
