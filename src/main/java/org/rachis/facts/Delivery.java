package org.rachis.facts;

/**
 * How one input came. {@code skipped} entries were broken, {@code foreign} ones spoke of another patient or of none,
 * {@code filtered} ones were dropped by the status filters of model B.0.
 */
public record Delivery(State state, int kept, int filtered, int skipped, int foreign) {

    public static final Delivery MISSING = new Delivery(State.MISSING, 0, 0, 0, 0);

    /** Absent, empty, failed and truncated are different things and stay so. */
    public enum State {
        /** The key was not sent. */
        MISSING,
        /** The EHR says that it has none. */
        EMPTY,
        /** Something was sent in its place that is not the data (an error, a wrong type). */
        FAILED,
        /** It was asked for, and did not come in time. */
        LATE,
        /** Only the first page came. */
        TRUNCATED,
        /** The answer was made more than a day before the call. */
        STALE,
        COMPLETE
    }

    /** Whether the absence of a fact here means anything. */
    public boolean conclusive() {
        return (state == State.COMPLETE || state == State.EMPTY) && skipped == 0;
    }

    /** Whether anything was delivered, be it an empty answer. */
    public boolean delivered() {
        return switch (state) {
            case MISSING, FAILED, LATE -> false;
            case EMPTY, TRUNCATED, STALE, COMPLETE -> true;
        };
    }
}
