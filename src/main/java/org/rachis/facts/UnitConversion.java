package org.rachis.facts;

import java.util.List;

/**
 * How a number in one of the named units becomes the canonical one: {@code (x − minus) × times + plus}. {@code codes}
 * are UCUM codes and match exactly; {@code aliases} are unit texts and match after normalisation.
 */
public record UnitConversion(List<String> codes, List<String> aliases, double minus, double times, double plus) {

    public UnitConversion {
        codes = List.copyOf(codes);
        aliases = List.copyOf(aliases);
    }

    /** To the sixth decimal: 100.4 degrees Fahrenheit are 38.0 and not a trifle more or less. */
    public double convert(double number) {
        return Math.round(((number - minus) * times + plus) * 1e6) / 1e6;
    }
}
