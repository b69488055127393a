package org.rachis.decision;

import org.rachis.assessment.Silences;
import org.rachis.facts.PatientFacts;

/** What a service says about a patient. */
@FunctionalInterface
public interface Decision {

    /**
     * What is said of a patient.
     *
     * @param silences what was shown of this patient before
     */
    Decided decide(String serviceId, PatientFacts facts, Silences silences);

    /** The same for a patient of whom nothing was shown before. */
    default Decided decide(String serviceId, PatientFacts facts) {
        return decide(serviceId, facts, Silences.none());
    }
}
