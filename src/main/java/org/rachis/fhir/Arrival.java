package org.rachis.fhir;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.rachis.facts.Delivery.State;
import org.rachis.facts.value.Moment;

/** How one prefetch value came, as far as that can be said before it is known whose chart is asked for, and when. */
final class Arrival {

    private static final Duration FRESH = Duration.ofHours(24);

    private boolean failed;
    private boolean late;
    private boolean morePages;
    private String nextPage = "";
    private long total = -1;
    private int matches;
    private int strangers;
    private int unattributed;
    private int homeless;
    private @Nullable Moment made;

    /** Something came that is not the data. */
    void fail() {
        failed = true;
    }

    /** Nothing came within the time that a call has. */
    void miss() {
        late = true;
    }

    /** There is a next page, at this address; empty when the address is not known. */
    void promiseMore(String address) {
        morePages = true;
        nextPage = address;
    }

    /** The page that was promised is about to be read. */
    void turnPage() {
        morePages = false;
        nextPage = "";
    }

    /** Where the next page is; empty when there is none, or nobody knows where. */
    String nextPage() {
        return nextPage;
    }

    /** Whether what came is of no use at all, and nothing of it has been taken in. */
    boolean useless() {
        return matches == 0 && (failed || strangers > 0);
    }

    /** The server counts so many matches. */
    void announce(double count) {
        total = count >= 0 ? Math.round(count) : total;
    }

    /** When the answer was made; of several times the earliest counts. */
    void stamp(@Nullable Moment time) {
        if (time != null && (made == null || time.compareTo(made) < 0)) {
            made = time;
        }
    }

    /** An entry of the type that was asked for. */
    void match() {
        matches++;
    }

    /** An entry of another type, not marked as included. */
    void stranger() {
        strangers++;
    }

    /** A broken entry of which it is not known whom it speaks of. */
    void skip() {
        unattributed++;
    }

    /** An entry that speaks of no patient that could be named. */
    void reject() {
        homeless++;
    }

    int skipped() {
        return unattributed;
    }

    int homeless() {
        return homeless;
    }

    State state(Instant asOf) {
        if (late) {
            return State.LATE;
        }
        if (failed || (matches == 0 && strangers > 0)) {
            return State.FAILED;
        }
        // An unreadable entry was sent all the same.
        if (morePages || total > matches + unattributed + homeless) {
            return State.TRUNCATED;
        }
        if (made != null && made.start().isBefore(asOf.minus(FRESH))) {
            return State.STALE;
        }
        return matches == 0 && unattributed == 0 ? State.EMPTY : State.COMPLETE;
    }
}
