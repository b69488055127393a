package org.rachis.fhir.medication;

import org.rachis.facts.value.Concept;
import org.rachis.fhir.chart.Drug;
import org.rachis.fhir.chart.PatientChart;
import org.rachis.fhir.json.Concepts;
import org.rachis.fhir.json.Cursor;
import org.rachis.fhir.json.Element;
import org.rachis.fhir.resource.ResourceDraft;

/** A Medication, which is of no patient: requests and statements refer to it. */
public final class DrugDraft extends ResourceDraft {

    private String status = "";
    private Concept concept = Concept.EMPTY;
    private Concept form = Concept.EMPTY;

    public DrugDraft() {
        super("Medication");
    }

    @Override
    protected void element(Cursor in, Element name) {
        switch (name) {
            case STATUS -> status = in.text();
            case CODE -> concept = Concepts.read(in);
            case FORM -> form = Concepts.read(in);
            default -> in.skip();
        }
    }

    @Override
    public boolean passes() {
        return !status.equals("entered-in-error");
    }

    @Override
    public String standing() {
        return told(status);
    }

    @Override
    public void addTo(PatientChart chart) {
        throw new IllegalStateException("A Medication belongs to no chart.");
    }

    public Drug drug() {
        return new Drug(concept, form);
    }
}
