package org.rachis.catalog.overlay;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rachis.catalog.KnowledgeFiles;
import org.rachis.catalog.yaml.Fields;
import org.rachis.catalog.yaml.Place;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Orders that a card proposes, coded as the site's own catalogue codes them, in any code system that is known. */
final class OrderCodes {

    private static final String FILE = Trees.SHARED + "orders.yaml";

    private OrderCodes() {}

    static void apply(Place place, Trees trees) {
        place.read(fields -> fields.byName((id, order) -> {
            if (trees.tree(FILE).path("orders").get(id) instanceof ObjectNode shipped) {
                order.read(keys -> recode(id, keys, shipped, trees));
            } else {
                order.problem("is not an order that Rachis proposes");
            }
            return id;
        }));
    }

    private static boolean recode(String id, Fields fields, ObjectNode order, Trees trees) {
        String name = "Order “" + order.path("label").asString("") + "” (" + id + "), ";
        String way = "orders." + id + ".";
        fields.find("codes").ifPresent(codes -> {
            ArrayNode replacement = JsonNodeFactory.instance.arrayNode();
            codes.items().forEach(item -> replacement.add(code(item, trees)));
            String words = name + "codes: " + words(order.path("codes")) + " → " + words(replacement);
            order.set("codes", replacement);
            trees.note(codes, words, FILE, way + "codes");
            requireRecognised(codes, order, trees);
        });
        fields.find("category").ifPresent(category -> {
            JsonNode replacement = code(category, trees);
            String before = words(List.of(order.path("category")));
            order.set("category", replacement);
            trees.note(
                    category,
                    name + "category: " + before + " → " + words(List.of(replacement)),
                    FILE,
                    way + "category");
        });
        for (String key : List.of("label", "text", "description")) {
            fields.find(key).ifPresent(place -> {
                String text = place.text();
                String words = name + key + ": " + order.path(key).asString("none of its own") + " → " + text;
                order.put(key, text);
                trees.note(place, words, FILE, way + key);
            });
        }
        return true;
    }

    /** The place's code with its code system's URL, which must be known. */
    private static JsonNode code(Place place, Trees trees) {
        return place.read(fields -> {
            Place system = fields.require("system");
            String written = system.text();
            Optional<JsonNode> url = LocalCodes.find(written, trees);
            if (url.isEmpty() && !written.isEmpty()) {
                system.problem("is not a known code system; name it under codeSystems: " + written);
            }
            return JsonNodeFactory.instance
                    .objectNode()
                    .put("system", url.map(JsonNode::stringValue).orElse(written))
                    .put("code", fields.require("code").code())
                    .put("display", fields.text("display"));
        });
    }

    /** An order that was accepted must be seen again as ordered, or the card would go on asking for it. */
    private static void requireRecognised(Place codes, ObjectNode order, Trees trees) {
        List<String> sets = new ArrayList<>();
        order.path("satisfiedBy").forEach(set -> sets.add(set.asString()));
        boolean recognised = order.path("codes")
                .valueStream()
                .anyMatch(code -> sets.stream()
                        .anyMatch(set -> holds(trees.tree(KnowledgeFiles.VALUE_SETS + set + ".json"), code)));
        if (!recognised) {
            codes.problem("are in no value set by which the order is recognised once it is placed;"
                    + " add one of them to one of " + sets);
        }
    }

    private static boolean holds(ObjectNode set, JsonNode code) {
        return set.path("compose")
                .path("include")
                .valueStream()
                .filter(include -> include.path("system").equals(code.path("system")))
                .flatMap(include -> include.path("concept").valueStream())
                .anyMatch(concept -> concept.path("code").equals(code.path("code")));
    }

    private static String words(Iterable<JsonNode> codes) {
        Map<String, String> short_ = Map.of("loinc", "http://loinc.org", "snomed", "http://snomed.info/sct");
        List<String> words = new ArrayList<>();
        for (JsonNode code : codes) {
            String system = code.path("system").asString("");
            words.add("“" + code.path("display").asString("") + "” (" + short_.getOrDefault(system, system) + "|"
                    + code.path("code").asString("") + ")");
        }
        return String.join(", ", words);
    }
}
