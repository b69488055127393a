package org.rachis.fhir.chart;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.rachis.facts.Input;
import org.rachis.facts.kind.Fact;
import org.rachis.facts.kind.Measurement;
import org.rachis.facts.kind.Person;
import org.rachis.facts.reading.Analyte;

/** What has been read of one patient, entry by entry. */
public final class PatientChart {

    /** A value that does not count, as it was sent: the unit is not known for what was measured, or the number not plausible. */
    public record Ignored(Measurement asSent, Analyte analyte, String unit, boolean unitKnown) {}

    private final List<Fact> facts = new ArrayList<>();
    private final List<Late> late = new ArrayList<>();
    private final List<Ignored> ignored = new ArrayList<>();
    private final Map<Input, Tally> tallies = new EnumMap<>(Input.class);
    private Person person = Person.UNKNOWN;

    public void add(Fact fact) {
        facts.add(fact);
    }

    public void add(Late fact) {
        late.add(fact);
    }

    public void add(Ignored value) {
        ignored.add(value);
    }

    /** Takes the Patient resource itself. */
    public void introduce(Person read) {
        person = read;
    }

    /** The counts of the input's entries that speak of this patient. */
    public Tally tally(Input input) {
        return tallies.computeIfAbsent(input, key -> new Tally());
    }

    public List<Fact> facts() {
        return Collections.unmodifiableList(facts);
    }

    public List<Late> late() {
        return Collections.unmodifiableList(late);
    }

    public List<Ignored> ignored() {
        return Collections.unmodifiableList(ignored);
    }

    /** How much was read: grows with everything that is added. */
    public int size() {
        return facts.size() + late.size() + ignored.size();
    }

    public Person person() {
        return person;
    }
}
