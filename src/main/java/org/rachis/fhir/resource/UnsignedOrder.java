package org.rachis.fhir.resource;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.rachis.facts.kind.Fact;
import org.rachis.facts.value.Concept;
import org.rachis.facts.value.Moment;
import org.rachis.fhir.chart.PatientChart;
import org.rachis.fhir.chart.References;
import org.rachis.fhir.json.Concepts;
import org.rachis.fhir.json.Cursor;
import org.rachis.fhir.json.Element;
import org.rachis.terminology.Code;

/**
 * A ServiceRequest or MedicationRequest that is being placed. It may be half filled, and when orders are signed again
 * it is active already.
 */
public final class UnsignedOrder extends ResourceDraft {

    private final Reasons reasons = new Reasons();
    private String status = "";
    private boolean doNotPerform;
    private boolean retold;
    private Concept concept = Concept.EMPTY;
    private Concept site = Concept.EMPTY;

    public UnsignedOrder(String resourceType) {
        super(resourceType);
    }

    @Override
    protected void element(Cursor in, Element name) {
        switch (name) {
            case STATUS -> status = in.text();
            case DO_NOT_PERFORM -> doNotPerform = Boolean.TRUE.equals(in.flag());
            case CODE -> concept = Concepts.read(in);
            case BODY_SITE -> site = joined(Concepts.readAll(in));
            case REASON_CODE -> reasons.readCodes(in);
            case REASON_REFERENCE -> reasons.readReferences(in);
            case TEXT, ORDER_DETAIL -> {
                retold |= !in.isNull();
                in.skip();
            }
            default -> in.skip();
        }
    }

    /** Several sites as one concept: all codes, and all words. */
    private static Concept joined(List<Concept> sites) {
        Set<Code> codes = new LinkedHashSet<>();
        Set<String> words = new LinkedHashSet<>();
        sites.forEach(one -> {
            codes.addAll(one.codes());
            if (!one.text().isBlank()) {
                words.add(one.text());
            }
        });
        return sites.isEmpty() ? Concept.EMPTY : new Concept(List.copyOf(codes), String.join("; ", words));
    }

    @Override
    public boolean passes() {
        return switch (status) {
            case "", "draft", "active", "on-hold", "unknown" -> !doNotPerform;
            default -> false;
        };
    }

    @Override
    public String standing() {
        return doNotPerform ? "do not perform" : told(status);
    }

    @Override
    public void addTo(PatientChart chart) {
        throw new IllegalStateException("An unsigned order belongs to no chart.");
    }

    public Concept concept() {
        return concept;
    }

    public Concept site() {
        return site;
    }

    /** Whether a narrative or a detail says again what the code says, so that another code would contradict it. */
    public boolean retold() {
        return retold;
    }

    /** Tells each reason, as one of this moment. */
    public void tellReasons(Moment now, References references, Consumer<Fact> facts) {
        reasons.tell(provenance(), Optional.of(now), true, references, facts);
    }
}
