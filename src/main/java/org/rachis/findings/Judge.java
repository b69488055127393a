package org.rachis.findings;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.rachis.facts.Moment;
import org.rachis.facts.PatientFacts;
import org.rachis.facts.Window;
import org.rachis.knowledge.Anchor;
import org.rachis.knowledge.Comparison;
import org.rachis.knowledge.Criterion;
import org.rachis.knowledge.TextRules;

/**
 * Judges criteria against one patient's chart. A named finding is judged once and remembered; its evidence carries its
 * name. A judge serves one evaluation and one thread.
 */
public final class Judge {

    private final Rules rules;
    private final Chart chart;
    private final Map<String, Verdict> judged;
    private final Map<String, Optional<Moment>> anchors = new HashMap<>();
    private final RecordedJudge recorded;
    private final MeasuredJudge measured;
    private final ReportJudge reports;
    private final MedicationJudge medications;
    private final SteroidJudge steroids;
    private final CultureJudge cultures;
    private final ScoreJudge scores;
    private final VitalsJudge vitals;
    private final DraftJudge drafts;
    private Map<String, Verdict> standing = Map.of();

    Judge(Rules rules, PatientFacts facts) {
        this.rules = rules;
        this.judged = HashMap.newHashMap(rules.findings().size());
        this.chart = new Chart(facts, rules.valueSets());
        TextRules text = rules.knowledge().text();
        Dates dates = new Dates(chart, this);
        ResultReading results = new ResultReading(chart, text);
        recorded = new RecordedJudge(chart, text, dates);
        measured = new MeasuredJudge(chart, rules, dates, results);
        reports = new ReportJudge(chart, dates);
        medications = new MedicationJudge(chart, chart.facts().medications(), text);
        steroids = new SteroidJudge(chart, medications, text);
        cultures = new CultureJudge(chart, results, text.cultures());
        scores = new ScoreJudge(rules.knowledge().scores(), this);
        vitals = new VitalsJudge(chart, rules);
        drafts = new DraftJudge(chart, text, medications);
    }

    /** Every finding of the knowledge, in its order. */
    public List<Finding> detect() {
        return rules.knowledge().findings().stream()
                .map(definition -> new Finding(definition, finding(definition.id())))
                .toList();
    }

    /** The verdict on one criterion. */
    public Verdict judge(Criterion criterion) {
        return switch (criterion) {
            case Criterion.Recorded c -> recorded.judge(c);
            case Criterion.Measured c -> measured.judge(c);
            case Criterion.Resulted c -> measured.judge(c);
            case Criterion.Reported c -> reports.judge(c);
            case Criterion.Takes c -> medications.judge(c);
            case Criterion.Age(Comparison years) -> PersonJudge.age(chart.facts(), years);
            case Criterion.Gender(String gender) -> PersonJudge.gender(chart.facts(), gender);
            case Criterion.Deceased() -> PersonJudge.deceased(chart.facts());
            case Criterion.Scored c -> scores.judge(c);
            case Criterion.Factor c -> scores.judge(c);
            case Criterion.Vitals c -> vitals.judge(c);
            case Criterion.All(List<Criterion> of) -> all(of);
            case Criterion.Any(List<Criterion> of) -> Verdict.any(judgeEach(of));
            case Criterion.AtLeast(int n, List<Criterion> of) -> Verdict.atLeast(n, judgeEach(of));
            case Criterion.Not(Criterion of) -> not(of);
            case Criterion.Unless(Criterion of) -> unless(of);
            case Criterion.Named(String id, Optional<Window> window) -> named(id, window);
            case Criterion.Drafted c -> drafts.judge(c);
            case Criterion.DraftedDrug c -> drafts.judge(c);
            case Criterion.Holds(List<String> patterns) -> holds(patterns);
            case Criterion.BloodCulture c -> cultures.judge(c);
            case Criterion.SteroidCourse c -> steroids.judge(c);
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
        Verdict known = judged.get(id);
        if (known == null) {
            known = named(id, judge(rules.finding(id).criterion()));
            judged.put(id, known);
        }
        return known;
    }

    /** The date an anchor stands for, if the chart gives one. */
    Optional<Moment> anchor(String id) {
        Optional<Moment> known = anchors.get(id);
        if (known == null) {
            known = resolve(anchorNamed(id));
            anchors.put(id, known);
        }
        return known;
    }

    Anchor anchorNamed(String id) {
        return Objects.requireNonNull(rules.knowledge().anchors().get(id), id);
    }

    private Optional<Moment> resolve(Anchor anchor) {
        return anchor.findings().stream()
                .map(finding -> Dates.latest(finding(finding).evidenceOrNone(), anchor.conditionsOnly()))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** What is not met makes the whole not met, whatever the rest: most charts are done with the first question. */
    private Verdict all(List<Criterion> of) {
        List<Verdict> verdicts = new ArrayList<>(of.size());
        for (Criterion criterion : of) {
            Verdict verdict = judge(criterion);
            if (verdict instanceof Verdict.NotMet) {
                return verdict;
            }
            verdicts.add(verdict);
        }
        return Verdict.all(verdicts);
    }

    private List<Verdict> judgeEach(List<Criterion> of) {
        List<Verdict> verdicts = new ArrayList<>(of.size());
        for (Criterion criterion : of) {
            verdicts.add(judge(criterion));
        }
        return verdicts;
    }

    private Verdict named(String id, Optional<Window> window) {
        if (window.isEmpty()) {
            return finding(id);
        }
        return named(id, judge(Narrowing.narrow(rules.finding(id).criterion(), window.get())));
    }

    /** Evidence belongs to the innermost finding that has a label of its own. */
    private Verdict named(String id, Verdict verdict) {
        if (!(verdict instanceof Verdict.Met(List<Evidence> evidence))
                || rules.finding(id).label().isEmpty()) {
            return verdict;
        }
        return new Verdict.Met(evidence.stream()
                .map(e -> e instanceof Evidence.Found found ? found.of(id) : e)
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
