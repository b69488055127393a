package org.rachis.fhir.resource;

import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.rachis.facts.ChartRequest;
import org.rachis.facts.kind.Fact;
import org.rachis.facts.kind.Order;
import org.rachis.facts.value.Concept;
import org.rachis.facts.value.Moment;
import org.rachis.fhir.chart.Late;
import org.rachis.fhir.chart.PatientChart;
import org.rachis.fhir.chart.References;
import org.rachis.fhir.json.Concepts;
import org.rachis.fhir.json.Cursor;
import org.rachis.fhir.json.Element;
import org.rachis.fhir.json.Period;

/** A ServiceRequest on record; while it is active, its reasons are reasons of the patient. */
public final class ServiceRequestDraft extends ResourceDraft implements Late {

    private final Reasons reasons = new Reasons();
    private String status = "";
    private boolean doNotPerform;
    private Concept concept = Concept.EMPTY;
    private @Nullable Moment authored;
    private @Nullable Moment occurrence;

    public ServiceRequestDraft() {
        super("ServiceRequest");
    }

    @Override
    protected void element(Cursor in, Element name) {
        switch (name) {
            case STATUS -> status = in.text();
            case DO_NOT_PERFORM -> doNotPerform = Boolean.TRUE.equals(in.flag());
            case CODE -> concept = Concepts.read(in);
            case AUTHORED_ON -> authored = in.moment();
            case OCCURRENCE_DATE_TIME -> occurrence = in.moment();
            case OCCURRENCE_PERIOD -> occurrence = Period.read(in).start();
            case REASON_CODE -> reasons.readCodes(in);
            case REASON_REFERENCE -> reasons.readReferences(in);
            default -> in.skip();
        }
    }

    @Override
    public boolean passes() {
        return switch (status) {
            case "active", "on-hold", "completed" -> !doNotPerform;
            default -> false;
        };
    }

    @Override
    public String standing() {
        return doNotPerform ? "do not perform" : told(status);
    }

    @Override
    public void addTo(PatientChart chart) {
        chart.add(this);
    }

    @Override
    public void tell(ChartRequest request, References references, Consumer<Fact> facts) {
        Optional<Moment> date = Optional.ofNullable(authored == null ? occurrence : authored);
        Order.Status standing = status.equals("completed") ? Order.Status.DONE : Order.Status.OPEN;
        facts.accept(new Order(provenance(), concept, date, standing));
        if (status.equals("active")) {
            reasons.tell(provenance(), date, false, references, facts);
        }
    }
}
