package org.rachis.fhir.chart;

import java.util.function.Consumer;
import org.rachis.facts.ChartRequest;
import org.rachis.facts.kind.Fact;

/**
 * Facts that can be told only when the chart is asked for: they depend on the time of evaluation, on the encounter of
 * the call, or on a resource that stands elsewhere in what was sent.
 */
@FunctionalInterface
public interface Late {

    void tell(ChartRequest request, References references, Consumer<Fact> facts);
}
