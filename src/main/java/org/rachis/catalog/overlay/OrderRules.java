package org.rachis.catalog.overlay;

import java.util.List;
import java.util.Optional;
import org.rachis.catalog.yaml.Place;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What switching off means for the rules about orders: for a rule itself, and for a pattern that rules ask for. */
final class OrderRules {

    static final String FILE = Trees.SHARED + "order-rules.yaml";
    static final String CARDS = Trees.SHARED + "order-cards.yaml";
    static final String RULES = "rules";
    private static final String PATTERN = "pattern";

    private OrderRules() {}

    /** Takes a rule away. */
    static Optional<JsonNode> remove(String id, Trees trees) {
        if (!trees.has(FILE)) {
            return Optional.empty();
        }
        ArrayNode rules = Trees.list(trees.tree(FILE), RULES);
        for (int i = 0; i < rules.size(); i++) {
            if (rules.get(i).path("id").asString("").equals(id)) {
                return Optional.of(rules.remove(i));
            }
        }
        return Optional.empty();
    }

    /** A pattern that is switched off never holds, so that no rule need ask for it. */
    static void forget(String pattern, Place item, Trees trees) {
        for (String file : List.of(FILE, CARDS)) {
            if (trees.has(file) && forget(pattern, trees.tree(file))) {
                trees.touch(item, file, RULES);
            }
        }
    }

    private static boolean forget(String pattern, JsonNode node) {
        boolean changed = false;
        if (node instanceof ObjectNode mapping && mapping.has(PATTERN)) {
            JsonNode asked = mapping.get(PATTERN);
            if (asked.isString() && asked.stringValue().equals(pattern)) {
                mapping.putArray(PATTERN);
                changed = true;
            } else if (asked instanceof ArrayNode several) {
                int before = several.size();
                changed = several.removeIf(one -> one.asString("").equals(pattern))
                                .size()
                        < before;
            }
        }
        for (JsonNode part : node) {
            changed |= forget(pattern, part);
        }
        return changed;
    }

    /** Orders are then known by their codes only. */
    static void forgetWords(String never, Place item, Trees trees) {
        if (trees.has(FILE)) {
            trees.tree(FILE).path("words").forEach(words -> ((ObjectNode) words).put("any", never));
            trees.touch(item, FILE, "words");
        }
    }
}
