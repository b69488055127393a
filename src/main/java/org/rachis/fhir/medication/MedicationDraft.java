package org.rachis.fhir.medication;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.rachis.facts.ChartRequest;
import org.rachis.facts.kind.Fact;
import org.rachis.facts.kind.Medication;
import org.rachis.facts.value.Concept;
import org.rachis.facts.value.Window;
import org.rachis.fhir.chart.Drug;
import org.rachis.fhir.chart.Late;
import org.rachis.fhir.chart.PatientChart;
import org.rachis.fhir.chart.References;
import org.rachis.fhir.json.Concepts;
import org.rachis.fhir.json.Cursor;
import org.rachis.fhir.json.Element;
import org.rachis.fhir.json.Reference;
import org.rachis.fhir.resource.ResourceDraft;

/**
 * A MedicationRequest or MedicationStatement. The drug stands in it as a concept, or in a Medication that it contains or
 * refers to; where the Medication was not sent, the display of the reference is all that is known of it.
 */
public final class MedicationDraft extends ResourceDraft implements Late {

    private static final Set<String> STATUSES = Set.of("active", "completed", "on-hold", "stopped");
    private static final Set<String> INTENTS =
            Set.of("order", "original-order", "instance-order", "filler-order", "reflex-order");

    private final Window openExposure;
    private final Course course = new Course();
    private final Dosages dosages = new Dosages();
    private final Map<String, Drug> contained = new HashMap<>();
    private String status = "";
    private String intent = "";
    private boolean doNotPerform;
    private Concept concept = Concept.EMPTY;
    private Reference reference = Reference.NONE;

    private MedicationDraft(String resourceType, String intent, Window openExposure) {
        super(resourceType);
        this.intent = intent;
        this.openExposure = openExposure;
    }

    public static MedicationDraft request(Window openExposure) {
        return new MedicationDraft("MedicationRequest", "", openExposure);
    }

    /** A statement has no intent: it tells what is or was taken. */
    public static MedicationDraft statement(Window openExposure) {
        return new MedicationDraft("MedicationStatement", "order", openExposure);
    }

    @Override
    protected void element(Cursor in, Element name) {
        switch (name) {
            case STATUS -> status = in.text();
            case INTENT -> intent = in.text();
            case DO_NOT_PERFORM -> doNotPerform = Boolean.TRUE.equals(in.flag());
            case MEDICATION_CODEABLE_CONCEPT -> concept = Concepts.read(in);
            case MEDICATION_REFERENCE -> reference = Reference.read(in);
            case CONTAINED -> contained(in);
            case DOSAGE, DOSAGE_INSTRUCTION -> dosages.read(in);
            default -> course.element(in, name);
        }
    }

    private void contained(Cursor in) {
        for (boolean more = in.firstItem(); more; more = in.nextItem()) {
            String type = in.enterResource();
            if ("Medication".equals(type)) {
                DrugDraft draft = new DrugDraft();
                draft.read(in);
                contained.put("#" + draft.id(), draft.drug());
            } else if (type != null) {
                in.leaveRest();
            }
        }
    }

    @Override
    public boolean passes() {
        return STATUSES.contains(status) && INTENTS.contains(intent) && !doNotPerform;
    }

    @Override
    public String standing() {
        if (!STATUSES.contains(status)) {
            return told(status);
        }
        return doNotPerform ? "do not perform" : "intent " + (intent.isEmpty() ? "not given" : intent);
    }

    @Override
    public void addTo(PatientChart chart) {
        chart.add(this);
    }

    @Override
    public void tell(ChartRequest request, References references, Consumer<Fact> facts) {
        Drug drug = drug(references);
        facts.accept(new Medication(
                provenance(),
                drug.concept(),
                dosages.routeAnd(drug.form()),
                course.exposure(request, status.equals("active"), openExposure),
                dosages.dosages()));
    }

    private Drug drug(References references) {
        if (!concept.isEmpty()) {
            return new Drug(concept, Concept.EMPTY);
        }
        Drug known = contained.get(reference.target());
        return Optional.ofNullable(known)
                .or(() -> references.drug(reference.target()))
                .filter(drug -> !drug.concept().isEmpty())
                .orElseGet(() -> named(reference.display()));
    }

    private static Drug named(String display) {
        return display.isBlank() ? Drug.UNKNOWN : new Drug(new Concept(List.of(), display), Concept.EMPTY);
    }
}
