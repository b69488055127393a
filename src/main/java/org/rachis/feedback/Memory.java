package org.rachis.feedback;

import java.time.Instant;
import java.util.List;
import org.rachis.facts.PatientId;
import org.rachis.security.Caller;

/** What is remembered of calls, client by client: nothing of one is known to another. */
public interface Memory extends Past {

    /** Notes cards that are about to be shown, or that a silent call would have shown. It neither waits nor fails. */
    void shown(Caller caller, String serviceId, PatientId patient, Instant asOf, List<ShownCard> cards);

    /**
     * Stores what became of cards. When it returns, all of it is stored for good.
     *
     * @throws StoreUnavailable when none of it is stored
     */
    void record(Caller caller, String serviceId, List<FeedbackItem> items);
}
