package org.rachis.facts.reading;

import java.util.List;

/**
 * How a number in one of the named units becomes the canonical one: {@code (x − minus) × times + plus}. {@code codes}
 * are UCUM codes and match exactly; {@code aliases} are unit texts and match after normalisation. {@code label} is what
 * the unit is called on a card.
 */
public record UnitConversion(
        List<String> codes, List<String> aliases, String label, double minus, double times, double plus) {

    public UnitConversion {
        codes = List.copyOf(codes);
        aliases = List.copyOf(aliases);
    }

    /** Whether the number stays what it is, and only the unit is spelt in another way. */
    public boolean keepsNumber() {
        return minus == 0 && times == 1 && plus == 0;
    }

    /** To the sixth decimal: 100.4 degrees Fahrenheit are 38.0 and not a trifle more or less. */
    public double convert(double number) {
        return Math.round(((number - minus) * times + plus) * 1e6) / 1e6;
    }
}
