package org.rachis.fhir.quantity;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rachis.facts.reading.Analyte;
import org.rachis.facts.reading.UnitConversion;
import org.rachis.facts.value.Quantity;
import org.rachis.fhir.json.Amount;

/**
 * The units in which one analyte is accepted (model B.1). A UCUM code is matched exactly; a unit that was only written
 * out is matched after normalisation, against the aliases and against the codes themselves. Anything else is refused:
 * a unit is never guessed.
 */
public final class UnitTable {

    private final Analyte analyte;
    private final Map<String, UnitConversion> byCode = new HashMap<>();
    private final Map<String, UnitConversion> byText = new HashMap<>();

    UnitTable(Analyte analyte) {
        this.analyte = analyte;
        for (UnitConversion conversion : analyte.conversions()) {
            for (String code : conversion.codes()) {
                put(byCode, code, conversion);
                put(byText, normalised(code), conversion);
            }
            for (String alias : conversion.aliases()) {
                put(byText, normalised(alias), conversion);
            }
        }
    }

    private void put(Map<String, UnitConversion> units, String unit, UnitConversion conversion) {
        UnitConversion other = units.putIfAbsent(unit, conversion);
        if (other != null && !other.equals(conversion)) {
            throw new IllegalArgumentException("The unit " + unit + " of " + analyte.name() + " has two conversions.");
        }
    }

    public Analyte analyte() {
        return analyte;
    }

    /** The value in the canonical unit; null when the unit is not accepted or the number not plausible. */
    public @Nullable Quantity convert(Amount amount) {
        UnitConversion conversion = conversion(amount);
        if (conversion == null) {
            return null;
        }
        double number = conversion.convert(amount.value());
        return number >= analyte.least() && number <= analyte.most()
                ? new Quantity(number, analyte.unit(), received(amount, conversion))
                : null;
    }

    /** Whether the unit is one of the accepted, whatever the number. */
    public boolean knowsUnit(Amount amount) {
        return conversion(amount) != null;
    }

    /** In the unit's name of the knowledge, so that no chart text stands in it. */
    private static String received(Amount amount, UnitConversion conversion) {
        return conversion.keepsNumber() ? "" : plain(amount.value()) + " " + conversion.label();
    }

    private static String plain(double number) {
        BigDecimal exact = BigDecimal.valueOf(number);
        return exact.signum() == 0 ? "0" : exact.stripTrailingZeros().toPlainString();
    }

    private @Nullable UnitConversion conversion(Amount amount) {
        UnitConversion exact = byCode.get(amount.ucum());
        return exact != null ? exact : byText.get(normalised(amount.unit()));
    }

    /** Trimmed, spaces collapsed, in lower case, both micro signs as u. */
    static String normalised(String unit) {
        return unit.strip()
                .replaceAll("\\s+", " ")
                .toLowerCase(Locale.ROOT)
                .replace('\u00b5', 'u')
                .replace('\u03bc', 'u');
    }
}
