package org.rachis.fhir.resource;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rachis.facts.kind.Measurement;
import org.rachis.facts.value.Concept;
import org.rachis.facts.value.Moment;
import org.rachis.facts.value.Provenance;
import org.rachis.facts.value.Quantity;
import org.rachis.facts.value.Result;
import org.rachis.fhir.chart.PatientChart;
import org.rachis.fhir.json.Amount;
import org.rachis.fhir.json.Concepts;
import org.rachis.fhir.json.Cursor;
import org.rachis.fhir.json.Element;
import org.rachis.fhir.quantity.ReadingGuide;
import org.rachis.fhir.quantity.UnitTable;
import org.rachis.terminology.Code;

/** What an Observation and each of its components have alike: a code, a value, an interpretation, or why none came. */
final class ObservedValue {

    private Concept concept = Concept.EMPTY;
    private Amount amount = Amount.NONE;
    private @Nullable Result stated;
    private List<Code> interpretation = List.of();
    private boolean absent;

    /** Reads one of the shared elements, or skips another. */
    void element(Cursor in, Element name) {
        switch (name) {
            case CODE -> concept = Concepts.read(in);
            case VALUE_QUANTITY -> amount = Amount.read(in);
            case VALUE_INTEGER -> amount = Amount.number(in.decimal());
            case VALUE_CODEABLE_CONCEPT -> state(Concepts.read(in));
            case VALUE_STRING -> state(in.text());
            case VALUE_BOOLEAN -> state(in.flag());
            case INTERPRETATION -> interpretation = codes(Concepts.readAll(in));
            case DATA_ABSENT_REASON ->
                absent = !in.isNull() && !Concepts.read(in).isEmpty();
            default -> in.skip();
        }
    }

    private void state(Concept answer) {
        stated = answer.isEmpty() ? stated : new Result.Coded(answer);
    }

    private void state(String words) {
        stated = words.isBlank() ? stated : new Result.Worded(words);
    }

    private void state(@Nullable Boolean flag) {
        stated = flag == null ? stated : new Result.Flag(flag);
    }

    private static List<Code> codes(List<Concept> interpretations) {
        List<Code> codes = new ArrayList<>(interpretations.size());
        interpretations.forEach(concept -> codes.addAll(concept.codes()));
        return codes;
    }

    Concept concept() {
        return concept;
    }

    /** Whether the value was stated to be absent. */
    boolean absent() {
        return absent;
    }

    /** Gives what was observed, if anything was. */
    void addTo(PatientChart chart, Provenance provenance, Optional<Moment> date, ReadingGuide guide) {
        if (amount.hasValue()) {
            addNumber(chart, provenance, date, guide.unitsOf(concept));
        } else if (stated != null) {
            chart.add(new Measurement(provenance, concept, date, stated, interpretation));
        } else if (!interpretation.isEmpty()) {
            chart.add(new Measurement(provenance, concept, date, new Result.Interpreted(), interpretation));
        }
    }

    private void addNumber(
            PatientChart chart, Provenance provenance, Optional<Moment> date, @Nullable UnitTable units) {
        Quantity quantity = units == null ? new Quantity(amount.value(), amount.unitName()) : units.convert(amount);
        if (quantity != null) {
            Result result = new Result.Numeric(quantity, amount.comparator());
            chart.add(new Measurement(provenance, concept, date, result, interpretation));
        } else if (units != null) {
            Quantity sent = new Quantity(amount.value(), amount.unitText());
            Result result = new Result.Numeric(sent, amount.comparator());
            Measurement asSent = new Measurement(provenance, concept, date, result, interpretation);
            chart.add(new PatientChart.Ignored(asSent, units.analyte(), amount.unitText(), units.knowsUnit(amount)));
        }
    }
}
