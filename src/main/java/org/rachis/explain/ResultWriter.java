package org.rachis.explain;

import java.util.Locale;
import org.rachis.facts.kind.Measurement;
import org.rachis.facts.value.Quantity;
import org.rachis.facts.value.Result;
import org.rachis.hooks.json.JsonOut;

/** Writes what an Observation says, and what it measures. */
final class ResultWriter {

    private final Analytes analytes;

    ResultWriter(Analytes analytes) {
        this.analytes = analytes;
    }

    void write(JsonOut out, Measurement measurement) {
        analytes.of(measurement.concept()).ifPresent(analyte -> out.text("analyte", analyte.name()));
        switch (measurement.result()) {
            case Result.Numeric(Quantity quantity, Result.Comparator comparator) ->
                out.member("value", () -> value(out, quantity, comparator));
            case Result.Coded(var answer) -> {
                out.text("answer", answer.label());
                FactWriter.codes(out, "answerCodes", answer.codes());
            }
            case Result.Worded(String text) -> out.text("answer", text);
            case Result.Flag(boolean yes) -> out.text("answer", yes ? "yes" : "no");
            case Result.Interpreted() -> {}
        }
        FactWriter.codes(out, "interpretation", measurement.interpretation());
    }

    private static void value(JsonOut out, Quantity quantity, Result.Comparator comparator) {
        out.number("number", quantity.value());
        out.text("unit", quantity.unit());
        if (comparator != Result.Comparator.EXACTLY) {
            out.text("comparator", comparator.name().toLowerCase(Locale.ROOT));
        }
        out.text("sent", quantity.received());
    }
}
