package org.rachis.findings;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.rachis.facts.kind.Dosage;
import org.rachis.facts.value.Quantity;

/** Puts the dosage of an order into words: "2 mg/d", "15 mg/7 d"; empty when the order does not tell it. */
public final class Doses {

    private Doses() {}

    public static String inWords(List<Dosage> dosages) {
        return dosages.stream()
                .map(Doses::inWords)
                .flatMap(Optional::stream)
                .distinct()
                .collect(Collectors.joining(" + "));
    }

    private static Optional<String> inWords(Dosage dosage) {
        return dosage.dose()
                .map(dose -> dosage.dosesPerDay()
                        .filter(times -> times > 0)
                        .map(times -> times < 1
                                ? told(dose) + "/" + Math.round(1 / times) + " d"
                                : told(new Quantity(dose.value() * times, dose.unit())) + "/d")
                        .orElseGet(() -> told(dose)));
    }

    private static String told(Quantity dose) {
        return (dose.number() + " " + dose.unit()).strip();
    }
}
