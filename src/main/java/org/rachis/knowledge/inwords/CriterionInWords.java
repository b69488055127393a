package org.rachis.knowledge.inwords;

import java.util.List;
import java.util.Optional;
import org.rachis.facts.value.Window;
import org.rachis.knowledge.Comparison;
import org.rachis.knowledge.Criterion;
import org.rachis.knowledge.RiskScore;

/** Says what a criterion demands. Where it names a finding, the text names it too and does not repeat what it is. */
final class CriterionInWords {

    private final Names names;
    private final RecordedInWords recorded;
    private final ResultInWords results;
    private final DraftsInWords drafts;

    CriterionInWords(Names names) {
        this.names = names;
        TimingInWords timings = new TimingInWords(names);
        this.recorded = new RecordedInWords(names, timings);
        this.results = new ResultInWords(names, timings);
        this.drafts = new DraftsInWords(names);
    }

    Clause clause(Criterion criterion) {
        return switch (criterion) {
            case Criterion.All(List<Criterion> of) -> combined(of, "all of these hold", "and", Clause.EXCEPTION);
            case Criterion.Any(List<Criterion> of) -> combined(of, "any of these holds", "or", "");
            case Criterion.AtLeast(int n, List<Criterion> of) ->
                new Clause("", "at least " + n + " of these hold", "", parts(of, ""));
            case Criterion.Not(Criterion of) -> not(of);
            case Criterion.Unless(Criterion of) -> unless(of, "");
            case Criterion.Named(String finding, Optional<Window> window) ->
                Clause.of(names.finding(finding)
                        + window.map(w -> ", " + Text.within(w)).orElse(""));
            case Criterion.Recorded c -> Clause.of(recorded.statement(c));
            case Criterion.Measured c -> Clause.of(results.measured(c));
            case Criterion.Resulted c -> Clause.of(results.resulted(c));
            case Criterion.Reported c -> Clause.of(results.reported(c));
            case Criterion.Takes c -> Clause.of(results.takes(c));
            case Criterion.Drafted c -> Clause.of(drafts.drafted(c));
            case Criterion.DraftedDrug c -> Clause.of(drafts.drug(c));
            case Criterion.Holds c -> Clause.of(drafts.holds(c));
            case Criterion.BloodCulture c -> Clause.of(results.bloodCulture(c));
            case Criterion.SteroidCourse c -> Clause.of(results.steroid(c));
            case Criterion.Course c -> Clause.of(results.course(c));
            case Criterion.Rose c -> Clause.of(results.rose(c));
            case Criterion.Anchored c -> Clause.of(results.anchored(c));
            case Criterion.Age(Comparison years) -> Clause.of("the age is " + ResultInWords.compared(years, "years"));
            case Criterion.Gender(String gender) -> Clause.of("the administrative gender is " + gender);
            case Criterion.Deceased() -> Clause.of("the patient has died");
            case Criterion.Scored c -> Clause.of(scored(c));
            case Criterion.Factor(String score, int points) -> Clause.of(factor(score, points));
            case Criterion.Vitals(String score, int atLeast) ->
                Clause.of("*" + names.vitals(score) + "* is at least " + atLeast);
        };
    }

    private Clause combined(List<Criterion> of, String lead, String joint, String exception) {
        return of.size() == 1 ? clause(of.getFirst()) : new Clause("", lead, joint, parts(of, exception));
    }

    private List<Clause> parts(List<Criterion> of, String exception) {
        return of.stream()
                .map(part -> part instanceof Criterion.Unless(Criterion excluded)
                        ? unless(excluded, exception)
                        : clause(part))
                .toList();
    }

    /** Within "all of these hold" an exclusion is an exception; elsewhere it is a statement of its own. */
    private Clause unless(Criterion of, String exception) {
        if (of instanceof Criterion.Named) {
            String name = clause(of).inline();
            return Clause.of(exception.isEmpty() ? "nothing shows " + name : exception + name + " is shown");
        }
        return clause(of).prefixed(exception.isEmpty() ? "nothing shows that " : exception + "it is shown that ");
    }

    private Clause not(Criterion of) {
        return of instanceof Criterion.Named
                ? Clause.of(clause(of).inline() + " is shown to be absent")
                : clause(of).prefixed("it is shown to be untrue that ");
    }

    private String scored(Criterion.Scored criterion) {
        RiskScore score = names.score(criterion.score());
        List<String> left = score.factors().stream()
                .filter(factor -> criterion.without().contains(factor.id()))
                .map(RiskScore.Factor::finding)
                .toList();
        return "the score *" + Text.escaped(score.label()) + "* is " + ResultInWords.compared(criterion.points(), "")
                + (left.isEmpty() ? "" : ", leaving out " + names.findings(left, "and"));
    }

    private String factor(String score, int points) {
        return "one factor of the score *" + Text.escaped(names.score(score).label()) + "* gives " + Text.points(points)
                + " by itself";
    }
}
