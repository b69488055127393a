package org.rachis.explain;

import java.util.List;
import org.rachis.assessment.Concern;
import org.rachis.findings.Judge;
import org.rachis.hooks.HookFlow.Judged;
import org.rachis.hooks.json.JsonOut;
import org.rachis.knowledge.Knowledge;
import org.rachis.knowledge.Pattern;
import org.rachis.knowledge.ServiceDefinition;

/** Writes what became of every pattern that a service looks at. */
final class PatternsWriter {

    private final List<Pattern> patterns;

    PatternsWriter(Knowledge knowledge) {
        this.patterns = knowledge.patterns();
    }

    void write(JsonOut out, ServiceDefinition service, Judged judged) {
        Outcomes outcomes = Outcomes.of(service, judged);
        List<Pattern> those = patterns.stream()
                .filter(pattern -> service.patterns().contains(pattern.id()))
                .toList();
        out.list("patterns", those, pattern -> {
            out.text("pattern", pattern.id());
            out.text("model", pattern.model());
            out.text("title", pattern.title());
            out.text("family", pattern.family());
            out.text("kind", pattern.kind() == Pattern.Kind.CHART ? "chart" : "order");
            outcome(out, outcomes.of(pattern.id()), judged.decided().judge());
        });
    }

    private static void outcome(JsonOut out, Outcome outcome, Judge judge) {
        switch (outcome) {
            case Outcome.Told(String how, Concern concern, int card) -> {
                out.text("outcome", how);
                out.text("indicator", concern.indicator().code());
                out.member("tier", () -> tier(out, concern.pattern(), judge));
                out.whole("card", card);
                FindingsWriter.evidence(out, concern.evidence());
            }
            case Outcome.Silenced(String because) -> {
                out.text("outcome", "silenced");
                out.text("because", because);
            }
            case Outcome.GaveWay(String to) -> {
                out.text("outcome", "gaveWay");
                out.text("to", to);
            }
            case Outcome.Undecided(var missing) -> {
                out.text("outcome", "undecided");
                FindingsWriter.missing(out, missing);
            }
            case Outcome.NotMet() -> out.text("outcome", "notMet");
            case Outcome.NotLookedAt() -> out.text("outcome", "notLookedAt");
        }
    }

    /** The first that applies: it gave the level. */
    private static void tier(JsonOut out, Pattern pattern, Judge judge) {
        int number = 0;
        while (!pattern.tiers()
                .get(number)
                .when()
                .map(when -> judge.judge(when).isMet())
                .orElse(true)) {
            number++;
        }
        out.whole("number", number + 1L);
        out.whole("of", pattern.tiers().size());
        out.text("note", pattern.tiers().get(number).note());
    }
}
