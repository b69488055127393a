package org.rachis.fhir.resource;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rachis.facts.kind.Diagnosis;
import org.rachis.facts.value.Concept;
import org.rachis.facts.value.Moment;
import org.rachis.fhir.chart.PatientChart;
import org.rachis.fhir.json.Concepts;
import org.rachis.fhir.json.Cursor;
import org.rachis.fhir.json.Element;
import org.rachis.fhir.json.Period;

/** A Condition. Onset and abatement as age, range or words are not dates and are left out. */
public final class ConditionDraft extends ResourceDraft {

    private String clinicalStatus = "";
    private String verificationStatus = "";
    private Concept concept = Concept.EMPTY;
    private @Nullable Moment onset;
    private @Nullable Moment recorded;
    private @Nullable Moment abated;

    public ConditionDraft() {
        super("Condition");
    }

    @Override
    protected void element(Cursor in, Element name) {
        switch (name) {
            case CLINICAL_STATUS -> clinicalStatus = Concepts.readWord(in);
            case VERIFICATION_STATUS -> verificationStatus = Concepts.readWord(in);
            case CODE -> concept = Concepts.read(in);
            case ONSET_DATE_TIME -> onset = in.moment();
            case ONSET_PERIOD -> onset = Period.read(in).start();
            case RECORDED_DATE -> recorded = in.moment();
            case ABATEMENT_DATE_TIME -> abated = in.moment();
            case ABATEMENT_PERIOD -> abated = Period.read(in).endElseStart();
            default -> in.skip();
        }
    }

    @Override
    public boolean passes() {
        return !verificationStatus.equals("entered-in-error") && !verificationStatus.equals("refuted");
    }

    @Override
    public String standing() {
        return verificationStatus;
    }

    @Override
    public void addTo(PatientChart chart) {
        chart.add(new Diagnosis(
                provenance(),
                concept,
                status(),
                certainty(),
                Optional.ofNullable(onset),
                Optional.ofNullable(recorded),
                Optional.ofNullable(abated)));
    }

    /** An unknown status is past: what cannot be shown to be current must not raise an acute finding. */
    private Diagnosis.Status status() {
        return switch (clinicalStatus) {
            case "", "active", "recurrence", "relapse" -> Diagnosis.Status.CURRENT;
            default -> Diagnosis.Status.PAST;
        };
    }

    /** An unknown verification status is no confirmation. */
    private Diagnosis.Certainty certainty() {
        return switch (verificationStatus) {
            case "", "confirmed" -> Diagnosis.Certainty.CONFIRMED;
            default -> Diagnosis.Certainty.SUSPECTED;
        };
    }
}
