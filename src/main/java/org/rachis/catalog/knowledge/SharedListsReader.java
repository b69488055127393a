package org.rachis.catalog.knowledge;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rachis.catalog.yaml.Fields;
import org.rachis.catalog.yaml.Place;
import org.rachis.knowledge.Citation;
import org.rachis.knowledge.wording.OverrideReason;

/** Reads the files that are plain lists: sources and override reasons. */
final class SharedListsReader {

    private SharedListsReader() {}

    /** {@code sources.yaml} */
    static Map<String, Citation> citations(Place root) {
        return root.read(fields -> fields.byName((id, place) -> place.read(keys -> citation(id, keys))));
    }

    private static Citation citation(String id, Fields fields) {
        Optional<String> url = fields.find("url").map(SharedListsReader::link);
        return new Citation(id, fields.text("label"), fields.text("reference"), url);
    }

    private static String link(Place place) {
        String text = place.text();
        try {
            if (!"https".equals(new URI(text).getScheme())) {
                place.problem("must be an https address");
            }
        } catch (URISyntaxException e) {
            place.problem("is not an address: " + e.getReason());
        }
        return text;
    }

    /** {@code override-reasons.yaml} */
    static List<OverrideReason> overrideReasons(Place root) {
        return List.copyOf(root.read(fields -> fields.byName((code, place) -> new OverrideReason(code, place.text())))
                .values());
    }
}
