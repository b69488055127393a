package org.rachis.fhir.orders;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.rachis.facts.LeftOut;
import org.rachis.facts.LeftOut.Cause;
import org.rachis.facts.PatientRecords.Drafted;
import org.rachis.facts.value.Provenance;
import org.rachis.facts.value.Window;
import org.rachis.fhir.chart.Drug;
import org.rachis.fhir.json.Cursor;
import org.rachis.fhir.json.Element;
import org.rachis.fhir.medication.DrugDraft;
import org.rachis.fhir.medication.MedicationDraft;
import org.rachis.fhir.resource.UnsignedOrder;

/**
 * Reads the Bundle of unsigned orders. Each entry is kept as JSON and read from there, so that a change of it can
 * preserve what is not read here.
 *
 * @param log is told what is no order of the patient, once it is known whose chart is asked for
 */
public record DraftOrdersReader(Window openExposure, Consumer<LeftOut> log) {

    private static final String UUID = "urn:uuid:";

    /** Reads the value at which the cursor stands; what is no Bundle holds no orders. */
    public Drafted read(Cursor in) {
        Found found = new Found(new ArrayList<>(), new HashMap<>(), new ArrayList<>());
        if (in.isObject() && in.enter()) {
            for (Element name = in.next(); name != null; name = in.next()) {
                if (name == Element.ENTRY) {
                    entries(in, found);
                } else {
                    in.skip();
                }
            }
        } else {
            in.skip();
        }
        return new ReadOrders(found.orders(), found.drugs(), found.leftOut(), log);
    }

    /** What was read so far, and what of it is no order. */
    private record Found(List<ReadOrder> orders, Map<String, Drug> drugs, List<LeftOut> leftOut) {

        void leave(String resourceType, String id, Cause cause) {
            leave(resourceType, id, cause, "");
        }

        void leave(String resourceType, String id, Cause cause, String detail) {
            Provenance source = new Provenance(resourceType, id);
            leftOut.add(new LeftOut(LeftOut.DRAFT_ORDERS, source, cause, detail, List.of()));
        }
    }

    private void entries(Cursor in, Found found) {
        for (boolean more = in.firstItem(); more; more = in.nextItem()) {
            String fullUrl = "";
            String json = "";
            if (!in.isObject()) {
                in.skip();
                found.leave("", "", Cause.UNREADABLE);
                continue;
            }
            in.enter();
            for (Element name = in.next(); name != null; name = in.next()) {
                switch (name) {
                    case FULL_URL -> fullUrl = in.rareText();
                    case RESOURCE -> json = resource(in);
                    default -> in.skip();
                }
            }
            if (json.isEmpty()) {
                found.leave("", "", Cause.UNREADABLE);
            } else {
                resource(json, fullUrl, found);
            }
        }
    }

    private static String resource(Cursor in) {
        if (in.isObject()) {
            return in.json();
        }
        in.skip();
        return "";
    }

    private void resource(String json, String fullUrl, Found found) {
        Cursor in = Cursor.over(json);
        String type = in.enterResource();
        String name = type == null ? "" : type;
        switch (name) {
            case "ServiceRequest" ->
                order(in, new UnsignedOrder("ServiceRequest"), Optional.empty(), fullUrl, json, found);
            case "MedicationRequest" ->
                order(in, new UnsignedOrder("MedicationRequest"), Optional.of(drug(json)), fullUrl, json, found);
            case "Medication" -> medication(in, fullUrl, found);
            // Another kind of request, or of an older FHIR version: Rachis has nothing to say of it.
            default -> found.leave(name, "", name.isEmpty() ? Cause.UNREADABLE : Cause.OTHER_TYPE);
        }
    }

    private static void order(
            Cursor in, UnsignedOrder order, Optional<MedicationDraft> drug, String fullUrl, String json, Found found) {
        order.read(in);
        if (in.broken()) {
            found.leave(order.resourceType(), order.id(), Cause.UNREADABLE);
        } else if (!order.passes()) {
            found.leave(order.resourceType(), order.id(), Cause.STATUS, order.standing());
        } else {
            found.orders().add(new ReadOrder(order, drug, fullUrl, json));
        }
    }

    private MedicationDraft drug(String json) {
        Cursor in = Cursor.over(json);
        MedicationDraft drug = MedicationDraft.request(openExposure);
        in.enterResource();
        drug.read(in);
        return drug;
    }

    private static void medication(Cursor in, String fullUrl, Found found) {
        DrugDraft drug = new DrugDraft();
        drug.read(in);
        if (in.broken()) {
            found.leave("Medication", drug.id(), Cause.UNREADABLE);
        } else if (!drug.passes()) {
            found.leave("Medication", drug.id(), Cause.STATUS, drug.standing());
        } else {
            found.leave("Medication", drug.id(), Cause.INCLUDED);
            found.drugs().put(drug.id(), drug.drug());
            if (fullUrl.startsWith(UUID)) {
                found.drugs().put(fullUrl.substring(UUID.length()), drug.drug());
            }
        }
    }
}
