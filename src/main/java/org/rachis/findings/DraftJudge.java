package org.rachis.findings;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.rachis.facts.kind.DraftOrder;
import org.rachis.facts.kind.Medication;
import org.rachis.facts.value.Window;
import org.rachis.knowledge.CodeFilter;
import org.rachis.knowledge.Criterion;
import org.rachis.knowledge.TextRules;
import org.rachis.terminology.Code;

/**
 * Judges what is being ordered. All orders of a call are at hand, so that what is not found among them is not there. An
 * order is recognised by its codes, or by its words where no code tells; a drug in the same way as one that was taken.
 */
final class DraftJudge {

    private static final String BY_WORDS = "recognised by its words";

    private final Chart chart;
    private final TextRules text;
    private final MedicationJudge taken;
    private final MedicationJudge ordered;
    private final Map<Medication, DraftOrder> byDrug = new HashMap<>();

    DraftJudge(Chart chart, TextRules text, MedicationJudge taken, Dates dates) {
        this.chart = chart;
        this.text = text;
        this.taken = taken;
        List<Medication> drugs = new ArrayList<>();
        for (DraftOrder draft : chart.facts().drafts()) {
            draft.drug().ifPresent(drug -> {
                drugs.add(drug);
                byDrug.put(drug, draft);
            });
        }
        ordered = new MedicationJudge(chart, drugs, text, dates);
    }

    Verdict judge(Criterion.Drafted criterion) {
        List<Evidence> found = new ArrayList<>();
        for (DraftOrder draft : chart.facts().drafts()) {
            if (draft.drug().isEmpty() && (draft.chosen() || !criterion.chosen())) {
                evidence(draft, criterion.codes()).ifPresent(found::add);
            }
        }
        return found.isEmpty() ? Verdict.notMet() : new Verdict.Met(found);
    }

    private Optional<Evidence> evidence(DraftOrder draft, CodeFilter filter) {
        List<Code> codes = draft.concept().codes();
        if (codes.stream().anyMatch(code -> chart.inAny(filter.notIn(), code))) {
            return Optional.empty();
        }
        Optional<Code> counting = codes.stream()
                .filter(code -> chart.inAny(filter.in(), code) && !chart.inAny(filter.beyond(), code))
                .findFirst();
        if (counting.isPresent()) {
            return Optional.of(found(draft, counting, ""));
        }
        return filter.textClass().filter(id -> says(draft, id)).map(id -> found(draft, Optional.empty(), BY_WORDS));
    }

    private boolean says(DraftOrder draft, String id) {
        TextRules.TextClass words = words(id);
        return draft.concept().codes().stream().noneMatch(code -> chart.inAny(words.unlessCodedIn(), code))
                && words.matches(ResultReading.wordsOf(draft.concept()) + " | " + ResultReading.wordsOf(draft.site()));
    }

    private TextRules.TextClass words(String id) {
        return Objects.requireNonNull(text.classes().get(id), id);
    }

    Verdict judge(Criterion.DraftedDrug criterion) {
        Map<DraftOrder, Evidence> found = new LinkedHashMap<>();
        for (MedicationJudge.Match match : ordered.of(criterion.in())) {
            DraftOrder draft = Objects.requireNonNull(byDrug.get(match.medication()));
            if ((draft.chosen() || !criterion.chosen()) && counts(match, criterion)) {
                found.putIfAbsent(draft, found(draft, match.code(), match.note()));
            }
        }
        return found.isEmpty() ? Verdict.notMet() : new Verdict.Met(List.copyOf(found.values()));
    }

    private boolean counts(MedicationJudge.Match match, Criterion.DraftedDrug criterion) {
        return criterion
                        .newStart()
                        .map(window -> isNew(match, criterion.in(), window))
                        .orElse(true)
                && criterion.notBy().map(id -> !says(match.medication(), id)).orElse(true)
                && criterion.spared().map(spared -> !spares(spared, match)).orElse(true);
    }

    private boolean isNew(MedicationJudge.Match match, List<String> sets, Window window) {
        return taken.of(sets).stream()
                .filter(known -> known.ingredient().equalsIgnoreCase(match.ingredient()))
                .map(MedicationJudge.Match::medication)
                .noneMatch(known -> known.exposure()
                        .map(exposure -> exposure.overlaps(window, chart.facts().asOf()))
                        .orElse(false));
    }

    private boolean says(Medication drug, String id) {
        return words(id).matches(ResultReading.wordsOf(drug.route()) + " | " + ResultReading.wordsOf(drug.concept()));
    }

    private static boolean spares(Criterion.Spared spared, MedicationJudge.Match match) {
        return match.ingredient().equalsIgnoreCase(spared.ingredient())
                && SteroidJudge.dailyMilligrams(match.medication())
                        .map(mg -> mg <= spared.atMost())
                        .orElse(false);
    }

    private Evidence found(DraftOrder draft, Optional<Code> code, String note) {
        String label = code.map(counting -> chart.labelOf(draft, counting))
                .orElseGet(() -> draft.concept().label());
        return new Evidence.Found(draft.provenance(), "", label, code, Optional.empty(), "", note);
    }
}
