package org.rachis.knowledge.inwords;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import org.rachis.facts.value.Window;
import org.rachis.knowledge.Anchor;
import org.rachis.knowledge.FindingDefinition;
import org.rachis.knowledge.Knowledge;
import org.rachis.knowledge.check.Reach;

/** Says what each finding is, in alphabetical order, and how dates are taken from findings. */
final class FindingsInWords {

    private FindingsInWords() {}

    static List<String> blocks(Knowledge knowledge, Reach reach, Names names, CriterionInWords criteria) {
        List<String> blocks = new ArrayList<>();
        blocks.add("## Findings");
        knowledge.findings().stream()
                .filter(finding -> reach.finding(finding.id()))
                .sorted(Comparator.comparing((FindingDefinition finding) ->
                                names.plain(finding.id()).toLowerCase(Locale.ROOT))
                        .thenComparing(FindingDefinition::id))
                .forEach(finding -> {
                    blocks.add("### " + Text.capitalised(names.plain(finding.id())));
                    blocks.add(criteria.clause(finding.criterion()).paragraph("Shown when ") + details(finding, names));
                });
        List<String> anchors = new ArrayList<>();
        new TreeMap<>(knowledge.anchors()).forEach((id, anchor) -> {
            if (reach.anchor(id)) {
                anchors.add(anchor(anchor, names));
            }
        });
        if (!anchors.isEmpty()) {
            blocks.add("## Dates");
            blocks.addAll(anchors);
        }
        return blocks;
    }

    private static String details(FindingDefinition finding, Names names) {
        List<String> details = new ArrayList<>();
        if (!finding.model().isEmpty()) {
            details.add("In the clinical model: " + Text.escaped(finding.model()) + ".");
        }
        if (!finding.phrase().isEmpty()) {
            details.add("In a summary: " + Text.quoted(finding.phrase()) + ".");
        }
        if (!finding.sources().isEmpty()) {
            details.add("Sources: " + names.citations(finding.sources()) + ".");
        }
        return details.isEmpty() ? "" : "\n\n" + String.join(" ", details);
    }

    private static String anchor(Anchor anchor, Names names) {
        return Text.capitalised(Text.escaped(anchor.label())) + " is the " + pick(anchor) + " date in the evidence"
                + (anchor.conditionsOnly() ? ", of conditions only," : "")
                + " of the first of these findings that has one: "
                + String.join(
                        "; ",
                        anchor.origins().stream()
                                .map(origin -> names.finding(origin.finding()) + moved(origin.movedDays()))
                                .toList())
                + ". When none has, what is asked for since then must lie " + Text.within(anchor.otherwise()) + ".";
    }

    private static String pick(Anchor anchor) {
        return switch (anchor.pick()) {
            case LATEST -> "latest";
            case EARLIEST -> "earliest";
        };
    }

    private static String moved(int days) {
        String length = Text.length(Window.days(Math.abs(days)));
        return days == 0 ? "" : ", " + length + (days > 0 ? " after it" : " before it");
    }
}
