package org.rachis.findings;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.rachis.facts.Coverage;
import org.rachis.facts.Input;
import org.rachis.facts.kind.Diagnosis;
import org.rachis.facts.kind.Fact;
import org.rachis.facts.kind.Measurement;
import org.rachis.facts.kind.Order;
import org.rachis.facts.value.Concept;
import org.rachis.facts.value.Result;
import org.rachis.knowledge.CodeFilter;
import org.rachis.knowledge.Criterion;
import org.rachis.knowledge.Criterion.Source;
import org.rachis.knowledge.Standing;
import org.rachis.knowledge.TextRules;
import org.rachis.knowledge.Timing;
import org.rachis.terminology.Code;

/** Judges whether a coded fact is on record. */
final class RecordedJudge {

    private final Chart chart;
    private final TextRules text;
    private final Dates dates;
    private final Map<Source, Verdict> nothing = new EnumMap<>(Source.class);
    private final Map<String, Map<Concept, Boolean>> spoken = new HashMap<>();

    RecordedJudge(Chart chart, TextRules text, Dates dates) {
        this.chart = chart;
        this.text = text;
        this.dates = dates;
    }

    Verdict judge(Criterion.Recorded criterion) {
        Map<Fact, Evidence> found = new LinkedHashMap<>();
        for (Source source : criterion.sources()) {
            collect(source, criterion, found);
        }
        return found.isEmpty() ? nothing(criterion) : new Verdict.Met(new ArrayList<>(found.values()));
    }

    private void collect(Source source, Criterion.Recorded criterion, Map<Fact, Evidence> found) {
        CodeFilter codes = criterion.codes();
        for (Chart.Coded coded : chart.of(source, codes.in())) {
            if (admits(codes, coded) && counts(coded, criterion)) {
                found.putIfAbsent(
                        coded.fact(), evidence(coded, criterion.timing().dating()));
            }
        }
        if (codes.textClass().isPresent()) {
            collectByWords(source, codes.textClass().get(), criterion, found);
        }
    }

    private void collectByWords(
            Source source, String textClass, Criterion.Recorded criterion, Map<Fact, Evidence> found) {
        for (Chart.Coded coded : chart.of(source, List.of())) {
            Fact fact = coded.fact();
            // The date is looked at first, because it costs less.
            if (counts(coded, criterion) && says(fact.concept(), textClass)) {
                found.putIfAbsent(
                        fact,
                        evidence(
                                new Chart.Coded(fact, Chart.NO_CODE),
                                criterion.timing().dating()));
            }
        }
    }

    /** A chart tells of the same few procedures again and again, and searching words is what costs: once for each. */
    private boolean says(Concept concept, String textClass) {
        return spoken.computeIfAbsent(textClass, any -> new HashMap<>())
                .computeIfAbsent(
                        concept,
                        unknown -> says(
                                unknown, Objects.requireNonNull(text.classes().get(textClass), textClass)));
    }

    private boolean says(Concept concept, TextRules.TextClass words) {
        return concept.codes().stream().noneMatch(code -> chart.inAny(words.unlessCodedIn(), code))
                && words.matches(ResultReading.wordsOf(concept));
    }

    private boolean admits(CodeFilter codes, Chart.Coded coded) {
        Collection<Code> all = chart.codesOf(coded.fact());
        return !chart.inAny(codes.beyond(), coded.code())
                && (codes.notIn().isEmpty() || all.stream().noneMatch(code -> chart.inAny(codes.notIn(), code)));
    }

    private boolean counts(Chart.Coded coded, Criterion.Recorded criterion) {
        return stands(coded.fact(), criterion.standing())
                && dates.counts(coded.fact(), coded.code(), criterion.timing());
    }

    private boolean stands(Fact fact, Standing standing) {
        if (fact instanceof Order order) {
            return standing.status() != Standing.Status.CURRENT || order.status() == Order.Status.OPEN;
        }
        if (!(fact instanceof Diagnosis diagnosis)) {
            return true;
        }
        boolean current = diagnosis.currentAt(chart.facts().asOf());
        return switch (standing.status()) {
                    case CURRENT -> current;
                    case PAST -> !current;
                    case ANY -> true;
                }
                && switch (standing.certainty()) {
                    case CONFIRMED -> diagnosis.certainty() == Diagnosis.Certainty.CONFIRMED;
                    case SUSPECTED -> diagnosis.certainty() == Diagnosis.Certainty.SUSPECTED;
                    case ANY -> true;
                };
    }

    private Verdict nothing(Criterion.Recorded criterion) {
        List<Source> sources = criterion.sources();
        Verdict none = sources.size() == 1 ? nothingIn(sources.getFirst()) : nothingIn(sources);
        return dates.nothing(none, criterion.timing());
    }

    private Verdict nothingIn(List<Source> sources) {
        List<Verdict> each = new ArrayList<>(sources.size());
        for (Source source : sources) {
            each.add(nothingIn(source));
        }
        return Verdict.any(each);
    }

    private Verdict nothingIn(Source source) {
        return nothing.computeIfAbsent(source, this::coverageOf);
    }

    private Verdict coverageOf(Source source) {
        Coverage coverage = chart.facts().coverage();
        return switch (source) {
            case CONDITION -> Inputs.nothingIn(coverage, Input.CONDITIONS);
            case REASON -> Inputs.nothingIn(coverage, Input.ENCOUNTERS, Input.SERVICE_REQUESTS);
            case OBSERVATION -> Inputs.nothingIn(coverage, Input.OBSERVATIONS);
            case PROCEDURE -> Inputs.nothingIn(coverage, Input.PROCEDURES);
            case ORDER -> Inputs.nothingIn(coverage, Input.SERVICE_REQUESTS);
            case DEVICE -> Inputs.nothingIn(coverage, Input.DEVICES);
            case ALLERGY -> Inputs.nothingIn(coverage, Input.ALLERGIES);
            case ENCOUNTER -> Inputs.nothingIn(coverage, Input.ENCOUNTERS);
        };
    }

    private Evidence evidence(Chart.Coded coded, Timing.Dating dating) {
        Fact fact = coded.fact();
        Code code = coded.code();
        boolean byWords = code.equals(Chart.NO_CODE) || chart.isSpoken(fact);
        String label = chart.labelOf(fact, code);
        if (fact instanceof Measurement measurement
                && !measurement.concept().codes().contains(code)) {
            label = measurement.concept().label() + ": " + answer(measurement, code);
        }
        return new Evidence.Found(
                fact.provenance(),
                "",
                label,
                byWords ? Optional.empty() : Optional.of(code),
                Dates.dateOf(fact, dating),
                "",
                note(byWords, dating));
    }

    private static String note(boolean byWords, Timing.Dating dating) {
        String date = dating == Timing.Dating.ABATEMENT ? "date of resolution" : "";
        String words = byWords ? "recognised by its words" : "";
        return date.isEmpty() || words.isEmpty() ? date + words : date + "; " + words;
    }

    private static String answer(Measurement measurement, Code code) {
        return measurement.result() instanceof Result.Coded(var answer) ? answer.label() : code.display();
    }
}
