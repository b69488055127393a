package org.rachis.findings;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.rachis.facts.PatientFacts;
import org.rachis.facts.kind.Encounter;
import org.rachis.facts.kind.Fact;
import org.rachis.facts.kind.Measurement;
import org.rachis.facts.value.Concept;
import org.rachis.facts.value.Result;
import org.rachis.knowledge.Criterion.Source;
import org.rachis.terminology.Code;
import org.rachis.terminology.ValueSets;

/** The facts of a patient, found by the value sets their codes are in: all codings are looked up at the start. */
final class Chart {

    private final PatientFacts facts;
    private final ValueSets valueSets;
    private final Map<Source, Map<String, List<Coded>>> bySet = new EnumMap<>(Source.class);
    private final Map<String, List<Coded>> measured = new HashMap<>();
    private final Map<String, List<Coded>> reports = new HashMap<>();
    private final Map<Source, List<Coded>> all = new EnumMap<>(Source.class);
    private final SpokenCodes spoken;
    private final Map<Fact, List<Code>> spokenOf = new HashMap<>();

    /** Stands for the coding of a fact that has none. */
    static final Code NO_CODE = new Code("urn:rachis:none", "none", "");

    /** A fact with the coding that brought it here. */
    record Coded(Fact fact, Code code) {}

    Chart(PatientFacts facts, ValueSets valueSets, SpokenCodes spoken) {
        this.facts = facts;
        this.valueSets = valueSets;
        this.spoken = spoken;
        facts.diagnoses().forEach(fact -> indexAlsoByWords(Source.CONDITION, fact));
        facts.reasons().forEach(fact -> indexAlsoByWords(Source.REASON, fact));
        facts.procedures().forEach(fact -> index(Source.PROCEDURE, fact));
        facts.orders().forEach(fact -> index(Source.ORDER, fact));
        facts.devices().forEach(fact -> index(Source.DEVICE, fact));
        facts.allergies().forEach(fact -> index(Source.ALLERGY, fact));
        facts.encounters().forEach(this::index);
        facts.measurements().forEach(this::index);
        facts.reports()
                .forEach(report -> index(reports, report, report.concept().codes()));
    }

    PatientFacts facts() {
        return facts;
    }

    ValueSets valueSets() {
        return valueSets;
    }

    /** The facts of a source with a coding in one of the sets; with no set, all of them. */
    List<Coded> of(Source source, List<String> sets) {
        if (sets.isEmpty()) {
            return all.computeIfAbsent(source, this::allOf);
        }
        Map<String, List<Coded>> index = bySet.get(source);
        return index == null ? List.of() : collect(index, sets);
    }

    /** The measurements whose own code is in one of the sets. */
    List<Coded> measured(List<String> sets) {
        return collect(measured, sets);
    }

    /** The reports whose code is in one of the sets. */
    List<Coded> reports(List<String> sets) {
        return collect(reports, sets);
    }

    /** The codes of a problem or a reason: its codings, or where those say nothing, what its words stand for. */
    List<Code> codesOf(Fact fact) {
        List<Code> words = spokenOf.isEmpty() ? null : spokenOf.get(fact);
        return words == null ? fact.concept().codes() : words;
    }

    /** What a fact is called: by the words of its sender, else by what the value sets call the code that counts. */
    String labelOf(Fact fact, Code code) {
        return fact.concept().hasWords()
                ? fact.concept().label()
                : valueSets.displayOf(code).orElseGet(fact.concept()::label);
    }

    boolean isSpoken(Fact fact) {
        return spokenOf.containsKey(fact);
    }

    boolean in(String set, Code code) {
        return valueSets.setsOf(code).contains(set);
    }

    boolean inAny(List<String> sets, Code code) {
        List<String> holding = sets.isEmpty() ? List.of() : valueSets.setsOf(code);
        for (String set : sets) {
            if (holding.contains(set)) {
                return true;
            }
        }
        return false;
    }

    private List<Coded> allOf(Source source) {
        List<Coded> coded = new ArrayList<>();
        for (Fact fact : facts(source)) {
            List<Code> codes = fact.concept().codes();
            coded.add(new Coded(fact, codes.isEmpty() ? NO_CODE : codes.getFirst()));
        }
        return coded;
    }

    private List<? extends Fact> facts(Source source) {
        return switch (source) {
            case CONDITION -> facts.diagnoses();
            case REASON -> facts.reasons();
            case PROCEDURE -> facts.procedures();
            case ORDER -> facts.orders();
            case DEVICE -> facts.devices();
            case ALLERGY -> facts.allergies();
            case ENCOUNTER -> facts.encounters();
            // Without a set every result would count, and those are judged as measurements.
            case OBSERVATION -> List.of();
        };
    }

    private void indexAlsoByWords(Source source, Fact fact) {
        List<Code> codes = spoken.of(fact.concept());
        if (codes.isEmpty()) {
            index(source, fact);
            return;
        }
        spokenOf.put(fact, codes);
        index(of(source), fact, codes);
    }

    private void index(Source source, Fact fact) {
        index(of(source), fact, fact.concept().codes());
    }

    private void index(Encounter encounter) {
        index(Source.ENCOUNTER, encounter);
        for (Concept kind : encounter.kinds()) {
            index(of(Source.ENCOUNTER), encounter, kind.codes());
        }
    }

    /** A finding written as an Observation stands either in its code, when the answer is yes, or in its coded answer. */
    private void index(Measurement measurement) {
        List<Code> codes = measurement.concept().codes();
        index(measured, measurement, codes);
        if (measurement.result() instanceof Result.Coded(var answer)) {
            index(of(Source.OBSERVATION), measurement, answer.codes());
        }
        if (saysYes(measurement)) {
            index(of(Source.OBSERVATION), measurement, codes);
        }
    }

    private Map<String, List<Coded>> of(Source source) {
        return bySet.computeIfAbsent(source, any -> new HashMap<>());
    }

    private boolean saysYes(Measurement measurement) {
        return switch (measurement.result()) {
            case Result.Flag(boolean value) -> value;
            case Result.Coded(var answer) -> answer.codes().stream().anyMatch(code -> in(ResultReading.POSITIVE, code));
            case Result.Numeric n -> false;
            case Result.Worded w -> false;
            case Result.Interpreted i -> false;
        };
    }

    private void index(Map<String, List<Coded>> index, Fact fact, List<Code> codes) {
        for (Code code : codes) {
            for (String set : valueSets.setsOf(code)) {
                index.computeIfAbsent(set, any -> new ArrayList<>(2)).add(new Coded(fact, code));
            }
        }
    }

    private static List<Coded> collect(Map<String, List<Coded>> index, List<String> sets) {
        if (sets.size() == 1) {
            return index.getOrDefault(sets.getFirst(), List.of());
        }
        List<Coded> found = List.of();
        for (String set : sets) {
            List<Coded> inSet = index.get(set);
            if (inSet != null) {
                found = found.isEmpty() ? new ArrayList<>() : found;
                found.addAll(inSet);
            }
        }
        return found;
    }
}
