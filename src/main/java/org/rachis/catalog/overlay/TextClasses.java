package org.rachis.catalog.overlay;

import java.util.ArrayList;
import java.util.List;
import org.rachis.catalog.yaml.Amounts;
import org.rachis.catalog.yaml.Fields;
import org.rachis.catalog.yaml.Place;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** More words by which procedures without a known code are recognised, in the language of the site. */
final class TextClasses {

    static final String FILE = Trees.SHARED + "text.yaml";
    static final String CLASSES = "classes";

    private TextClasses() {}

    static void apply(Place place, Trees trees) {
        place.read(fields -> fields.byName((id, textClass) -> {
            if (trees.tree(FILE).path(CLASSES).get(id) instanceof ObjectNode shipped) {
                textClass.read(keys -> extend(id, keys, shipped, trees));
            } else {
                textClass.problem("is not a class of procedures known by their words");
            }
            return id;
        }));
    }

    private static boolean extend(String id, Fields fields, ObjectNode textClass, Trees trees) {
        List<String> stems = new ArrayList<>();
        fields.require("stems").items().forEach(item -> stems.add(stem(item)));
        Place any = fields.require("any");
        String expression = Amounts.pattern(any).pattern();
        ArrayNode all = Trees.list(textClass, "stems");
        all.values().forEach(known -> stems.remove(known.asString()));
        stems.forEach(all::add);
        textClass.put("any", "(?:" + textClass.path("any").asString("") + ")|(?:" + expression + ")");
        String way = CLASSES + "." + id;
        trees.note(
                fields.place(),
                "Procedures of the class " + id + " are also known by the words " + expression,
                FILE,
                way);
        return true;
    }

    /** Texts are compared in lower case. */
    private static String stem(Place item) {
        String text = item.text();
        if (!text.equals(text.toLowerCase(java.util.Locale.ROOT))) {
            item.problem("must be in lower case: " + text);
        }
        return text;
    }
}
