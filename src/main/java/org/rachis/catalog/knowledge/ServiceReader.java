package org.rachis.catalog.knowledge;

import java.util.Collections;
import java.util.Map;
import org.rachis.catalog.yaml.Fields;
import org.rachis.catalog.yaml.Place;
import org.rachis.knowledge.ServiceDefinition;

/** Reads {@code service.yaml}: what discovery announces, and which patterns the service answers with. */
final class ServiceReader {

    private ServiceReader() {}

    /** The folder of a service is called like the service, so that its files are found by its id. */
    static ServiceDefinition read(String folder, Place root) {
        return root.read(fields -> {
            String id = fields.text("id");
            if (!id.isEmpty() && !id.equals(folder)) {
                fields.require("id").problem("must be the name of its folder, " + folder);
            }
            return new ServiceDefinition(
                    folder,
                    fields.text("hook"),
                    fields.text("title"),
                    fields.text("description"),
                    fields.textOr("usageRequirements", ""),
                    prefetch(fields),
                    fields.require("patterns").texts());
        });
    }

    private static Map<String, String> prefetch(Fields fields) {
        fields.require("prefetch");
        return Collections.unmodifiableMap(fields.byName("prefetch", (key, template) -> template.text()));
    }
}
