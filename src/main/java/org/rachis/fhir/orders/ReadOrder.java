package org.rachis.fhir.orders;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.rachis.facts.ChartRequest;
import org.rachis.facts.PatientId;
import org.rachis.facts.kind.DraftOrder;
import org.rachis.facts.kind.Fact;
import org.rachis.facts.kind.Medication;
import org.rachis.facts.value.Concept;
import org.rachis.facts.value.Moment;
import org.rachis.facts.value.Provenance;
import org.rachis.fhir.chart.References;
import org.rachis.fhir.json.Reference;
import org.rachis.fhir.medication.MedicationDraft;
import org.rachis.fhir.resource.UnsignedOrder;

/** One entry of the Bundle: the order, its drug when it orders one, the address of the entry, and the JSON it stood in. */
record ReadOrder(UnsignedOrder order, Optional<MedicationDraft> drug, String fullUrl, String json) {

    /** A draft may not say yet whose it is; the call does. */
    boolean isOf(PatientId patient) {
        String subject = order.subject();
        return subject.isEmpty() || Reference.idOf(subject, "Patient").equals(patient.value());
    }

    /** What a selection may call it. */
    Set<String> names() {
        Set<String> names = new HashSet<>();
        names.add(fullUrl);
        if (!order.id().isEmpty()) {
            names.add(order.id());
            names.add(provenance().reference());
        }
        names.remove("");
        return names;
    }

    Provenance provenance() {
        return new Provenance(order.resourceType(), order.id());
    }

    DraftOrder draft(ChartRequest request, References references, boolean chosen) {
        Optional<Medication> ordered = drug.flatMap(medication -> medication(medication, request, references));
        Concept concept = ordered.map(Medication::concept).orElse(order.concept());
        boolean changeable = drug.isEmpty() && !order.id().isEmpty() && !order.retold();
        return new DraftOrder(
                provenance(),
                concept,
                order.site(),
                ordered,
                chosen,
                changeable ? Optional.of(json) : Optional.empty());
    }

    private static Optional<Medication> medication(MedicationDraft drug, ChartRequest request, References references) {
        List<Medication> told = new ArrayList<>(1);
        drug.tell(request, references, fact -> {
            if (fact instanceof Medication medication) {
                told.add(medication);
            }
        });
        return told.stream().findFirst();
    }

    void tellReasons(ChartRequest request, References references, Consumer<Fact> facts) {
        order.tellReasons(Moment.of(request.asOf()), references, facts);
    }
}
