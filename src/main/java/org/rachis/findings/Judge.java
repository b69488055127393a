package org.rachis.findings;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rachis.facts.PatientFacts;
import org.rachis.facts.value.Window;
import org.rachis.knowledge.Comparison;
import org.rachis.knowledge.Criterion;
import org.rachis.knowledge.FindingDefinition;
import org.rachis.knowledge.TextRules;

/**
 * Judges criteria against one patient's chart. A named finding is judged once and remembered; its evidence carries its
 * name. A judge serves one evaluation and one thread.
 */
public final class Judge {

    private final Rules rules;
    private final Chart chart;
    private final @Nullable Verdict[] judged;
    private final Anchors anchors;
    private final RecordedJudge recorded;
    private final MeasuredJudge measured;
    private final ReportJudge reports;
    private final MedicationJudge medications;
    private final CourseJudge courses;
    private final SteroidJudge steroids;
    private final CultureJudge cultures;
    private final ScoreJudge scores;
    private final VitalsJudge vitals;
    private final DraftJudge drafts;
    private Map<String, Verdict> standing = Map.of();

    Judge(Rules rules, PatientFacts facts) {
        this.rules = rules;
        this.judged = new Verdict[rules.findings()];
        this.chart = new Chart(facts, rules.valueSets(), rules.spoken());
        TextRules text = rules.knowledge().text();
        Dates dates = new Dates(chart, this);
        ResultReading results = new ResultReading(chart, text);
        recorded = new RecordedJudge(chart, text, dates);
        measured = new MeasuredJudge(chart, rules, dates, results);
        reports = new ReportJudge(chart, dates);
        anchors = new Anchors(rules.knowledge().anchors(), this, dates);
        medications = new MedicationJudge(chart, chart.facts().medications(), text, dates);
        courses = new CourseJudge(chart, medications, dates);
        steroids = new SteroidJudge(chart, medications, text);
        cultures = new CultureJudge(chart, results, text.cultures());
        scores = new ScoreJudge(rules.knowledge().scores(), this);
        vitals = new VitalsJudge(chart, rules);
        drafts = new DraftJudge(chart, text, medications, dates);
    }

    /** Every finding of the knowledge, in its order. */
    public List<Finding> detect() {
        return rules.knowledge().findings().stream()
                .map(definition -> new Finding(definition, finding(definition.id())))
                .toList();
    }

    /** The verdict on one criterion; the kinds that are most are asked for first. */
    public Verdict judge(Criterion criterion) {
        return switch (criterion) {
            case Criterion.Named(String id, Optional<Window> window) -> named(id, window);
            case Criterion.Recorded c -> recorded.judge(c);
            case Criterion.Any(List<Criterion> of) -> Verdict.any(telling(of));
            case Criterion.All(List<Criterion> of) -> all(of);
            case Criterion.Measured c -> measured.judge(c);
            case Criterion.Unless(Criterion of) -> unless(of);
            case Criterion.Not(Criterion of) -> not(of);
            case Criterion.AtLeast(int n, List<Criterion> of) -> Verdict.atLeast(n, telling(of));
            case Criterion.Resulted c -> measured.judge(c);
            case Criterion.Reported c -> reports.judge(c);
            case Criterion.Takes c -> medications.judge(c);
            case Criterion.Age(Comparison years) -> PersonJudge.age(chart.facts(), years);
            case Criterion.Gender(String gender) -> PersonJudge.gender(chart.facts(), gender);
            case Criterion.Deceased() -> PersonJudge.deceased(chart.facts());
            case Criterion.Scored c -> scores.judge(c);
            case Criterion.Factor c -> scores.judge(c);
            case Criterion.Vitals c -> vitals.judge(c);
            case Criterion.Drafted c -> drafts.judge(c);
            case Criterion.DraftedDrug c -> drafts.judge(c);
            case Criterion.Holds(List<String> patterns) -> holds(patterns);
            case Criterion.BloodCulture c -> cultures.judge(c);
            case Criterion.SteroidCourse c -> steroids.judge(c);
            case Criterion.Anchored c -> anchors.judge(c);
            case Criterion.Course c -> courses.judge(c);
            case Criterion.Rose c -> measured.judge(c);
        };
    }

    /** Takes the verdicts on the patterns of the chart, for which rules about orders ask; what is not there does not hold. */
    public void standing(Map<String, Verdict> verdicts) {
        standing = Map.copyOf(verdicts);
    }

    private Verdict holds(List<String> patterns) {
        return Verdict.any(patterns.stream()
                .map(pattern -> standing.getOrDefault(pattern, Verdict.notMet()))
                .toList());
    }

    /** The verdict on a named finding. */
    public Verdict finding(String id) {
        Rules.Numbered finding = rules.numbered(id);
        Verdict known = judged[finding.place()];
        if (known == null) {
            known = named(finding.definition(), judge(finding.definition().criterion()));
            judged[finding.place()] = known;
        }
        return known;
    }

    /** How many points a weighted score gives, all its factors counted. */
    public RiskPoints points(String score) {
        return scores.points(score);
    }

    /** The values taken together that give most points of a bedside score; none when too few were. */
    public Optional<VitalsRound> round(String score) {
        return vitals.round(score);
    }

    Anchors anchors() {
        return anchors;
    }

    /** What is not met makes the whole not met, whatever the rest: most charts are done with the first question. */
    private Verdict all(List<Criterion> of) {
        List<Verdict> verdicts = List.of();
        for (Criterion criterion : of) {
            Verdict verdict = judge(criterion);
            if (verdict instanceof Verdict.NotMet) {
                return verdict;
            }
            verdicts = with(verdicts, verdict);
        }
        return Verdict.all(verdicts);
    }

    /** The verdicts that say something: of the many questions asked of a chart, most are not met, and need no list. */
    private List<Verdict> telling(List<Criterion> of) {
        List<Verdict> verdicts = List.of();
        for (Criterion criterion : of) {
            Verdict verdict = judge(criterion);
            if (!(verdict instanceof Verdict.NotMet)) {
                verdicts = with(verdicts, verdict);
            }
        }
        return verdicts;
    }

    private static List<Verdict> with(List<Verdict> verdicts, Verdict verdict) {
        List<Verdict> all = verdicts.isEmpty() ? new ArrayList<>(4) : verdicts;
        all.add(verdict);
        return all;
    }

    private Verdict named(String id, Optional<Window> window) {
        if (window.isEmpty()) {
            return finding(id);
        }
        FindingDefinition finding = rules.finding(id);
        return named(finding, judge(Narrowing.narrow(finding.criterion(), window.get())));
    }

    /** Evidence belongs to the innermost finding that has a label of its own. */
    private static Verdict named(FindingDefinition finding, Verdict verdict) {
        if (!(verdict instanceof Verdict.Met(List<Evidence> evidence))
                || finding.label().isEmpty()) {
            return verdict;
        }
        return new Verdict.Met(evidence.stream()
                .map(e -> e instanceof Evidence.Found found ? found.of(finding.id()) : e)
                .collect(Collectors.toList()));
    }

    private Verdict not(Criterion of) {
        return switch (judge(of)) {
            case Verdict.Met m -> Verdict.notMet();
            case Verdict.NotMet() -> absent(of);
            case Verdict.Unknown unknown -> unknown;
        };
    }

    private Verdict unless(Criterion of) {
        return judge(of).isMet() ? Verdict.notMet() : absent(of);
    }

    private static Verdict absent(Criterion of) {
        String name = of instanceof Criterion.Named(String id, Optional<Window> w) ? id : "";
        return new Verdict.Met(List.of(new Evidence.Missing(name)));
    }
}
