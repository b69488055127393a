package org.rachis.fhir.resource;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.rachis.facts.ChartRequest;
import org.rachis.facts.kind.Encounter;
import org.rachis.facts.kind.Fact;
import org.rachis.facts.value.Concept;
import org.rachis.facts.value.Moment;
import org.rachis.fhir.chart.Late;
import org.rachis.fhir.chart.PatientChart;
import org.rachis.fhir.chart.References;
import org.rachis.fhir.json.Concepts;
import org.rachis.fhir.json.Cursor;
import org.rachis.fhir.json.Element;
import org.rachis.fhir.json.Period;

/** An Encounter and the reasons it gives. An end after the time of evaluation is only planned, so the start counts. */
public final class EncounterDraft extends ResourceDraft implements Late {

    private final List<Concept> kinds = new ArrayList<>(2);
    private final Reasons reasons = new Reasons();
    private String status = "";
    private Concept encounterClass = Concept.EMPTY;
    private Period period = Period.NONE;

    public EncounterDraft() {
        super("Encounter");
    }

    @Override
    protected void element(Cursor in, Element name) {
        switch (name) {
            case STATUS -> status = in.text();
            case CLASS -> encounterClass = Concepts.readCoding(in);
            case TYPE -> kinds.addAll(Concepts.readAll(in));
            case HOSPITALIZATION -> hospitalization(in);
            case PERIOD -> period = Period.read(in);
            case REASON_CODE -> reasons.readCodes(in);
            case REASON_REFERENCE -> reasons.readReferences(in);
            case DIAGNOSIS -> reasons.readDiagnoses(in);
            default -> in.skip();
        }
    }

    private void hospitalization(Cursor in) {
        if (!in.enter()) {
            return;
        }
        for (Element name = in.next(); name != null; name = in.next()) {
            if (name == Element.DISCHARGE_DISPOSITION) {
                kinds.addAll(Concepts.readAll(in));
            } else {
                in.skip();
            }
        }
    }

    @Override
    public boolean passes() {
        return !status.equals("entered-in-error") && !status.equals("cancelled");
    }

    @Override
    public String standing() {
        return told(status);
    }

    @Override
    public void addTo(PatientChart chart) {
        chart.add(this);
    }

    @Override
    public void tell(ChartRequest request, References references, Consumer<Fact> facts) {
        boolean inContext =
                !id().isEmpty() && request.encounterId().filter(id()::equals).isPresent();
        Optional<Moment> date = Optional.ofNullable(period.end())
                .filter(end -> !end.start().isAfter(request.asOf()))
                .or(() -> Optional.ofNullable(period.start()));
        facts.accept(new Encounter(provenance(), encounterClass, kinds, date, inContext));
        reasons.tell(provenance(), date, inContext, references, facts);
    }
}
