package org.rachis.fhir.resource;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rachis.facts.kind.Procedure;
import org.rachis.facts.value.Concept;
import org.rachis.facts.value.Moment;
import org.rachis.fhir.chart.PatientChart;
import org.rachis.fhir.json.Concepts;
import org.rachis.fhir.json.Cursor;
import org.rachis.fhir.json.Element;
import org.rachis.fhir.json.Period;

/** A Procedure, dated by the start of its performance. */
public final class ProcedureDraft extends ResourceDraft {

    private String status = "";
    private Concept concept = Concept.EMPTY;
    private @Nullable Moment performed;

    public ProcedureDraft() {
        super("Procedure");
    }

    @Override
    protected void element(Cursor in, Element name) {
        switch (name) {
            case STATUS -> status = in.text();
            case CODE -> concept = Concepts.read(in);
            case PERFORMED_DATE_TIME -> performed = in.moment();
            case PERFORMED_PERIOD -> performed = Period.read(in).start();
            default -> in.skip();
        }
    }

    @Override
    public boolean passes() {
        return status.equals("completed") || status.equals("in-progress");
    }

    @Override
    public String standing() {
        return told(status);
    }

    @Override
    public void addTo(PatientChart chart) {
        chart.add(new Procedure(provenance(), concept, Optional.ofNullable(performed)));
    }
}
