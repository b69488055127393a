package org.rachis.fhir.resource;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rachis.facts.kind.Report;
import org.rachis.facts.value.Concept;
import org.rachis.facts.value.Moment;
import org.rachis.fhir.chart.PatientChart;
import org.rachis.fhir.json.Concepts;
import org.rachis.fhir.json.Cursor;
import org.rachis.fhir.json.Element;
import org.rachis.fhir.json.Period;

/** A DiagnosticReport with its coded conclusions; its narrative and attachments are not read. */
public final class ReportDraft extends ResourceDraft {

    private String status = "";
    private Concept concept = Concept.EMPTY;
    private List<Concept> conclusions = List.of();
    private @Nullable Moment effective;
    private @Nullable Moment issued;

    public ReportDraft() {
        super("DiagnosticReport");
    }

    @Override
    protected void element(Cursor in, Element name) {
        switch (name) {
            case STATUS -> status = in.text();
            case CODE -> concept = Concepts.read(in);
            case CONCLUSION_CODE -> conclusions = Concepts.readAll(in);
            case EFFECTIVE_DATE_TIME -> effective = in.moment();
            case EFFECTIVE_PERIOD -> effective = Period.read(in).endElseStart();
            case ISSUED -> issued = in.moment();
            default -> in.skip();
        }
    }

    @Override
    public boolean passes() {
        return switch (status) {
            case "final", "amended", "corrected", "appended", "preliminary", "partial" -> true;
            default -> false;
        };
    }

    @Override
    public String standing() {
        return told(status);
    }

    @Override
    public void addTo(PatientChart chart) {
        boolean preliminary = status.equals("preliminary") || status.equals("partial");
        Moment date = effective == null ? issued : effective;
        chart.add(new Report(provenance(), concept, Optional.ofNullable(date), preliminary, conclusions));
    }
}
