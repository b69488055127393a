package org.rachis.knowledge;

/** Which Conditions and orders count by their status. Only Conditions and orders have one; all else is current. */
public record Standing(Status status, Certainty certainty) {

    /** Clinical status of a Condition; for an order, current means open. */
    public enum Status {
        CURRENT,
        PAST,
        ANY
    }

    /** Verification status of a Condition. */
    public enum Certainty {
        CONFIRMED,
        SUSPECTED,
        ANY
    }
}
