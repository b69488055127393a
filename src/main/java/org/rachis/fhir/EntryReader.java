package org.rachis.fhir;

import org.jspecify.annotations.Nullable;
import org.rachis.facts.Input;
import org.rachis.facts.LeftOut.Cause;
import org.rachis.facts.value.Provenance;
import org.rachis.fhir.chart.PatientChart;
import org.rachis.fhir.chart.Tally;
import org.rachis.fhir.json.Cursor;
import org.rachis.fhir.json.Element;
import org.rachis.fhir.medication.DrugDraft;
import org.rachis.fhir.resource.ResourceDraft;

/**
 * Reads the resources of one input, each by itself, and puts them where they belong: into their patient's chart, among
 * what references may look up, or into the counts of what was broken, dropped or of nobody.
 */
final class EntryReader {

    private static final String UUID = "urn:uuid:";

    private final Cursor in;
    private final Drafts drafts;
    private final ChartStore store;
    private final Input input;
    private final String wanted;
    private final Arrival arrival;
    private final @Nullable Notes notes;

    private @Nullable ResourceDraft draft;
    private @Nullable String type;
    private String mode = "";
    private String uuid = "";

    EntryReader(Cursor in, Drafts drafts, ChartStore store, Input input) {
        this.in = in;
        this.drafts = drafts;
        this.store = store;
        this.input = input;
        this.wanted = Drafts.typeOf(input);
        this.arrival = store.arrival(input);
        this.notes = store.notes();
    }

    /** Reads one item of a Bundle's entry list. */
    void read() {
        start();
        if (in.enter()) {
            for (Element name = in.next(); name != null; name = in.next()) {
                switch (name) {
                    case FULL_URL -> fullUrl();
                    case RESOURCE -> resource();
                    case SEARCH -> search();
                    default -> in.skip();
                }
            }
        } else {
            in.skip();
        }
        settle();
    }

    /** Reads a resource of the wanted type that came without a Bundle, and which the cursor has entered. */
    void readAlone() {
        start();
        type = wanted;
        draft = drafts.of(input);
        draft.read(in);
        settle();
    }

    private void start() {
        in.mend();
        draft = null;
        type = null;
        mode = "";
        uuid = "";
    }

    private void fullUrl() {
        uuid = in.textStartsWith(UUID) ? in.rareText().substring(UUID.length()) : "";
    }

    private void search() {
        if (!in.enter()) {
            return;
        }
        for (Element name = in.next(); name != null; name = in.next()) {
            if (name == Element.MODE) {
                mode = in.text();
            } else {
                in.skip();
            }
        }
    }

    private void resource() {
        type = in.enterResource();
        if (type == null) {
            return;
        }
        draft = type.equals(wanted) ? drafts.of(input) : drafts.referredTo(type);
        if (draft != null) {
            draft.read(in);
        } else if (type.equals("OperationOutcome")) {
            if (Outcomes.saysError(in)) {
                arrival.fail();
            }
        } else {
            in.leaveRest();
        }
    }

    private void settle() {
        boolean matched = !mode.equals("include") && !mode.equals("outcome");
        if (type == null) {
            skipIfBroken();
        } else if (draft == null) {
            settleUnread(type, matched);
        } else {
            identify(draft);
            settle(draft, matched);
        }
    }

    /** What is not read is not missed, unless it stands where something else was asked for. */
    private void settleUnread(String resourceType, boolean matched) {
        boolean outcome = resourceType.equals("OperationOutcome");
        if (in.broken()) {
            arrival.skip();
            note(Cause.UNREADABLE);
        } else if (!outcome) {
            note(Cause.OTHER_TYPE);
        }
        if (!in.broken() && matched && !outcome) {
            arrival.stranger();
        }
    }

    private void skipIfBroken() {
        if (in.broken()) {
            arrival.skip();
        }
        note(in.broken() ? Cause.UNREADABLE : Cause.NOTHING_READ);
    }

    private void identify(ResourceDraft read) {
        if (!uuid.isEmpty()) {
            read.nameAfter(uuid);
            store.alias(uuid, read.id());
        }
    }

    private void settle(ResourceDraft read, boolean matched) {
        if (read instanceof DrugDraft drug) {
            settleDrug(drug);
        } else if (!read.resourceType().equals(wanted)) {
            if (matched) {
                arrival.stranger();
            }
            include(read);
        } else if (matched) {
            arrival.match();
            settleMatch(read);
        } else {
            include(read);
        }
    }

    private void settleDrug(DrugDraft drug) {
        if (in.broken()) {
            arrival.skip();
        } else if (drug.passes()) {
            store.put(drug.id(), drug.drug());
            store.put(uuid.isEmpty() ? drug.id() : uuid, drug.drug());
        }
        noteAside(drug);
    }

    private void include(ResourceDraft read) {
        String patient = store.patientId(read.subject());
        if (!in.broken() && !patient.isEmpty() && read.passes()) {
            read.addTo(store.included(patient));
        }
        noteAside(read);
    }

    private void settleMatch(ResourceDraft read) {
        String patient = store.patientId(read.subject());
        if (patient.isEmpty()) {
            if (in.broken()) {
                arrival.skip();
            } else {
                arrival.reject();
            }
            note(in.broken() ? Cause.UNREADABLE : Cause.NO_PATIENT);
            return;
        }
        PatientChart chart = store.chart(patient);
        int before = chart.size();
        boolean kept = count(read, chart.tally(input));
        // A Patient is the one resource of which a readable part is better than nothing: who it is, is certain.
        if (kept || input == Input.PATIENT) {
            read.addTo(chart);
        }
        if (notes != null) {
            notes.matched(input, read, patient, in.broken(), chart.size() > before);
        }
    }

    /** What stands where nothing of its type was asked for, or beside it. */
    private void noteAside(ResourceDraft read) {
        if (notes != null) {
            notes.beside(input, read, store.patientId(read.subject()), in.broken());
        }
    }

    /** An entry of which nothing more is known than its type, if that. */
    private void note(Cause cause) {
        if (notes != null) {
            String id = draft == null ? "" : draft.id();
            notes.lost(input, new Provenance(type == null ? "" : type, id), cause);
        }
    }

    private boolean count(ResourceDraft read, Tally tally) {
        if (in.broken()) {
            tally.skip();
            return false;
        }
        if (!read.passes()) {
            tally.filter();
            return false;
        }
        tally.keep();
        return true;
    }
}
