package org.rachis.facts.value;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A number with its unit; {@code unit} is the canonical one of the analyte once a reader has converted it, and
 * {@code received} then says how it was sent ("4.8 mg/dL"). It is empty when nothing was converted.
 */
public record Quantity(double value, String unit, String received) {

    public Quantity {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("A quantity is a finite number.");
        }
    }

    /** A quantity that is as it was sent. */
    public Quantity(double value, String unit) {
        this(value, unit, "");
    }

    /** The number for people: one decimal from ten upward, else two, no trailing zeros. */
    public String number() {
        int decimals = Math.abs(value) >= 10 ? 1 : 2;
        BigDecimal rounded = BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_UP);
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }
}
