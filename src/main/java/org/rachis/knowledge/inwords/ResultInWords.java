package org.rachis.knowledge.inwords;

import java.util.Optional;
import org.rachis.facts.reading.Analyte;
import org.rachis.knowledge.Comparison;
import org.rachis.knowledge.Criterion;
import org.rachis.knowledge.Timing;

/** Says what must have been measured, reported or taken. */
final class ResultInWords {

    private final Names names;
    private final TimingInWords timings;

    ResultInWords(Names names, TimingInWords timings) {
        this.names = names;
        this.timings = timings;
    }

    String measured(Criterion.Measured criterion) {
        Analyte analyte = names.analyte(criterion.analyte());
        String label = Text.escaped(analyte.label());
        String statement = criterion
                .comparison()
                .map(comparison -> take(criterion.take()) + label + " is " + compared(comparison, analyte.unitLabel()))
                .orElse("there is a result of " + label);
        String twice = criterion
                .twiceApart()
                .map(window -> ", on two dates at least " + Text.length(window) + " apart")
                .orElse("");
        return statement + twice + timings.after(criterion.timing());
    }

    private static String take(Criterion.Take take) {
        return switch (take) {
            case LATEST -> "the latest ";
            case HIGHEST -> "the highest ";
            case LOWEST -> "the lowest ";
            case ANY -> "any ";
        };
    }

    static String compared(Comparison comparison, String unit) {
        String number = comparison.operator().words() + " " + Text.number(comparison.value());
        return unit.isEmpty() ? number : number + " " + Text.escaped(unit);
    }

    String resulted(Criterion.Resulted criterion) {
        String sets = names.valueSets(criterion.codes().in(), "or");
        String statement = switch (criterion.outcome()) {
            case POSITIVE -> "a result of " + sets + " is positive";
            case NEGATIVE -> "a result of " + sets + " is negative";
            case ANY -> "there is a result of " + sets;
        };
        return statement + timings.after(criterion.timing());
    }

    String reported(Criterion.Reported criterion) {
        String sets = names.valueSets(criterion.conclusionSets(), "or");
        String conclusion = switch (criterion.conclusion()) {
            case ABSENT -> "is there without a coded conclusion";
            case NONE_OF -> "has coded conclusions, none of them in " + sets;
            case ANY_OF -> "has a coded conclusion in " + sets;
            case ANY -> "is there";
        };
        return "the latest report of " + names.valueSets(criterion.codes().in(), "or") + " " + conclusion
                + timings.after(criterion.timing());
    }

    String takes(Criterion.Takes criterion) {
        String drugs = criterion.ingredients() == 1
                ? "a drug in "
                : "drugs of at least " + criterion.ingredients() + " different ingredients in ";
        return drugs + names.valueSets(criterion.in(), "or") + (criterion.ingredients() == 1 ? " was" : " were")
                + " taken" + exposure(criterion.timing());
    }

    private String exposure(Timing timing) {
        return timing.within().map(window -> ", " + Text.within(window)).orElse("")
                + timing.olderThan()
                        .map(window -> ", begun more than " + Text.length(window) + " ago")
                        .orElse("")
                + begun(timing);
    }

    private String begun(Timing timing) {
        return timing.since()
                .map(anchor -> ", begun on or after " + names.anchor(anchor))
                .orElse("");
    }

    String course(Criterion.Course criterion) {
        String course =
                "the course of all drugs in " + names.valueSets(criterion.in(), "or") + begun(criterion.timing());
        String edge = switch (criterion.edge()) {
            case START -> ", began with the first of them";
            case END -> ", ended with the last of them, so that none goes on";
        };
        return course + edge + timings.after(criterion.timing().withoutAnchor());
    }

    String rose(Criterion.Rose criterion) {
        Analyte analyte = names.analyte(criterion.analyte());
        String by = Text.number(criterion.by().value()) + " " + Text.escaped(analyte.unitLabel());
        return "the latest " + Text.escaped(analyte.label()) + " is " + compared(criterion.to(), analyte.unitLabel())
                + ", " + Text.within(criterion.within()) + ", and at least " + by + " above an earlier one, "
                + Text.within(criterion.against());
    }

    String anchored(Criterion.Anchored criterion) {
        return names.anchor(criterion.anchor()) + " is known" + timings.after(criterion.timing());
    }

    String bloodCulture(Criterion.BloodCulture criterion) {
        String organism = criterion.onlyStaphAureus()
                ? "Staphylococcus aureus or lugdunensis"
                : "an organism that is not a likely contaminant";
        return "a blood culture in " + names.valueSets(criterion.in(), "or") + " grew " + organism + ", "
                + Text.within(criterion.within());
    }

    String steroid(Criterion.SteroidCourse criterion) {
        return "a drug in " + names.valueSets(criterion.in(), "or") + " was prescribed at "
                + dose(criterion.least(), criterion.below()) + " for at least " + criterion.days()
                + " days, " + Text.within(criterion.within());
    }

    private static String dose(Optional<Double> least, Optional<Double> below) {
        if (least.isEmpty() && below.isEmpty()) {
            return "a dose that cannot be computed";
        }
        String from = least.map(dose -> "at least " + Text.number(dose)).orElse("");
        String to = below.map(dose -> "less than " + Text.number(dose)).orElse("");
        String both = from.isEmpty() || to.isEmpty() ? from + to : from + " and " + to;
        return "a daily dose of " + both + " mg of prednisone or its equivalent";
    }
}
