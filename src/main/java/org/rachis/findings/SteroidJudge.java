package org.rachis.findings;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rachis.facts.kind.Dosage;
import org.rachis.facts.kind.Exposure;
import org.rachis.facts.kind.Medication;
import org.rachis.facts.value.Quantity;
import org.rachis.knowledge.Criterion;
import org.rachis.knowledge.TextRules;

/**
 * Counts the days of a look-back on which the daily corticosteroid dose, in mg prednisone-equivalent, lay in a range. On
 * a day the dose of one ingredient is the highest of its records (a statement and a request may tell of the same
 * tablets), and the doses of different ingredients add up. Only days up to the time of evaluation count.
 */
final class SteroidJudge {

    private static final Pattern STRENGTH = Pattern.compile("(\\d+(?:\\.\\d+)?)\\s*mg\\b", Pattern.CASE_INSENSITIVE);

    private final Chart chart;
    private final MedicationJudge medications;
    private final TextRules text;

    SteroidJudge(Chart chart, MedicationJudge medications, TextRules text) {
        this.chart = chart;
        this.medications = medications;
        this.text = text;
    }

    Verdict judge(Criterion.SteroidCourse criterion) {
        List<MedicationJudge.Match> matches = medications.of(criterion.in());
        if (matches.isEmpty()) {
            return medications.nothing();
        }
        boolean bounded = criterion.least().isPresent() || criterion.below().isPresent();
        List<Evidence> evidence = bounded ? dosed(matches, criterion) : undosed(matches, criterion);
        return evidence.isEmpty() ? medications.nothing() : new Verdict.Met(evidence);
    }

    private List<Evidence> dosed(List<MedicationJudge.Match> matches, Criterion.SteroidCourse criterion) {
        Map<LocalDate, Map<String, Double>> days = new TreeMap<>();
        for (MedicationJudge.Match match : matches) {
            Optional<Double> dose = dailyDose(match);
            dose.ifPresent(mg -> exposedDays(match.medication(), criterion)
                    .forEach(day -> days.computeIfAbsent(day, any -> new HashMap<>())
                            .merge(match.ingredient(), mg, Math::max)));
        }
        List<Double> counting = days.values().stream()
                .map(doses ->
                        doses.values().stream().mapToDouble(Double::doubleValue).sum())
                .filter(mg -> criterion.least().map(least -> mg >= least).orElse(true))
                .filter(mg -> criterion.below().map(below -> mg < below).orElse(true))
                .toList();
        if (counting.size() < criterion.days()) {
            return List.of();
        }
        double highest =
                counting.stream().mapToDouble(Double::doubleValue).max().orElseThrow();
        return evidence(matches, criterion, highest, counting.size());
    }

    /** By the days of supply, of which those to come count as well, on which no record of the ingredient tells a dose. */
    private List<Evidence> undosed(List<MedicationJudge.Match> matches, Criterion.SteroidCourse criterion) {
        Map<String, Set<LocalDate>> days = new HashMap<>();
        List<MedicationJudge.Match> unknown = matches.stream()
                .filter(match -> dailyDose(match).isEmpty())
                .filter(match -> !exposedDays(match.medication(), criterion).isEmpty())
                .toList();
        unknown.forEach(match -> days.computeIfAbsent(match.ingredient(), any -> new HashSet<>())
                .addAll(suppliedDays(match.medication(), criterion)));
        matches.stream()
                .filter(match -> dailyDose(match).isPresent())
                .forEach(match -> suppliedDays(match.medication(), criterion)
                        .forEach(days.getOrDefault(match.ingredient(), new HashSet<>())::remove));
        return unknown.stream()
                .filter(match -> days.getOrDefault(match.ingredient(), Set.of()).size() >= criterion.days())
                .map(match -> (Evidence) MedicationJudge.evidence(match))
                .toList();
    }

    private List<Evidence> evidence(
            List<MedicationJudge.Match> matches, Criterion.SteroidCourse criterion, double highest, int days) {
        List<Evidence> evidence = new ArrayList<>();
        String value = new Quantity(highest, "mg/d").number() + " mg/d prednisone-equivalent on " + days + " days";
        for (MedicationJudge.Match match : matches) {
            if (dailyDose(match).isPresent()
                    && !exposedDays(match.medication(), criterion).isEmpty()) {
                Evidence.Found found = MedicationJudge.evidence(match);
                evidence.add(new Evidence.Found(
                        found.source(),
                        "",
                        found.label(),
                        found.code(),
                        found.date(),
                        value,
                        "dose computed from the order",
                        found.aside()));
            }
        }
        return evidence;
    }

    private List<LocalDate> exposedDays(Medication medication, Criterion.SteroidCourse criterion) {
        return days(medication, firstDay(criterion), today());
    }

    /** So far to both sides of the look-back as can make a difference. */
    private List<LocalDate> suppliedDays(Medication medication, Criterion.SteroidCourse criterion) {
        return days(medication, firstDay(criterion).minusDays(criterion.days()), today().plusDays(criterion.days()));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(chart.facts().asOf(), ZoneOffset.UTC);
    }

    private LocalDate firstDay(Criterion.SteroidCourse criterion) {
        return today().minusDays(criterion.within().length().toDays());
    }

    private static List<LocalDate> days(Medication medication, LocalDate first, LocalDate last) {
        return medication
                .exposure()
                .map(exposure -> days(exposure, first, last))
                .orElse(List.of());
    }

    private static List<LocalDate> days(Exposure exposure, LocalDate first, LocalDate last) {
        LocalDate start = exposure.start().date().isBefore(first)
                ? first
                : exposure.start().date();
        LocalDate end = LocalDate.ofInstant(exposure.end(), ZoneOffset.UTC);
        LocalDate until = end.isAfter(last) ? last : end;
        return start.isAfter(until)
                ? List.of()
                : start.datesUntil(until.plusDays(1)).toList();
    }

    /** The daily dose as mg prednisone-equivalent; empty when the order does not let it be computed. */
    private Optional<Double> dailyDose(MedicationJudge.Match match) {
        return Optional.ofNullable(text.prednisoneEquivalents().get(match.ingredient()))
                .flatMap(factor -> dailyMilligrams(match.medication()).map(mg -> mg * factor));
    }

    /** The daily dose of the drug itself. */
    static Optional<Double> dailyMilligrams(Medication medication) {
        if (medication.dosages().isEmpty()) {
            return Optional.empty();
        }
        double sum = 0;
        for (Dosage dosage : medication.dosages()) {
            Optional<Double> daily = milligrams(dosage, medication)
                    .flatMap(mg -> dosage.dosesPerDay().map(times -> mg * times));
            if (daily.isEmpty()) {
                return Optional.empty();
            }
            sum += daily.get();
        }
        return Optional.of(sum);
    }

    private static Optional<Double> milligrams(Dosage dosage, Medication medication) {
        return dosage.dose().flatMap(dose -> switch (dose.unit()) {
            case "mg" -> Optional.of(dose.value());
            case "g" -> Optional.of(dose.value() * 1000);
            default -> isCount(dose.unit()) ? strength(medication).map(mg -> mg * dose.value()) : Optional.empty();
        });
    }

    /** A dose without a unit, or in tablets or capsules, counts pieces. */
    private static boolean isCount(String unit) {
        String lower = unit.toLowerCase(java.util.Locale.ROOT);
        return lower.isEmpty()
                || lower.equals("1")
                || lower.contains("tab")
                || lower.contains("cap")
                || lower.contains("pill");
    }

    private static Optional<Double> strength(Medication medication) {
        Matcher matcher = STRENGTH.matcher(ResultReading.wordsOf(medication.concept()));
        return matcher.find() ? Optional.of(Double.valueOf(matcher.group(1))) : Optional.empty();
    }
}
