package org.rachis.knowledge;

import java.util.List;
import java.util.Map;

/**
 * A CDS service as discovery announces it (CDS Hooks 2.0.1, Discovery), and the patterns it answers with. Prefetch
 * templates keep their order.
 */
public record ServiceDefinition(
        String id,
        String hook,
        String title,
        String description,
        String usageRequirements,
        Map<String, String> prefetch,
        List<String> patterns) {

    public ServiceDefinition {
        patterns = List.copyOf(patterns);
    }
}
