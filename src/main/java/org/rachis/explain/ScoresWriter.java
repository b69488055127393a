package org.rachis.explain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.rachis.facts.reading.Analyte;
import org.rachis.facts.value.Quantity;
import org.rachis.facts.value.Result;
import org.rachis.findings.Judge;
import org.rachis.findings.RiskPoints;
import org.rachis.findings.VitalsRound;
import org.rachis.hooks.json.JsonOut;
import org.rachis.knowledge.FindingDefinition;
import org.rachis.knowledge.Knowledge;
import org.rachis.knowledge.RiskScore;
import org.rachis.knowledge.VitalsScore;

/** Writes what each score is made of. */
final class ScoresWriter {

    private final List<RiskScore> risks;
    private final List<VitalsScore> vitals;
    private final Map<String, String> findings = new HashMap<>();
    private final Map<String, Analyte> analytes = new HashMap<>();

    ScoresWriter(Knowledge knowledge) {
        this.risks = List.copyOf(new TreeMap<>(knowledge.scores()).values());
        this.vitals = List.copyOf(new TreeMap<>(knowledge.vitals()).values());
        for (FindingDefinition finding : knowledge.findings()) {
            findings.put(finding.id(), finding.label());
        }
        knowledge.reading().analytes().forEach(analyte -> analytes.put(analyte.name(), analyte));
    }

    /** One score of either kind. */
    private record Score(String id, String label, Runnable members) {}

    void write(JsonOut out, Judge judge) {
        List<Score> risk = risks.stream()
                .map(score -> new Score(score.id(), score.label(), () -> risk(out, score, judge)))
                .toList();
        List<Score> bedside = vitals.stream()
                .map(score -> new Score(score.id(), score.label(), () -> vitals(out, judge.round(score.id()))))
                .toList();
        List<Score> all = new ArrayList<>(risk);
        all.addAll(bedside);
        out.list("scores", all, score -> {
            out.text("score", score.id());
            out.text("label", score.label());
            score.members().run();
        });
    }

    private void risk(JsonOut out, RiskScore score, Judge judge) {
        RiskPoints points = judge.points(score.id());
        out.text("kind", "risk");
        out.whole("certain", points.certain());
        out.whole("possible", points.possible());
        out.list("parts", score.factors(), factor -> {
            out.text("factor", factor.id());
            out.text("finding", factor.finding());
            out.text("label", Objects.requireNonNull(findings.get(factor.finding())));
            out.whole("points", factor.points());
            out.text("verdict", FindingsWriter.word(judge.finding(factor.finding())));
        });
        out.some("caps", score.caps(), cap -> {
            out.texts("of", cap.factors());
            out.whole("most", cap.most());
        });
    }

    private void vitals(JsonOut out, Optional<VitalsRound> round) {
        out.text("kind", "vitals");
        round.ifPresent(taken -> out.whole("points", taken.points()));
        out.list("parts", round.map(VitalsRound::parts).orElse(List.of()), part -> part(out, part));
    }

    private void part(JsonOut out, VitalsRound.Part part) {
        out.text("analyte", part.analyte());
        out.text("label", Objects.requireNonNull(analytes.get(part.analyte())).label());
        if (part.measurement().result() instanceof Result.Numeric(Quantity quantity, var _)) {
            out.number("number", quantity.value());
            out.text("unit", quantity.unit());
        }
        out.whole("points", part.points());
        out.text("date", part.measurement().date().map(FactWriter::date).orElse(""));
        out.text("reference", part.measurement().provenance().reference());
    }
}
