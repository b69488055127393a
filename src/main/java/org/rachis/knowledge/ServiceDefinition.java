package org.rachis.knowledge;

import java.util.List;
import java.util.Map;

/**
 * A CDS service as discovery announces it (CDS Hooks 2.0.1, Discovery), and the patterns it answers with. Prefetch
 * templates keep their order; {@code highest} caps how urgent any of its cards may be.
 */
public record ServiceDefinition(
        String id,
        String hook,
        String title,
        String description,
        String usageRequirements,
        Map<String, String> prefetch,
        List<String> patterns,
        Indicator highest) {

    public ServiceDefinition {
        patterns = List.copyOf(patterns);
    }

    /** Whether it speaks of what is being ordered rather than of the chart. */
    public boolean aboutOrders() {
        return hook.startsWith("order-");
    }
}
