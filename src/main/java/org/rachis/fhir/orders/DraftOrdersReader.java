package org.rachis.fhir.orders;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rachis.facts.PatientRecords.Drafted;
import org.rachis.facts.Window;
import org.rachis.fhir.chart.Drug;
import org.rachis.fhir.json.Cursor;
import org.rachis.fhir.json.Element;
import org.rachis.fhir.medication.DrugDraft;
import org.rachis.fhir.medication.MedicationDraft;
import org.rachis.fhir.resource.UnsignedOrder;

/**
 * Reads the Bundle of unsigned orders. Each entry is kept as JSON and read from there, so that a change of it can
 * preserve what is not read here.
 */
public record DraftOrdersReader(Window openExposure) {

    private static final String UUID = "urn:uuid:";

    /** Reads the value at which the cursor stands; what is no Bundle holds no orders. */
    public Drafted read(Cursor in) {
        List<ReadOrder> orders = new ArrayList<>();
        Map<String, Drug> drugs = new HashMap<>();
        if (in.isObject() && in.enter()) {
            for (Element name = in.next(); name != null; name = in.next()) {
                if (name == Element.ENTRY) {
                    entries(in, orders, drugs);
                } else {
                    in.skip();
                }
            }
        } else {
            in.skip();
        }
        return new ReadOrders(orders, drugs);
    }

    private void entries(Cursor in, List<ReadOrder> orders, Map<String, Drug> drugs) {
        for (boolean more = in.firstItem(); more; more = in.nextItem()) {
            String fullUrl = "";
            String json = "";
            if (!in.isObject()) {
                in.skip();
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
            if (!json.isEmpty()) {
                resource(json, fullUrl, orders, drugs);
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

    private void resource(String json, String fullUrl, List<ReadOrder> orders, Map<String, Drug> drugs) {
        Cursor in = Cursor.over(json);
        String type = in.enterResource();
        switch (type == null ? "" : type) {
            case "ServiceRequest" ->
                order(in, new UnsignedOrder("ServiceRequest"), Optional.empty(), fullUrl, json, orders);
            case "MedicationRequest" ->
                order(in, new UnsignedOrder("MedicationRequest"), Optional.of(drug(json)), fullUrl, json, orders);
            case "Medication" -> medication(in, fullUrl, drugs);
            default -> {
                // Another kind of request, or of an older FHIR version: Rachis has nothing to say of it.
            }
        }
    }

    private static void order(
            Cursor in,
            UnsignedOrder order,
            Optional<MedicationDraft> drug,
            String fullUrl,
            String json,
            List<ReadOrder> orders) {
        order.read(in);
        if (!in.broken() && order.passes()) {
            orders.add(new ReadOrder(order, drug, fullUrl, json));
        }
    }

    private MedicationDraft drug(String json) {
        Cursor in = Cursor.over(json);
        MedicationDraft drug = MedicationDraft.request(openExposure);
        in.enterResource();
        drug.read(in);
        return drug;
    }

    private static void medication(Cursor in, String fullUrl, Map<String, Drug> drugs) {
        DrugDraft drug = new DrugDraft();
        drug.read(in);
        if (!in.broken() && drug.passes()) {
            drugs.put(drug.id(), drug.drug());
            if (fullUrl.startsWith(UUID)) {
                drugs.put(fullUrl.substring(UUID.length()), drug.drug());
            }
        }
    }
}
