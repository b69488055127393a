package org.rachis.explain;

import java.util.List;
import org.rachis.facts.PatientFacts;
import org.rachis.findings.Rules;
import org.rachis.hooks.HookFlow.Judged;
import org.rachis.hooks.json.JsonOut;
import org.rachis.hooks.response.CardsWriter;
import org.rachis.knowledge.Edition;
import org.rachis.knowledge.ServiceDefinition;
import org.rachis.terminology.ValueSets;

/** Writes an explanation, in the order and the words of docs/explain.md. */
public final class ExplanationWriter {

    private final Rules rules;
    private final FactsWriter facts;
    private final ScoresWriter scores;
    private final PatternsWriter patterns;
    private final Thresholds thresholds;

    public ExplanationWriter(Rules rules, ValueSets valueSets) {
        this.rules = rules;
        FactWriter fact = new FactWriter(new Analytes(rules.knowledge().reading(), valueSets));
        this.facts = new FactsWriter(fact, new Unused(rules, valueSets));
        this.scores = new ScoresWriter(rules.knowledge());
        this.patterns = new PatternsWriter(rules.knowledge());
        this.thresholds = new Thresholds(rules.knowledge());
    }

    byte[] write(Explanation explanation) {
        ServiceDefinition service = explanation.service();
        return JsonOut.object(out -> {
            out.text("service", service.id());
            out.text("hook", service.hook());
            out.flag("silent", explanation.silent());
            explanation.judged().ifPresentOrElse(judged -> judged(out, explanation, judged), () -> {
                out.flag("viewedByPatient", true);
                CardsWriter.write(out, List.of());
            });
            out.member(
                    "millis", () -> explanation.millis().forEach((stage, millis) -> out.number(stage.label(), millis)));
        });
    }

    private void judged(JsonOut out, Explanation explanation, Judged judged) {
        PatientFacts chart = judged.facts();
        Uses uses = Uses.of(judged, rules.knowledge());
        out.text("asOf", chart.asOf().toString());
        out.member("patient", () -> facts.patient(out, chart, uses));
        out.member("knowledge", () -> edition(out, rules.knowledge().edition()));
        out.member("coverage", () -> CoverageWriter.write(out, explanation.service(), chart.coverage()));
        facts.facts(out, chart, uses, judged.decided().judge());
        facts.leftOut(out, explanation.leftOut());
        FindingsWriter.write(out, judged.decided().judge());
        scores.write(out, judged.decided().judge());
        patterns.write(out, explanation.service(), judged);
        thresholds.write(out);
        CardsWriter.write(out, judged.decided().cards());
    }

    private static void edition(JsonOut out, Edition edition) {
        out.text("version", edition.version());
        out.text("hash", edition.hash());
        out.text("revised", edition.revised().toString());
        out.text("reviewBy", edition.reviewBy().toString());
        edition.approval().ifPresent(approval -> {
            out.text("approvedBy", approval.by());
            out.text("approvedOn", approval.on().toString());
        });
    }
}
