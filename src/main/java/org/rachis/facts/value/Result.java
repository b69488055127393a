package org.rachis.facts.value;

/** What an Observation says: a number, a coded answer, words, or yes and no. */
public sealed interface Result {

    /** A number; with a comparator the number is the boundary of what is known. */
    record Numeric(Quantity quantity, Comparator comparator) implements Result {}

    /** A coded answer (valueCodeableConcept). */
    record Coded(Concept concept) implements Result {}

    /** Words (valueString), as entered. */
    record Worded(String text) implements Result {}

    /** Yes or no (valueBoolean). */
    record Flag(boolean value) implements Result {}

    /** No value, only an interpretation. */
    record Interpreted() implements Result {}

    /** What is known of a number: its exact value, or that the true value lies below or above. */
    enum Comparator {
        EXACTLY,
        BELOW,
        ABOVE
    }
}
