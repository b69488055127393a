package org.rachis.fhir.resource;

import org.rachis.facts.value.Provenance;
import org.rachis.fhir.chart.PatientChart;
import org.rachis.fhir.json.Cursor;
import org.rachis.fhir.json.Element;
import org.rachis.fhir.json.Reference;

/**
 * One resource while it is being read. Elements may come in any order, so a draft collects them first; once the whole
 * resource was read, it says whether its statuses pass the filters of model B.0 and gives its facts to a chart.
 */
public abstract class ResourceDraft {

    private final String resourceType;
    private String id = "";
    private String subject = "";

    protected ResourceDraft(String resourceType) {
        this.resourceType = resourceType;
    }

    /** Reads the rest of the resource that the cursor has entered, and leaves it. */
    public final void read(Cursor in) {
        for (Element name = in.next(); name != null; name = in.next()) {
            switch (name) {
                case ID -> id = in.rareText();
                case SUBJECT, PATIENT -> subject = Reference.readTarget(in);
                default -> element(in, name);
            }
        }
    }

    /** Reads or skips one element. */
    protected abstract void element(Cursor in, Element name);

    /** Whether the statuses let it count. */
    public abstract boolean passes();

    /** What keeps it from counting when it does not pass, in the words of the resource; asked only then. */
    public abstract String standing();

    /** A status as it was sent, for {@link #standing}. */
    protected static String told(String status) {
        return status.isEmpty() ? "no status" : status;
    }

    /** Gives its facts. */
    public abstract void addTo(PatientChart chart);

    /** A reference to the patient of whom the resource speaks; empty when it names none. */
    public String subject() {
        return subject;
    }

    public final String resourceType() {
        return resourceType;
    }

    /** The logical id; empty when it carries none. */
    public final String id() {
        return id;
    }

    /** Gives an id to a resource that carries none, the one under which its Bundle has it. */
    public final void nameAfter(String uuid) {
        if (id.isEmpty()) {
            id = uuid;
        }
    }

    protected final Provenance provenance() {
        return new Provenance(resourceType, id);
    }
}
