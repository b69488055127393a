package org.rachis.hooks;

import org.rachis.facts.ChartRequest;
import org.rachis.facts.PatientFacts;
import org.rachis.hooks.request.HookRequest;
import org.rachis.knowledge.ServiceDefinition;
import org.rachis.security.Caller;

/** Where the chart of a call comes from: the prefetch of its request, and what else may be asked for it. */
@FunctionalInterface
public interface Charts {

    /**
     * The facts of a call.
     *
     * @param caller decides which FHIR servers may be asked
     */
    PatientFacts of(Caller caller, ServiceDefinition service, HookRequest request, ChartRequest chart);

    /** Nobody else is asked. */
    static Charts fromPrefetch() {
        return (caller, service, request, chart) -> request.prefetch().of(chart);
    }
}
