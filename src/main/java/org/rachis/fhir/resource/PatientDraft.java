package org.rachis.fhir.resource;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rachis.facts.Moment;
import org.rachis.facts.Person;
import org.rachis.fhir.chart.PatientChart;
import org.rachis.fhir.json.Cursor;

/** A Patient, which speaks of itself. */
public final class PatientDraft extends ResourceDraft {

    private String gender = "";
    private @Nullable Moment birthDate;
    private boolean deceased;

    public PatientDraft() {
        super("Patient");
    }

    @Override
    protected void element(Cursor in, String name) {
        switch (name) {
            case "gender" -> gender = in.text();
            case "birthDate" -> birthDate = in.moment();
            case "deceasedBoolean" -> deceased |= Boolean.TRUE.equals(in.flag());
            // Whoever has a time of death has died, even when the time cannot be read.
            case "deceasedDateTime" -> deceased |= !in.text().isEmpty();
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
    public void addTo(PatientChart chart) {
        chart.introduce(new Person(gender, Optional.ofNullable(birthDate), deceased));
    }
}
