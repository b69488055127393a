package org.rachis.hooks.limits;

import java.time.Duration;
import org.rachis.hooks.call.CallNote;
import org.rachis.hooks.errors.Fault;
import org.rachis.hooks.errors.Refusal;

/** How long a call may take. Nobody waits for an answer that comes later, so what is late is not worked on any further. */
public record CallDeadline(Duration atMost) {

    /** Refuses (503) to go on with a call that has taken longer. */
    public void require() {
        if (CallNote.current().elapsed().compareTo(atMost) > 0) {
            throw new Refusal(Fault.CALL_TOO_LONG);
        }
    }
}
