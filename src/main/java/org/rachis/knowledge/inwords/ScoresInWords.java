package org.rachis.knowledge.inwords;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.rachis.facts.reading.Analyte;
import org.rachis.knowledge.Knowledge;
import org.rachis.knowledge.RiskScore;
import org.rachis.knowledge.VitalsScore;
import org.rachis.knowledge.check.Reach;

/** Says how scores are counted. */
final class ScoresInWords {

    private ScoresInWords() {}

    static List<String> blocks(Knowledge knowledge, Reach reach, Names names) {
        List<String> blocks = new ArrayList<>();
        new TreeMap<>(knowledge.scores()).forEach((id, score) -> {
            if (reach.score(id)) {
                weighted(blocks, score, names);
            }
        });
        new TreeMap<>(knowledge.vitals()).forEach((id, score) -> {
            if (reach.vitals(id)) {
                bedside(blocks, score, names);
            }
        });
        if (!blocks.isEmpty()) {
            blocks.addFirst("## Scores");
        }
        return blocks;
    }

    private static void weighted(List<String> blocks, RiskScore score, Names names) {
        blocks.add("### " + Text.escaped(score.label()));
        blocks.add(
                "The points of these findings are added up; of those in one line only the one with most points counts.");
        blocks.add(score.factors().stream()
                .collect(Collectors.groupingBy(RiskScore.Factor::id, LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(alternatives -> "- "
                        + String.join(
                                "; ",
                                alternatives.stream()
                                        .map(factor ->
                                                names.finding(factor.finding()) + ", " + Text.points(factor.points()))
                                        .toList()))
                .collect(Collectors.joining("\n")));
        score.caps().forEach(cap -> blocks.add(cap(score, cap, names)));
    }

    private static String cap(RiskScore score, RiskScore.Cap cap, Names names) {
        List<String> findings = score.factors().stream()
                .filter(factor -> cap.factors().contains(factor.id()))
                .map(RiskScore.Factor::finding)
                .toList();
        return "Together " + names.findings(findings, "and") + " give no more than " + Text.points(cap.most()) + ".";
    }

    private static void bedside(List<String> blocks, VitalsScore score, Names names) {
        blocks.add("### " + Text.escaped(score.label()));
        blocks.add("Values count " + Text.within(score.within()) + ", and together only when they lie not more than "
                + Text.length(score.apart()) + " apart. There is a score from " + score.components()
                + " of these values on; a value that is missing gives no point. Source: "
                + names.citation(score.source())
                + ".");
        blocks.add(score.items().stream()
                .map(item -> "- " + bands(names.analyte(item.analyte()), item.bands()))
                .collect(Collectors.joining("\n")));
    }

    private static String bands(Analyte analyte, List<VitalsScore.Band> bands) {
        Map<String, String> texts = new LinkedHashMap<>();
        for (VitalsScore.Band band : bands) {
            String upTo = Double.isInfinite(band.upTo())
                    ? "above that"
                    : "up to " + (Text.number(band.upTo()) + " " + Text.escaped(analyte.unitLabel())).strip();
            texts.put(upTo, upTo + " " + Text.points(band.points()));
        }
        return Text.capitalised(Text.escaped(analyte.label())) + ": " + String.join(", ", texts.values());
    }
}
