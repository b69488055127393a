package org.rachis.findings;

import java.util.Optional;
import org.rachis.facts.kind.Measurement;
import org.rachis.facts.value.Quantity;
import org.rachis.facts.value.Result;
import org.rachis.knowledge.Comparison;
import org.rachis.terminology.Code;

/** Compares results and puts them into words. */
final class Values {

    /** Whether a comparison holds of a number that may be known by a boundary only. */
    enum Truth {
        YES,
        NO,
        UNKNOWN
    }

    private Values() {}

    /** A value given as below or above a boundary holds, fails or stays open by what the boundary shows (model B.0). */
    static Truth compare(Result.Numeric result, Comparison comparison) {
        double value = result.quantity().value();
        return switch (result.comparator()) {
            case EXACTLY -> comparison.holds(value) ? Truth.YES : Truth.NO;
            case BELOW -> below(value, comparison);
            case ABOVE -> above(value, comparison);
        };
    }

    private static Truth below(double boundary, Comparison comparison) {
        if (boundary > comparison.value()) {
            return Truth.UNKNOWN;
        }
        return comparison.upward() ? Truth.NO : Truth.YES;
    }

    private static Truth above(double boundary, Comparison comparison) {
        if (boundary < comparison.value()) {
            return Truth.UNKNOWN;
        }
        return comparison.upward() ? Truth.YES : Truth.NO;
    }

    /** Whether it is shown that the later value lies at least so much above the earlier one. */
    static boolean rose(Result.Numeric earlier, Result.Numeric later, Quantity by) {
        return earlier.comparator() != Result.Comparator.ABOVE
                && later.comparator() != Result.Comparator.BELOW
                && rounded(later.quantity().value() - earlier.quantity().value()) >= by.value();
    }

    /** So that a difference of decimal numbers is no trifle below what it is on paper. */
    private static double rounded(double difference) {
        return Math.round(difference * 1e6) / 1e6;
    }

    /** {@code label} is what a clinician calls it: "CRP" rather than the long name of its code. */
    static Evidence.Found evidence(Measurement measurement, Code code, String label, String note) {
        return new Evidence.Found(
                measurement.provenance(),
                "",
                label,
                Optional.of(code),
                measurement.date(),
                inWords(measurement.result()),
                note,
                received(measurement.result()));
    }

    /** The same as a component of a score. */
    static Evidence.Found component(Measurement measurement, Code code, String label, String total) {
        return new Evidence.Found(
                measurement.provenance(),
                "",
                label,
                Optional.of(code),
                measurement.date(),
                inWords(measurement.result()),
                "",
                new Aside.PartOf(total));
    }

    private static Aside received(Result result) {
        return result instanceof Result.Numeric(var quantity, var comparator)
                        && !quantity.received().isEmpty()
                ? new Aside.Received(sign(comparator) + quantity.received())
                : Aside.NOTHING;
    }

    private static String inWords(Result result) {
        return switch (result) {
            case Result.Numeric(var quantity, var comparator) ->
                sign(comparator) + quantity.number() + " " + quantity.unit();
            case Result.Coded(var answer) -> answer.label();
            case Result.Worded(String text) -> text;
            case Result.Flag(boolean yes) -> yes ? "yes" : "no";
            case Result.Interpreted i -> "";
        };
    }

    private static String sign(Result.Comparator comparator) {
        return switch (comparator) {
            case EXACTLY -> "";
            case BELOW -> "<";
            case ABOVE -> ">";
        };
    }
}
