package org.rachis.feedback;

import java.time.Instant;
import org.rachis.assessment.Silences;
import org.rachis.facts.PatientId;
import org.rachis.security.Caller;

/** What a client was told of a patient before, as far as it matters now. */
@FunctionalInterface
public interface Past {

    /**
     * What may keep cards of this patient quiet; nothing when it is not known soon enough.
     *
     * @param asOf the time as of which the chart is judged
     */
    Silences of(Caller caller, PatientId patient, Instant asOf);
}
