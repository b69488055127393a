package org.rachis.explain;

import java.util.List;
import java.util.Optional;
import org.rachis.facts.LeftOut;
import org.rachis.hooks.HookFlow.Judged;
import org.rachis.knowledge.ServiceDefinition;

/**
 * One call with all that came of it.
 *
 * @param judged empty when the answer would be read by the patient
 * @param leftOut what was sent or fetched and is no fact
 */
record Explanation(ServiceDefinition service, Optional<Judged> judged, List<LeftOut> leftOut, Stages stages) {

    Explanation {
        leftOut = List.copyOf(leftOut);
    }
}
