package org.rachis.knowledge.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.rachis.knowledge.Knowledge;
import org.rachis.knowledge.check.Locator.Area;

/** Checks what no single definition shows by itself; all rules are applied, and every violation is handed out. */
public final class KnowledgeCheck {

    private KnowledgeCheck() {}

    /**
     * All violations but those of {@link #unused}.
     *
     * @param valueSets the names of the value sets there are
     */
    public static List<Violation> violations(Knowledge knowledge, Set<String> valueSets) {
        List<Item> items = Inventory.of(knowledge);
        NameCheck names = new NameCheck(items);
        List<Violation> violations = new ArrayList<>();
        violations.addAll(names.unknown(valueSets));
        violations.addAll(names.repeated());
        violations.addAll(circles(knowledge));
        violations.addAll(new ThresholdCheck(knowledge).violations(items));
        violations.addAll(new CardCheck(knowledge).violations());
        violations.addAll(new LabelCheck(knowledge).violations());
        violations.addAll(new ServiceCheck(knowledge).violations());
        violations.addAll(new RuleCheck(knowledge).violations(items));
        return violations;
    }

    /** What nothing uses. It can only be told when all that may use it was read. */
    public static List<Violation> unused(Knowledge knowledge) {
        return new NameCheck(Inventory.of(knowledge)).unused();
    }

    private static List<Violation> circles(Knowledge knowledge) {
        return FindingOrder.circles(knowledge.findings(), knowledge.anchors(), knowledge.scores()).stream()
                .map(circle -> Locator.shared(Area.FINDINGS, "findings." + circle.getFirst())
                        .violation("goes in a circle: " + String.join(" → ", circle)))
                .toList();
    }
}
