package org.rachis.fhir.resource;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rachis.facts.kind.Person;
import org.rachis.facts.value.Moment;
import org.rachis.fhir.chart.PatientChart;
import org.rachis.fhir.json.Cursor;
import org.rachis.fhir.json.Element;

/** A Patient, which speaks of itself. */
public final class PatientDraft extends ResourceDraft {

    private String gender = "";
    private @Nullable Moment birthDate;
    private boolean deceased;

    public PatientDraft() {
        super("Patient");
    }

    @Override
    protected void element(Cursor in, Element name) {
        switch (name) {
            case GENDER -> gender = in.text();
            case BIRTH_DATE -> birthDate = in.moment();
            case DECEASED_BOOLEAN -> deceased |= Boolean.TRUE.equals(in.flag());
            // Whoever has a time of death has died, even when the time cannot be read.
            case DECEASED_DATE_TIME -> deceased |= !in.text().isEmpty();
            default -> in.skip();
        }
    }

    @Override
    public String subject() {
        return id().isEmpty() ? "" : "Patient/" + id();
    }

    @Override
    public boolean passes() {
        return true;
    }

    @Override
    public String standing() {
        return "";
    }

    @Override
    public void addTo(PatientChart chart) {
        chart.introduce(new Person(gender, Optional.ofNullable(birthDate), deceased));
    }
}
