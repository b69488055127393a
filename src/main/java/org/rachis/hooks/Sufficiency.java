package org.rachis.hooks;

import static java.util.stream.Collectors.joining;

import java.util.Arrays;
import java.util.List;
import org.rachis.facts.Coverage;
import org.rachis.facts.Input;
import org.rachis.hooks.errors.Fault;
import org.rachis.hooks.errors.Refusal;

/**
 * The least that must have been delivered: the patient, and one kind of clinical data. An empty answer is delivered; a
 * missing or failed one is not (CDS Hooks 2.0.1, HTTP status 412).
 */
final class Sufficiency {

    private static final List<Input> CLINICAL = Arrays.stream(Input.values())
            .filter(input -> input != Input.PATIENT)
            .toList();

    private Sufficiency() {}

    /** Refuses (412) a call without the least, and names what did not come. */
    static void require(Coverage coverage) {
        if (!delivered(coverage, Input.PATIENT)) {
            throw new Refusal(Fault.DATA_NOT_DELIVERED, Input.PATIENT.key());
        }
        if (CLINICAL.stream().noneMatch(input -> delivered(coverage, input))) {
            throw new Refusal(
                    Fault.DATA_NOT_DELIVERED,
                    "any of " + CLINICAL.stream().map(Input::key).collect(joining(", ")));
        }
    }

    private static boolean delivered(Coverage coverage, Input input) {
        return coverage.of(input).delivered();
    }
}
