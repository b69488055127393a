package org.rachis.explain;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rachis.facts.LeftOut;
import org.rachis.hooks.HookFlow.Judged;
import org.rachis.hooks.call.Stage;
import org.rachis.knowledge.ServiceDefinition;

/**
 * One call with all that came of it.
 *
 * @param silent whether the caller is shown no cards
 * @param judged empty when the answer would be read by the patient
 * @param leftOut what was sent or fetched and is no fact
 * @param millis how long each stage of the call took
 */
record Explanation(
        ServiceDefinition service,
        boolean silent,
        Optional<Judged> judged,
        List<LeftOut> leftOut,
        Map<Stage, Double> millis) {

    Explanation {
        leftOut = List.copyOf(leftOut);
        Map<Stage, Double> inOrder = new EnumMap<>(Stage.class);
        inOrder.putAll(millis);
        millis = Collections.unmodifiableMap(inOrder);
    }
}
