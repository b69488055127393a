package org.rachis.fhir.resource;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.rachis.facts.kind.Fact;
import org.rachis.facts.kind.Reason;
import org.rachis.facts.value.Concept;
import org.rachis.facts.value.Moment;
import org.rachis.facts.value.Provenance;
import org.rachis.fhir.chart.References;
import org.rachis.fhir.json.Concepts;
import org.rachis.fhir.json.Cursor;
import org.rachis.fhir.json.Element;
import org.rachis.fhir.json.Reference;

/** The reasons of an Encounter or a ServiceRequest, coded or referenced, as they were sent. */
final class Reasons {

    private final List<Concept> concepts = new ArrayList<>(2);
    private final List<String> targets = new ArrayList<>(2);

    /** Reads a reasonCode element. */
    void readCodes(Cursor in) {
        concepts.addAll(Concepts.readAll(in));
    }

    /** Reads a reasonReference element. */
    void readReferences(Cursor in) {
        for (boolean more = in.firstItem(); more; more = in.nextItem()) {
            targets.add(Reference.read(in).target());
        }
    }

    /** Reads the diagnosis element of an Encounter. */
    void readDiagnoses(Cursor in) {
        for (boolean more = in.firstItem(); more; more = in.nextItem()) {
            if (in.enter()) {
                readDiagnosis(in);
            }
        }
    }

    private void readDiagnosis(Cursor in) {
        for (Element name = in.next(); name != null; name = in.next()) {
            if (name == Element.CONDITION) {
                targets.add(Reference.read(in).target());
            } else {
                in.skip();
            }
        }
    }

    /** Tells each reason; one whose reference leads nowhere is none. */
    void tell(
            Provenance provenance,
            Optional<Moment> date,
            boolean inContext,
            References references,
            Consumer<Fact> facts) {
        concepts.forEach(concept -> facts.accept(new Reason(provenance, concept, date, inContext)));
        targets.forEach(target -> references
                .reason(target)
                .ifPresent(concept -> facts.accept(new Reason(provenance, concept, date, inContext))));
    }
}
