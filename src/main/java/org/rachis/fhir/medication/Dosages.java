package org.rachis.fhir.medication;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.rachis.facts.kind.Dosage;
import org.rachis.facts.value.Concept;
import org.rachis.facts.value.Quantity;
import org.rachis.fhir.json.Amount;
import org.rachis.fhir.json.Concepts;
import org.rachis.fhir.json.Cursor;
import org.rachis.fhir.json.Element;
import org.rachis.terminology.Code;

/** Reads the dosage instructions of a request or statement: each single dose and its frequency, and the routes. */
final class Dosages {

    private final List<Dosage> dosages = new ArrayList<>(2);
    private final List<Concept> routes = new ArrayList<>(2);

    /** Reads a dosage or dosageInstruction element. */
    void read(Cursor in) {
        for (boolean more = in.firstItem(); more; more = in.nextItem()) {
            if (in.enter()) {
                dosage(in);
            }
        }
    }

    private void dosage(Cursor in) {
        Amount dose = Amount.NONE;
        double perDay = Double.NaN;
        boolean asNeeded = false;
        for (Element name = in.next(); name != null; name = in.next()) {
            switch (name) {
                case TIMING -> perDay = Frequencies.read(in);
                case AS_NEEDED_BOOLEAN -> asNeeded |= Boolean.TRUE.equals(in.flag());
                case AS_NEEDED_CODEABLE_CONCEPT ->
                    asNeeded |= !Concepts.read(in).isEmpty();
                case ROUTE -> routes.add(Concepts.read(in));
                case DOSE_AND_RATE -> dose = doseAndRate(in, dose);
                // Where STU3 and older servers have it.
                case DOSE_QUANTITY -> dose = Amount.read(in);
                default -> in.skip();
            }
        }
        dosages.add(
                new Dosage(quantity(dose), asNeeded || Double.isNaN(perDay) ? Optional.empty() : Optional.of(perDay)));
    }

    private static Optional<Quantity> quantity(Amount dose) {
        return dose.hasValue() ? Optional.of(new Quantity(dose.value(), dose.unitName())) : Optional.empty();
    }

    private static Amount doseAndRate(Cursor in, Amount known) {
        Amount dose = known;
        for (boolean more = in.firstItem(); more; more = in.nextItem()) {
            Amount next = in.enter() ? dose(in) : Amount.NONE;
            dose = dose.hasValue() ? dose : next;
        }
        return dose;
    }

    private static Amount dose(Cursor in) {
        Amount dose = Amount.NONE;
        for (Element name = in.next(); name != null; name = in.next()) {
            switch (name) {
                case DOSE_QUANTITY -> dose = Amount.read(in);
                case DOSE_RANGE -> dose = high(in);
                default -> in.skip();
            }
        }
        return dose;
    }

    /** Of a range, what the patient may take at most. */
    private static Amount high(Cursor in) {
        Amount high = Amount.NONE;
        if (!in.enter()) {
            return high;
        }
        for (Element name = in.next(); name != null; name = in.next()) {
            if (name == Element.HIGH) {
                high = Amount.read(in);
            } else {
                in.skip();
            }
        }
        return high;
    }

    List<Dosage> dosages() {
        return dosages;
    }

    /** Routes and dose form as one concept: all codes, and all words. */
    Concept routeAnd(Concept form) {
        Set<Code> codes = new LinkedHashSet<>();
        Set<String> words = new LinkedHashSet<>();
        routes.add(form);
        for (Concept concept : routes) {
            codes.addAll(concept.codes());
            if (!concept.text().isBlank()) {
                words.add(concept.text());
            }
        }
        routes.removeLast();
        return codes.isEmpty() && words.isEmpty()
                ? Concept.EMPTY
                : new Concept(List.copyOf(codes), String.join("; ", words));
    }
}
