package org.rachis.fhir;

import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Stream;
import org.rachis.facts.reading.Analyte;
import org.rachis.facts.reading.ReadingRules;
import org.rachis.facts.reading.UnitConversion;
import org.rachis.facts.value.Window;

/** The unit table of model B.1, twice: as reading rules, and as one row for each unit with what it must come to. */
public final class UnitRows {

    private static final UnitConversion CELLS = unit(
            1,
            "10*9/L|10*3/uL|10*3/mm3",
            "10^9/L|x10^9/L|x10(9)/L|x10E9/L|10E9/L|10^3/uL|10^3/mcL|10*3/mcL|x10(3)/mcL|x10(3)/uL|x10E3/uL|x10E3/mcL"
                    + "|10E3/uL|x10^3/uL|x10^3/mcL|x10*3/uL|K/uL|K/mcL|K/mm3|K/cmm|thou/uL|thou/mcL|thou/mm3|Thousand/uL"
                    + "|G/L");
    private static final UnitConversion SINGLE_CELLS =
            unit(0.001, "/uL|{cells}/uL|/mm3", "cells/uL|cells/mcL|/mcL|cells/mm3|cells/cmm");

    private static final List<Analyte> ANALYTES = List.of(
            analyte(
                    "temperature",
                    "obs-body-temperature",
                    "Cel",
                    30,
                    43,
                    unit(1, "Cel", "°C|C|degC|deg C|Celsius"),
                    fahrenheit()),
            analyte("esr", "obs-esr", "mm/h", unit(1, "mm/h|mm/(1.h)", "mm/hr|mm/1h|mm/1 h|mm/hour|mm/1hr")),
            analyte(
                    "crp",
                    "obs-crp",
                    "mg/L",
                    unit(1, "mg/L|ug/mL", "mcg/mL|µg/mL"),
                    unit(10, "mg/dL", ""),
                    unit(1 / 9.524, "nmol/L", "")),
            analyte("wbc", "obs-wbc", "10*9/L", CELLS, SINGLE_CELLS),
            analyte("anc", "obs-anc", "10*9/L", CELLS, SINGLE_CELLS),
            analyte("platelets", "obs-platelets", "10*9/L", CELLS, SINGLE_CELLS),
            analyte("procalcitonin", "obs-procalcitonin", "ng/mL", unit(1, "ng/mL|ug/L", "mcg/L")),
            analyte("lactate", "obs-lactate", "mmol/L", unit(1, "mmol/L", "mEq/L"), unit(1 / 9.01, "mg/dL", "")),
            analyte(
                    "creatinine",
                    "obs-creatinine",
                    "mg/dL",
                    unit(1, "mg/dL", ""),
                    unit(1 / 88.4, "umol/L", "µmol/L|mcmol/L")),
            analyte(
                    "egfr",
                    "obs-egfr",
                    "mL/min/1.73m2",
                    unit(1, "mL/min/{1.73_m2}", "mL/min|mL/min/1.73 m2|mL/min/1.73m2|mL/min/1.73m^2|mL/min/1.73sqm")),
            analyte("hba1c", "obs-hba1c", "%", unit(1, "%", "% of total Hgb|%HbA1c"), ifcc()),
            analyte(
                    "cd4",
                    "obs-cd4",
                    "/uL",
                    unit(1, "/uL|{cells}/uL|10*6/L", "cells/uL|cells/mcL|cells/mm3|/mm3"),
                    unit(1000, "10*9/L|10*3/uL", "")),
            analyte("albumin", "obs-albumin", "g/dL", unit(1, "g/dL", ""), unit(0.1, "g/L", "")),
            analyte(
                    "urineWbc",
                    "obs-urine-wbc",
                    "/[HPF]",
                    unit(1, "/[HPF]", "/HPF|{WBC}/HPF|WBC/HPF|cells/HPF"),
                    unit(0.2, "/uL", "")));

    public static final ReadingRules RULES = new ReadingRules(
            ANALYTES, List.of("obs-bp-panel", "obs-heart-rate", "obs-blood-culture"), Window.days(365));

    private UnitRows() {}

    /** A unit as sent, the LOINC code of what it measures, the number sent, and the number and unit to come out. */
    record Row(String loinc, String unit, boolean ucum, double sent, double expected, String canonical) {}

    static Stream<Row> all() {
        return Stream.of(
                        rows("8310-5", 38.5, x -> x, "Cel", "Cel", "°C|C|degC|deg C|DegC|Celsius| CELSIUS |deg   c"),
                        rows(
                                "8310-5",
                                101.3,
                                x -> (x - 32) * 5 / 9,
                                "Cel",
                                "[degF]",
                                "°F|F|degF|deg F|DegF|Fahrenheit"),
                        rows("4537-7", 60, x -> x, "mm/h", "mm/h|mm/(1.h)", "mm/hr|mm/1h|mm/1 h|mm/hour|mm/1hr|MM/HR"),
                        rows("1988-5", 90, x -> x, "mg/L", "mg/L|ug/mL", "mcg/mL|µg/mL|μg/mL|mg/l"),
                        rows("1988-5", 9, x -> x * 10, "mg/L", "mg/dL", "mg/dL"),
                        rows("1988-5", 952.4, x -> x / 9.524, "mg/L", "nmol/L", "nmol/L"),
                        thousands("6690-2"),
                        thousands("751-8"),
                        thousands("777-3"),
                        singles("6690-2"),
                        rows("33959-8", 0.5, x -> x, "ng/mL", "ng/mL|ug/L", "mcg/L|µg/L"),
                        rows("2524-7", 2.5, x -> x, "mmol/L", "mmol/L", "mEq/L"),
                        rows("2524-7", 18.02, x -> x / 9.01, "mmol/L", "mg/dL", "mg/dL"),
                        rows("2160-0", 1.2, x -> x, "mg/dL", "mg/dL", "mg/dL"),
                        rows("2160-0", 106, x -> x / 88.4, "mg/dL", "umol/L", "µmol/L|mcmol/L"),
                        rows(
                                "33914-3",
                                55,
                                x -> x,
                                "mL/min/1.73m2",
                                "mL/min/{1.73_m2}",
                                "mL/min|mL/min/1.73 m2|mL/min/1.73m2|mL/min/1.73m^2|mL/min/1.73sqm"),
                        rows("4548-4", 6.5, x -> x, "%", "%", "% of total Hgb|%HbA1c"),
                        rows("4548-4", 48, x -> 0.0915 * x + 2.15, "%", "mmol/mol", "mmol/mol"),
                        rows(
                                "24467-3",
                                180,
                                x -> x,
                                "/uL",
                                "/uL|{cells}/uL|10*6/L",
                                "cells/uL|cells/mcL|cells/mm3|/mm3"),
                        rows("24467-3", 0.18, x -> x * 1000, "/uL", "10*9/L|10*3/uL", "10*9/L"),
                        rows("1751-7", 3.1, x -> x, "g/dL", "g/dL", "g/dL"),
                        rows("1751-7", 31, x -> x / 10, "g/dL", "g/L", "g/L"),
                        rows("5821-4", 12, x -> x, "/[HPF]", "/[HPF]", "/HPF|{WBC}/HPF|WBC/HPF|cells/HPF"),
                        rows("5821-4", 50, x -> x / 5, "/[HPF]", "/uL", "/uL"))
                .flatMap(rows -> rows);
    }

    private static Stream<Row> thousands(String loinc) {
        return rows(
                loinc,
                13.4,
                x -> x,
                "10*9/L",
                "10*9/L|10*3/uL|10*3/mm3",
                "10^9/L|x10^9/L|x10(9)/L|x10E9/L|10E9/L|10^3/uL|10^3/mcL|10*3/mcL|x10(3)/mcL|x10(3)/uL|x10E3/uL|x10E3/mcL"
                        + "|10E3/uL|x10^3/uL|x10^3/mcL|x10*3/uL|K/uL|K/mcL|K/mm3|K/cmm|thou/uL|thou/mcL|thou/mm3"
                        + "|Thousand/uL|G/L|k/μL|X10E3/UL");
    }

    private static Stream<Row> singles(String loinc) {
        return rows(
                loinc,
                13400,
                x -> x / 1000,
                "10*9/L",
                "/uL|{cells}/uL|/mm3",
                "cells/uL|cells/mcL|/mcL|cells/mm3|cells/cmm|/µL");
    }

    private static Stream<Row> rows(
            String loinc, double sent, DoubleUnaryOperator rule, String canonical, String codes, String texts) {
        double expected = rule.applyAsDouble(sent);
        return Stream.concat(
                Arrays.stream(codes.split("\\|")).map(unit -> new Row(loinc, unit, true, sent, expected, canonical)),
                Arrays.stream(texts.split("\\|")).map(unit -> new Row(loinc, unit, false, sent, expected, canonical)));
    }

    private static Analyte analyte(String name, String set, String unit, UnitConversion... conversions) {
        return analyte(name, set, unit, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, conversions);
    }

    private static Analyte analyte(
            String name, String set, String unit, double least, double most, UnitConversion... conversions) {
        boolean reported = List.of("crp", "esr", "temperature", "wbc").contains(name);
        return new Analyte(
                name, name, List.of(set), unit, unit, List.of(conversions), least, most, reported, Window.days(14));
    }

    private static UnitConversion unit(double times, String codes, String aliases) {
        return new UnitConversion(split(codes), split(aliases), codes, 0, times, 0);
    }

    private static UnitConversion fahrenheit() {
        return new UnitConversion(List.of("[degF]"), split("°F|F|degF|deg F|Fahrenheit"), "°F", 32, 5.0 / 9, 0);
    }

    private static UnitConversion ifcc() {
        return new UnitConversion(List.of("mmol/mol"), List.of(), "mmol/mol", 0, 0.0915, 2.15);
    }

    private static List<String> split(String units) {
        return units.isEmpty() ? List.of() : List.of(units.split("\\|"));
    }
}
