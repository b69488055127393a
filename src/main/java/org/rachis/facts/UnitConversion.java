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

    public double convert(double number) {
        return (number - minus) * times + plus;
    }
}
