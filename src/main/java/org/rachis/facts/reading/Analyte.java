package org.rachis.facts.reading;

import java.util.List;
import org.rachis.facts.value.Window;

/**
 * A quantity that Rachis compares: the value sets whose codes name it, its canonical unit and what that is called on
 * a card, and the units it is accepted
 * in (model B.1). Outside the plausible range a value is ignored; {@code reported} says that an ignored value must be
 * named on the coverage line.
 */
public record Analyte(
        String name,
        String label,
        List<String> valueSets,
        String unit,
        String unitLabel,
        List<UnitConversion> conversions,
        double least,
        double most,
        boolean reported,
        Window reportedWithin) {

    public Analyte {
        valueSets = List.copyOf(valueSets);
        conversions = List.copyOf(conversions);
    }
}
