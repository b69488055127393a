package org.rachis.fhir.json;

import java.util.Set;
import org.rachis.facts.value.Result.Comparator;

/**
 * A FHIR Quantity as it was sent. {@code value} is NaN when there is none; {@code unit} is the text, {@code code} that
 * of the unit system.
 */
public record Amount(double value, Comparator comparator, String unit, String system, String code) {

    public static final Amount NONE = new Amount(Double.NaN, Comparator.EXACTLY, "", "", "");

    private static final String UCUM = "http://unitsofmeasure.org";
    private static final Set<String> BELOW = Set.of("<", "<=");
    private static final Set<String> ABOVE = Set.of(">", ">=");

    public static Amount read(Cursor in) {
        if (!in.enter()) {
            return NONE;
        }
        double value = Double.NaN;
        Comparator comparator = Comparator.EXACTLY;
        String unit = "";
        String system = "";
        String code = "";
        for (Element name = in.next(); name != null; name = in.next()) {
            switch (name) {
                case VALUE -> value = in.decimal();
                case COMPARATOR -> comparator = comparator(in);
                case UNIT -> unit = in.text();
                case SYSTEM -> system = in.text();
                case CODE -> code = in.text();
                default -> in.skip();
            }
        }
        return new Amount(value, comparator, unit, system, code);
    }

    /** A number without a unit. */
    public static Amount number(double value) {
        return new Amount(value, Comparator.EXACTLY, "", "", "");
    }

    /** An unknown comparator makes the number unreadable: it would be wrong to take it for exact. */
    private static Comparator comparator(Cursor in) {
        String sign = in.text();
        if (BELOW.contains(sign)) {
            return Comparator.BELOW;
        }
        if (ABOVE.contains(sign)) {
            return Comparator.ABOVE;
        }
        if (!sign.isEmpty()) {
            in.markBroken();
        }
        return Comparator.EXACTLY;
    }

    public boolean hasValue() {
        return !Double.isNaN(value);
    }

    /** The UCUM code; empty when the code is of another system. */
    public String ucum() {
        return system.isEmpty() || system.equals(UCUM) ? code : "";
    }

    /** The unit as a machine would name it, else as it was written. */
    public String unitName() {
        return ucum().isEmpty() ? unit : ucum();
    }

    /** The unit as a person would read it. */
    public String unitText() {
        return unit.isBlank() ? code : unit;
    }
}
