package org.rachis.catalog.overlay;

import java.util.Map;
import java.util.Optional;
import org.rachis.catalog.yaml.Fields;
import org.rachis.catalog.yaml.Place;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** How long the card of a pattern, or of a rule about orders, stays quiet after an override at this site. */
final class Pauses {

    private static final String REPEAT = "repeat";
    private static final String AFTER_OVERRIDE = "afterOverride";

    /** Where patterns and rules stand. */
    private static final Map<String, String> LISTS =
            Map.of(Trees.SHARED + "patterns.yaml", "patterns", OrderRules.FILE, OrderRules.RULES);

    private Pauses() {}

    static void apply(Place place, Trees trees) {
        place.items().forEach(item -> item.read(fields -> pause(fields, trees)));
    }

    private static boolean pause(Fields fields, Trees trees) {
        Place pattern = fields.require("pattern");
        Place pause = fields.require(AFTER_OVERRIDE);
        String because = fields.text("because");
        String id = pattern.text();
        for (Map.Entry<String, String> list : LISTS.entrySet()) {
            if (!trees.has(list.getKey())) {
                continue;
            }
            Optional<Integer> at = find(trees.tree(list.getKey()).path(list.getValue()), id);
            if (at.isPresent()) {
                set(list.getKey(), list.getValue() + "[" + at.get() + "]", at.get(), pause, because, trees);
                return true;
            }
        }
        pattern.problem("is neither a pattern nor a rule: " + id);
        return true;
    }

    private static void set(String file, String path, int at, Place pause, String because, Trees trees) {
        ObjectNode pattern = (ObjectNode)
                trees.tree(file).path(path.substring(0, path.indexOf('['))).path(at);
        String way = path + "." + REPEAT + "." + AFTER_OVERRIDE;
        if (trees.touched(file, way)) {
            pause.problem("is told twice for this pattern");
            return;
        }
        ObjectNode repeat = pattern.get(REPEAT) instanceof ObjectNode told ? told : pattern.putObject(REPEAT);
        String before = repeat.path(AFTER_OVERRIDE).asString("as the policy says");
        repeat.set(AFTER_OVERRIDE, pause.node());
        trees.note(
                pause,
                "“" + pattern.path("title").asString("") + "”, quiet after an override: " + before + " → "
                        + pause.node().asString("") + ". Why: " + because,
                file,
                way);
    }

    private static Optional<Integer> find(JsonNode list, String id) {
        for (int i = 0; i < list.size(); i++) {
            if (list.path(i).path("id").asString("").equals(id)) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }
}
