package org.rachis.knowledge;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.rachis.facts.value.Quantity;
import org.rachis.facts.value.Window;

/**
 * What must hold in a chart. The kinds are closed: what cannot be said in them is a {@link Derived} fact, written in
 * Java and referred to by name, with its numbers here. Answers are three-valued: missing data is not a "no".
 */
public sealed interface Criterion {

    /** A fact with a code of these is on record in at least one of the sources. */
    record Recorded(List<Source> sources, CodeFilter codes, Standing standing, Timing timing) implements Criterion {
        public Recorded {
            if (sources.isEmpty()) {
                throw new IllegalArgumentException("A fact is looked for somewhere.");
            }
            // In one order, so that evidence always stands in it.
            sources = List.copyOf(EnumSet.copyOf(sources));
        }

        public Recorded narrowedTo(Window window) {
            return new Recorded(sources, codes, standing, timing.narrowedTo(window));
        }
    }

    /** A numeric result of the analyte compares as stated; without a comparison, any usable result counts. */
    record Measured(
            String analyte, Take take, Optional<Comparison> comparison, Optional<Window> twiceApart, Timing timing)
            implements Criterion {

        public Measured narrowedTo(Window window) {
            return new Measured(analyte, take, comparison, twiceApart, timing.narrowedTo(window));
        }
    }

    /** A result with one of these codes is positive, negative, or present at all. */
    record Resulted(CodeFilter codes, Outcome outcome, Timing timing) implements Criterion {

        public Resulted narrowedTo(Window window) {
            return new Resulted(codes, outcome, timing.narrowedTo(window));
        }
    }

    /** The latest imaging report of these is final and its coded conclusion is as stated. */
    record Reported(CodeFilter codes, Conclusion conclusion, List<String> conclusionSets, Timing timing)
            implements Criterion {
        public Reported {
            conclusionSets = List.copyOf(conclusionSets);
        }

        public Reported narrowedTo(Window window) {
            return new Reported(codes, conclusion, conclusionSets, timing.narrowedTo(window));
        }
    }

    /**
     * Drugs of these sets were taken, of at least so many different ingredients. {@code within} must overlap the time
     * of taking; {@code olderThan} and {@code since} are about its start.
     */
    record Takes(List<String> in, int ingredients, Timing timing) implements Criterion {
        public Takes {
            in = List.copyOf(in);
        }

        public Takes narrowedTo(Window window) {
            return new Takes(in, ingredients, timing.narrowedTo(window));
        }
    }

    /** The age in completed years, from the birth date. */
    record Age(Comparison years) implements Criterion {}

    /** The administrative gender. */
    record Gender(String gender) implements Criterion {}

    /** The patient has died. */
    record Deceased() implements Criterion {}

    /** The points of a weighted score, leaving out the named factors. */
    record Scored(String score, List<String> without, Comparison points) implements Criterion {
        public Scored {
            without = List.copyOf(without);
        }
    }

    /** At least one single factor of the score gives so many points. */
    record Factor(String score, int points) implements Criterion {}

    /** The points of a bedside score over vital signs (qSOFA, NEWS2). */
    record Vitals(String score, int atLeast) implements Criterion {}

    /** All hold. */
    record All(List<Criterion> of) implements Criterion {
        public All {
            of = atLeastOne(of);
        }
    }

    /** Any holds. */
    record Any(List<Criterion> of) implements Criterion {
        public Any {
            of = atLeastOne(of);
        }
    }

    /** At least {@code n} hold. */
    record AtLeast(int n, List<Criterion> of) implements Criterion {
        public AtLeast {
            of = atLeastOne(of);
        }
    }

    /** It is shown not to hold; unknown stays unknown. Used in rule-outs. */
    record Not(Criterion of) implements Criterion {}

    /**
     * Nothing shows that it holds: true also when it is unknown. Used for exclusions, so that a gap in the data never
     * silences a warning.
     */
    record Unless(Criterion of) implements Criterion {}

    /** A named finding holds; narrowed, no window inside it is longer than that. */
    record Named(String finding, Optional<Window> window) implements Criterion {

        public Named narrowedTo(Window other) {
            return new Named(
                    finding, Optional.of(window.map(w -> w.narrowedTo(other)).orElse(other)));
        }
    }

    /** An order of this call that orders no drug has such a code, or such words; or only one that the call is about. */
    record Drafted(CodeFilter codes, boolean chosen) implements Criterion {}

    /**
     * An order of this call is for a drug of these sets. With {@code newStart} only when no drug of the same ingredient
     * was taken in that window; with {@code notBy} not when its words or its route are of that class of texts.
     */
    record DraftedDrug(
            List<String> in, boolean chosen, Optional<Window> newStart, Optional<String> notBy, Optional<Spared> spared)
            implements Criterion {
        public DraftedDrug {
            in = List.copyOf(in);
        }
    }

    /** A drug in so small a daily dose, in mg, that it does not count; an unknown dose is not small. */
    record Spared(String ingredient, double atMost) {}

    /** One of these patterns holds in this call and is not silenced. Only rules about orders may ask for it. */
    record Holds(List<String> patterns) implements Criterion {
        public Holds {
            patterns = List.copyOf(patterns);
        }
    }

    /** The chart gives the anchor a date, and that date lies as stated. */
    record Anchored(String anchor, Timing timing) implements Criterion {

        public Anchored narrowedTo(Window window) {
            return new Anchored(anchor, timing.narrowedTo(window));
        }
    }

    /** Facts that need a computation of their own. */
    sealed interface Derived extends Criterion {}

    /** A blood culture grew an organism that is not a likely contaminant (model B.2). */
    record BloodCulture(List<String> in, boolean onlyStaphAureus, Window within) implements Derived {
        public BloodCulture {
            in = List.copyOf(in);
        }

        public BloodCulture narrowedTo(Window window) {
            return new BloodCulture(in, onlyStaphAureus, within.narrowedTo(window));
        }
    }

    /**
     * A systemic corticosteroid at a daily dose (mg prednisone-equivalent) in [least, below) on at least so many
     * distinct days of the window. Without bounds the dose could not be computed and the supply lasts that long.
     */
    record SteroidCourse(List<String> in, Optional<Double> least, Optional<Double> below, int days, Window within)
            implements Derived {
        public SteroidCourse {
            in = List.copyOf(in);
        }

        public SteroidCourse narrowedTo(Window window) {
            return new SteroidCourse(in, least, below, days, within.narrowedTo(window));
        }
    }

    /**
     * The drugs of these sets that were begun since the anchor, taken together as one course of treatment. It is dated by
     * its first start, or by its last end once nothing of it goes on; that date lies as stated.
     */
    record Course(List<String> in, Edge edge, Timing timing) implements Derived {
        public Course {
            in = List.copyOf(in);
        }

        public Course narrowedTo(Window window) {
            return new Course(in, edge, timing.narrowedTo(window));
        }
    }

    /**
     * The latest result of the analyte, within the window, compares as stated and lies at least so much above an earlier
     * one, of the longer window {@code against}.
     */
    record Rose(String analyte, Quantity by, Comparison to, Window within, Window against) implements Derived {

        public Rose narrowedTo(Window window) {
            return new Rose(analyte, by, to, within.narrowedTo(window), against);
        }
    }

    /** Where a coded fact may stand. */
    enum Source {
        CONDITION,
        REASON,
        OBSERVATION,
        PROCEDURE,
        ORDER,
        DEVICE,
        ALLERGY,
        ENCOUNTER
    }

    /** What dates a course of treatment. */
    enum Edge {
        START,
        END
    }

    /** Which of several results is compared. */
    enum Take {
        LATEST,
        HIGHEST,
        LOWEST,
        ANY
    }

    /** How a qualitative result came out. */
    enum Outcome {
        POSITIVE,
        NEGATIVE,
        ANY
    }

    /** What the coded conclusion of a report must be. */
    enum Conclusion {
        ABSENT,
        NONE_OF,
        ANY_OF,
        ANY
    }

    private static List<Criterion> atLeastOne(List<Criterion> of) {
        if (of.isEmpty()) {
            throw new IllegalArgumentException("A combination combines at least one criterion.");
        }
        return List.copyOf(of);
    }
}
