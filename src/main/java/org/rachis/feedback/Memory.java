package org.rachis.feedback;

import java.time.Instant;
import java.util.List;
import org.rachis.assessment.Silences;
import org.rachis.facts.PatientId;
import org.rachis.security.Caller;

/** What is remembered of calls, client by client: nothing of one is known to another. */
public interface Memory {

    /**
     * What may keep cards of this patient quiet; nothing when it is not known soon enough.
     *
     * @param asOf the time as of which the chart is judged
     */
    Silences of(Caller caller, PatientId patient, Instant asOf);

    /** Notes cards that are about to be shown, or that a silent call would have shown. It neither waits nor fails. */
    void shown(Caller caller, String serviceId, PatientId patient, Instant asOf, List<ShownCard> cards);

    /**
     * Stores what became of cards. When it returns, all of it is stored for good.
     *
     * @throws StoreUnavailable when none of it is stored
     */
    void record(Caller caller, String serviceId, List<FeedbackItem> items);
}
