package org.rachis.hooks.response;

import java.util.List;
import org.rachis.hooks.json.JsonOut;
import org.rachis.knowledge.ServiceDefinition;

/** Writes what discovery announces (CDS Hooks 2.0.1, Discovery), in the order of the services. */
public final class DiscoveryWriter {

    private DiscoveryWriter() {}

    public static byte[] write(List<ServiceDefinition> services) {
        return JsonOut.object(out -> out.list("services", services, service -> service(out, service)));
    }

    private static void service(JsonOut out, ServiceDefinition service) {
        out.text("id", service.id());
        out.text("hook", service.hook());
        out.text("title", service.title());
        out.text("description", service.description());
        out.text("usageRequirements", service.usageRequirements());
        if (!service.prefetch().isEmpty()) {
            out.member("prefetch", () -> service.prefetch().forEach(out::text));
        }
    }
}
