package org.rachis.fhir.orders;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.rachis.facts.ChartRequest;
import org.rachis.facts.LeftOut;
import org.rachis.facts.LeftOut.Cause;
import org.rachis.facts.PatientFacts;
import org.rachis.facts.PatientRecords.Drafted;
import org.rachis.facts.Selection;
import org.rachis.facts.kind.DraftOrder;
import org.rachis.facts.kind.Reason;
import org.rachis.fhir.chart.Drug;
import org.rachis.fhir.chart.PatientChart;
import org.rachis.fhir.chart.References;
import org.rachis.fhir.json.Reference;

/**
 * The orders of a call and the Medications that were sent with them. An order that is sent twice is one order.
 *
 * @param leftOut what was read and is no order, of whomever
 */
record ReadOrders(List<ReadOrder> orders, Map<String, Drug> drugs, List<LeftOut> leftOut, Consumer<LeftOut> log)
        implements Drafted {

    private static final List<String> TYPES = List.of("ServiceRequest", "MedicationRequest");

    ReadOrders {
        orders = List.copyOf(orders);
        drugs = Map.copyOf(drugs);
        leftOut = List.copyOf(leftOut);
    }

    @Override
    public PatientFacts addTo(PatientFacts facts, Selection selection) {
        ChartRequest request = new ChartRequest(facts.id(), Optional.empty(), facts.asOf());
        References references = references(facts);
        Set<String> wanted = wanted(selection);
        leftOut.forEach(log);
        Set<String> seen = new HashSet<>();
        List<DraftOrder> drafts = new ArrayList<>();
        List<Reason> reasons = new ArrayList<>();
        for (ReadOrder read : orders) {
            if (!read.isOf(facts.id())) {
                log.accept(new LeftOut(LeftOut.DRAFT_ORDERS, read.provenance(), Cause.ANOTHER_PATIENT));
            } else if (!isFirst(read, seen)) {
                log.accept(new LeftOut(LeftOut.DRAFT_ORDERS, read.provenance(), Cause.SENT_TWICE));
            } else {
                drafts.add(read.draft(request, references, chosen(read, selection, wanted)));
                read.tellReasons(request, references, fact -> {
                    if (fact instanceof Reason reason) {
                        reasons.add(reason);
                    }
                });
            }
        }
        return drafts.isEmpty() ? facts : facts.withDrafts(drafts, reasons);
    }

    private static boolean isFirst(ReadOrder read, Set<String> seen) {
        return read.order().id().isEmpty()
                || seen.add(read.order().resourceType() + "/" + read.order().id());
    }

    private static boolean chosen(ReadOrder read, Selection selection, Set<String> wanted) {
        return switch (selection) {
            case Selection.Every() -> true;
            case Selection.Named _ -> read.names().stream().anyMatch(wanted::contains);
        };
    }

    /** A selection should be {@code Type/id}; an absolute address, a version of it or the bare id are understood too. */
    private static Set<String> wanted(Selection selection) {
        Set<String> wanted = new HashSet<>();
        if (selection instanceof Selection.Named(Set<String> references)) {
            for (String reference : references) {
                wanted.add(reference);
                for (String type : TYPES) {
                    String id = Reference.idOf(reference, type);
                    wanted.add(id.isEmpty() ? reference : type + "/" + id);
                }
            }
        }
        return wanted;
    }

    /** What an order refers to stands among the facts of the patient, or beside it in the Bundle. */
    private References references(PatientFacts facts) {
        PatientChart chart = new PatientChart();
        facts.diagnoses().forEach(chart::add);
        facts.measurements().forEach(chart::add);
        return new References(List.of(chart), drugs, new HashMap<>(), Reference::idOf);
    }
}
