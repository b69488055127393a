package org.rachis.explain;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.rachis.facts.Coverage;
import org.rachis.facts.PatientFacts;
import org.rachis.facts.PatientId;
import org.rachis.facts.kind.Allergy;
import org.rachis.facts.kind.Device;
import org.rachis.facts.kind.Diagnosis;
import org.rachis.facts.kind.DraftOrder;
import org.rachis.facts.kind.Encounter;
import org.rachis.facts.kind.Fact;
import org.rachis.facts.kind.Measurement;
import org.rachis.facts.kind.Medication;
import org.rachis.facts.kind.Order;
import org.rachis.facts.kind.Person;
import org.rachis.facts.kind.Procedure;
import org.rachis.facts.kind.Reason;
import org.rachis.facts.kind.Report;

/** A chart that holds a single fact. */
final class Alone {

    private static final Coverage NOTHING_SENT = new Coverage(Map.of(), List.of());

    private Alone() {}

    static PatientFacts with(Fact fact, PatientId patient, Instant asOf) {
        return new PatientFacts(
                patient,
                asOf,
                Person.UNKNOWN,
                only(fact, Diagnosis.class),
                only(fact, Reason.class),
                only(fact, Measurement.class),
                only(fact, Medication.class),
                only(fact, Procedure.class),
                only(fact, Encounter.class),
                only(fact, Order.class),
                only(fact, Report.class),
                only(fact, Device.class),
                only(fact, Allergy.class),
                only(fact, DraftOrder.class),
                NOTHING_SENT);
    }

    private static <T extends Fact> List<T> only(Fact fact, Class<T> kind) {
        return kind.isInstance(fact) ? List.of(kind.cast(fact)) : List.of();
    }
}
