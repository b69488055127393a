package org.rachis.catalog.knowledge;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.rachis.catalog.yaml.Fields;
import org.rachis.catalog.yaml.Place;
import org.rachis.knowledge.Indicator;
import org.rachis.knowledge.ServiceDefinition;

/**
 * Reads {@code service.yaml}: what discovery announces, which patterns the service answers with, and from which other
 * files it takes the wording of its cards when it has none of its own.
 */
record ServiceReader(ServiceDefinition definition, List<String> cardsFrom) {

    /** The folder of a service is called like the service, so that its files are found by its id. */
    static ServiceReader read(String folder, Place root) {
        return root.read(fields -> {
            String id = fields.text("id");
            if (!id.isEmpty() && !id.equals(folder)) {
                fields.require("id").problem("must be the name of its folder, " + folder);
            }
            ServiceDefinition definition = new ServiceDefinition(
                    folder,
                    fields.text("hook"),
                    fields.text("title"),
                    fields.text("description"),
                    fields.textOr("usageRequirements", ""),
                    prefetch(fields),
                    fields.require("patterns").texts(),
                    fields.find("highestIndicator")
                            .map(place -> place.word(Indicator.class))
                            .orElse(Indicator.CRITICAL));
            return new ServiceReader(definition, fields.texts("cardsFrom"));
        });
    }

    private static Map<String, String> prefetch(Fields fields) {
        fields.require("prefetch");
        return Collections.unmodifiableMap(fields.byName("prefetch", (key, template) -> template.text()));
    }
}
