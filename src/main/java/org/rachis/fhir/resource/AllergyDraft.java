package org.rachis.fhir.resource;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rachis.facts.kind.Allergy;
import org.rachis.facts.value.Concept;
import org.rachis.facts.value.Moment;
import org.rachis.fhir.chart.PatientChart;
import org.rachis.fhir.json.Concepts;
import org.rachis.fhir.json.Cursor;
import org.rachis.fhir.json.Element;
import org.rachis.fhir.json.Period;

/** An AllergyIntolerance, dated by its onset, else by when it was recorded. */
public final class AllergyDraft extends ResourceDraft {

    private String clinicalStatus = "";
    private String verificationStatus = "";
    private Concept concept = Concept.EMPTY;
    private @Nullable Moment onset;
    private @Nullable Moment recorded;

    public AllergyDraft() {
        super("AllergyIntolerance");
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
            default -> in.skip();
        }
    }

    @Override
    public boolean passes() {
        boolean active = clinicalStatus.isEmpty() || clinicalStatus.equals("active");
        return active && !verificationStatus.equals("refuted") && !verificationStatus.equals("entered-in-error");
    }

    @Override
    public String standing() {
        return verificationStatus.equals("refuted") || verificationStatus.equals("entered-in-error")
                ? verificationStatus
                : clinicalStatus;
    }

    @Override
    public void addTo(PatientChart chart) {
        chart.add(new Allergy(provenance(), concept, Optional.ofNullable(onset == null ? recorded : onset)));
    }
}
