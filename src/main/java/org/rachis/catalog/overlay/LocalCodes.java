package org.rachis.catalog.overlay;

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

/**
 * Code systems and codes of the site: a local laboratory code in the value set of its analyte is read like a LOINC code, a
 * local order code in the value set of its order is recognised like any other.
 */
final class LocalCodes {

    private static final String EXTENSION = "https://rachis.org/fhir/StructureDefinition/";
    private static final String DESIGNATION_USE = "https://rachis.org/fhir/CodeSystem/designation-use";

    private LocalCodes() {}

    static void codeSystems(Place place, Trees trees) {
        ArrayNode systems = Trees.list(trees.tree(KnowledgeFiles.CODE_SYSTEMS), "codeSystems");
        for (Place item : place.items()) {
            item.read(fields -> {
                String words = "Code system " + fields.text("name") + " (" + fields.text("url") + ") is new";
                fields.text("matching");
                fields.texts("aliases");
                trees.note(item, words, KnowledgeFiles.CODE_SYSTEMS, "/codeSystems/" + systems.size());
                return systems.add(item.node());
            });
        }
    }

    static void valueSets(Place place, Trees trees) {
        place.read(fields -> fields.byName((name, codes) -> {
            String file = KnowledgeFiles.VALUE_SETS + name + ".json";
            if (trees.has(file)) {
                codes.items().forEach(code -> code.read(keys -> add(keys, file, trees)));
            } else {
                codes.problem("is not the name of a value set");
            }
            return name;
        }));
    }

    private static boolean add(Fields fields, String file, Trees trees) {
        ObjectNode set = trees.tree(file);
        ArrayNode includes = Trees.list((ObjectNode) set.get("compose"), "include");
        String system = systemUrl(fields.require("system"), trees);
        String code = fields.require("code").code();
        String display = fields.text("display");
        boolean prefix = fields.find("prefix").map(Place::mustBeTrue).orElse(false);
        List<String> ingredients = fields.texts("ingredients");
        Place by = fields.place();
        String words = "Value set “" + set.path("title").asString("") + "” ("
                + set.path("id").asString("") + ") also holds “" + display + "” (" + system + "|" + code
                + (prefix ? " and what begins so" : "") + ")";
        trees.note(by, words, file, "/compose/include/" + includes.size());
        includes.add(
                prefix
                        ? filter(system, code, display, ingredients, by.file())
                        : concept(system, code, display, ingredients, by.file()));
        return true;
    }

    /** A code system may be named as people name it or by its URL; what is neither is for the reader to report. */
    static String systemUrl(Place place, Trees trees) {
        String written = place.text();
        return find(written, trees).map(url -> url.stringValue()).orElse(written);
    }

    /** The URL of a code system by its name or its URL. */
    static Optional<JsonNode> find(String written, Trees trees) {
        return Trees.list(trees.tree(KnowledgeFiles.CODE_SYSTEMS), "codeSystems").values().stream()
                .filter(system -> List.of(system.path("name"), system.path("url")).stream()
                        .anyMatch(identifier -> identifier.asString("").equalsIgnoreCase(written)))
                .map(system -> system.path("url"))
                .filter(JsonNode::isString)
                .findFirst();
    }

    private static ObjectNode concept(String system, String code, String display, List<String> words, String source) {
        ObjectNode include = node(Map.of("system", system));
        ObjectNode concept = include.putArray("concept").addObject();
        concept.put("code", code).put("display", display);
        extension(concept.putArray("extension"), "code-source", source);
        if (!words.isEmpty()) {
            ArrayNode designations = concept.putArray("designation");
            words.forEach(word -> designations
                    .addObject()
                    .put("value", word)
                    .set("use", node(Map.of("system", DESIGNATION_USE, "code", "ingredient"))));
        }
        return include;
    }

    private static ObjectNode filter(String system, String code, String display, List<String> words, String source) {
        ObjectNode include = node(Map.of("system", system));
        ArrayNode extensions = include.putArray("extension");
        extension(extensions, "filter-display", display);
        words.forEach(word -> extension(extensions, "ingredient", word));
        extension(extensions, "code-source", source);
        include.putArray("filter").add(node(Map.of("property", "concept", "op", "is-a", "value", code)));
        return include;
    }

    private static void extension(ArrayNode extensions, String name, String value) {
        extensions.add(node(Map.of("url", EXTENSION + name, "valueString", value)));
    }

    private static ObjectNode node(Map<String, String> texts) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        texts.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(text -> node.put(text.getKey(), text.getValue()));
        return node;
    }
}
