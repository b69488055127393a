package org.rachis.findings;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import org.rachis.facts.Input;
import org.rachis.facts.kind.Exposure;
import org.rachis.facts.kind.Medication;
import org.rachis.facts.value.Concept;
import org.rachis.facts.value.Moment;
import org.rachis.knowledge.Criterion;
import org.rachis.knowledge.TextRules;
import org.rachis.terminology.Code;
import org.rachis.terminology.IngredientHit;

/**
 * Judges what drugs were taken. A drug is matched by its exact code, else by its ATC group, else by an ingredient named
 * in its words; a preparation for local use is never matched by words (model C, medication matching order).
 */
final class MedicationJudge {

    private static final String ATC = "http://www.whocc.no/atc";

    /** So that the evidence does not depend on the order in which an EHR sends its records. */
    private static final Comparator<Match> LATEST_FIRST = Comparator.comparing((Match match) ->
                    match.medication().date().map(Moment::start).orElse(Instant.EPOCH))
            .reversed()
            .thenComparing(match -> match.medication().provenance().reference());

    private final Chart chart;
    private final List<Medication> drugs;
    private final TextRules text;
    private final Dates dates;
    private final Map<String, List<Match>> bySet = new HashMap<>();
    private final Map<String, List<Match>> asked = new HashMap<>();
    private final Map<Concept, Boolean> local = new HashMap<>();
    private final Map<Concept, List<IngredientHit>> named = new HashMap<>();
    private boolean indexed;

    /** A drug in a set, with the coding (none when words decided) and the ingredient that it contains. */
    record Match(Medication medication, Optional<Code> code, String ingredient, String note, Aside aside) {}

    /** Judges these drugs, be they taken or about to be ordered. */
    MedicationJudge(Chart chart, List<Medication> drugs, TextRules text, Dates dates) {
        this.chart = chart;
        this.drugs = drugs;
        this.text = text;
        this.dates = dates;
    }

    Verdict judge(Criterion.Takes criterion) {
        List<Match> matches = of(criterion.in());
        if (matches.isEmpty()) {
            return nothing();
        }
        Map<String, Match> byIngredient = new LinkedHashMap<>();
        matches.stream()
                .filter(match -> exposed(match.medication(), criterion))
                .sorted(LATEST_FIRST)
                .forEach(match -> byIngredient.putIfAbsent(match.ingredient(), match));
        if (byIngredient.size() >= criterion.ingredients()) {
            return new Verdict.Met(byIngredient.values().stream()
                    .map(match -> (Evidence) evidence(match))
                    .toList());
        }
        return nothing();
    }

    /** All drugs in one of the sets, whenever taken. */
    List<Match> of(List<String> sets) {
        if (!indexed) {
            indexed = true;
            drugs.forEach(this::index);
        }
        List<Match> matches = new ArrayList<>();
        sets.forEach(set -> matches.addAll(asked.computeIfAbsent(set, this::systemic)));
        return matches;
    }

    private List<Match> systemic(String set) {
        return bySet.getOrDefault(set, List.of()).stream()
                .filter(match -> !isLocal(match.medication()))
                .toList();
    }

    Verdict nothing() {
        return Inputs.nothingIn(chart.facts().coverage(), Input.MEDICATION_REQUESTS, Input.MEDICATION_STATEMENTS);
    }

    private boolean exposed(Medication medication, Criterion.Takes criterion) {
        Instant asOf = chart.facts().asOf();
        return during(criterion.timing().within(), medication, (taken, window) -> taken.overlaps(window, asOf))
                && during(
                        criterion.timing().olderThan(),
                        medication,
                        (taken, window) -> window.isPrecededBy(taken.start(), asOf))
                && during(
                        criterion.timing().since(), medication, (taken, anchor) -> dates.since(anchor, taken.start()));
    }

    /** Where a time is asked for, a drug whose time of exposure is not known does not count. */
    private static <T> boolean during(Optional<T> asked, Medication medication, BiPredicate<Exposure, T> condition) {
        return asked.map(time -> medication
                        .exposure()
                        .map(exposure -> condition.test(exposure, time))
                        .orElse(false))
                .orElse(true);
    }

    private void index(Medication medication) {
        Map<String, Match> matches = byCode(medication);
        if (matches.isEmpty() && !forLocalUse(medication)) {
            matches = byWords(medication);
        }
        matches.forEach((set, match) ->
                bySet.computeIfAbsent(set, any -> new ArrayList<>(2)).add(match));
    }

    private Map<String, Match> byCode(Medication medication) {
        Map<String, Match> matches = new HashMap<>();
        for (Code code : medication.concept().codes()) {
            for (String set : chart.valueSets().setsOf(code)) {
                matches.computeIfAbsent(
                        set,
                        any -> new Match(
                                medication, Optional.of(code), ingredient(code), "", aside(code, set, medication)));
            }
        }
        return matches;
    }

    private Map<String, Match> byWords(Medication medication) {
        Map<String, Match> matches = new HashMap<>();
        for (IngredientHit hit : named.computeIfAbsent(medication.concept(), this::ingredientsIn)) {
            String note = "recognised by the ingredient " + hit.ingredient();
            Aside aside = new Aside.Ingredient(hit.ingredient());
            Match match = new Match(medication, Optional.empty(), hit.ingredient(), note, aside);
            hit.sets().forEach(set -> matches.putIfAbsent(set, match));
        }
        return matches;
    }

    // A chart tells of the same few drugs again and again, and searching words is what costs: it is done once for each.

    private List<IngredientHit> ingredientsIn(Concept words) {
        return chart.valueSets().ingredientsIn(ResultReading.wordsOf(words));
    }

    private boolean isLocal(Medication medication) {
        return isLocal(medication.route()) || isLocal(medication.concept());
    }

    private boolean isLocal(Concept words) {
        return local.computeIfAbsent(
                words,
                unknown -> text.localForms()
                        .matcher(ResultReading.wordsOf(unknown))
                        .find());
    }

    private boolean forLocalUse(Medication medication) {
        return medication.concept().codes().stream()
                .filter(code -> code.system().equals(ATC))
                .anyMatch(code -> text.localUseAtc().stream().anyMatch(code.code()::startsWith));
    }

    private String ingredient(Code code) {
        return chart.valueSets().ingredientOf(code).orElse(code.display().isBlank() ? code.code() : code.display());
    }

    /** What the code says the drug is made of; else what the words say, if that is of the same set. */
    private Aside aside(Code code, String set, Medication medication) {
        return chart.valueSets()
                .ingredientOf(code)
                .or(() -> named.computeIfAbsent(medication.concept(), this::ingredientsIn).stream()
                        .filter(hit -> hit.sets().contains(set))
                        .map(IngredientHit::ingredient)
                        .findFirst())
                .<Aside>map(Aside.Ingredient::new)
                .orElse(Aside.NOTHING);
    }

    static Evidence.Found evidence(Match match) {
        Medication medication = match.medication();
        return new Evidence.Found(
                medication.provenance(),
                "",
                medication.concept().hasWords() ? medication.concept().label() : match.ingredient(),
                match.code(),
                medication.date(),
                Doses.inWords(medication.dosages()),
                match.note(),
                match.aside());
    }
}
