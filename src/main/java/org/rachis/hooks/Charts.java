package org.rachis.hooks;

import org.rachis.facts.ChartRequest;
import org.rachis.facts.PatientFacts;
import org.rachis.hooks.request.HookRequest;
import org.rachis.knowledge.ServiceDefinition;

/** Where the chart of a call comes from: the prefetch of its request, and what else may be asked for it. */
@FunctionalInterface
public interface Charts {

    PatientFacts of(ServiceDefinition service, HookRequest request, ChartRequest chart);

    /** Nobody else is asked. */
    static Charts fromPrefetch() {
        return (service, request, chart) -> request.prefetch().of(chart);
    }
}
