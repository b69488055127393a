package org.rachis.decision;

import org.rachis.facts.PatientFacts;

/** What a service says about a patient. */
@FunctionalInterface
public interface Decision {

    Decided decide(String serviceId, PatientFacts facts);
}
