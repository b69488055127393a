package org.rachis.fhir.chart;

import org.rachis.facts.value.Concept;

/** What a Medication resource says: the drug and its dose form. */
public record Drug(Concept concept, Concept form) {

    public static final Drug UNKNOWN = new Drug(Concept.EMPTY, Concept.EMPTY);
}
