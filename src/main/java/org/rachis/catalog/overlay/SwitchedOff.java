package org.rachis.catalog.overlay;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.rachis.catalog.yaml.Fields;
import org.rachis.catalog.yaml.Place;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Patterns, suggestions and override reasons that the site does not want, and recognition by words. */
final class SwitchedOff {

    private static final String PATTERNS = Trees.SHARED + "patterns.yaml";
    private static final String REASONS = Trees.SHARED + "override-reasons.yaml";
    private static final String SYNONYMS = Trees.SHARED + "synonyms.yaml";
    private static final String ENABLED = "enabled";
    private static final String NEVER = "(?!)";

    private SwitchedOff() {}

    static void apply(Place place, Trees trees) {
        place.read(fields -> {
            each(fields, "patterns", item -> pattern(item, trees));
            each(fields, "suggestions", item -> suggestion(item, trees));
            each(fields, "overrideReasons", item -> reason(item, trees));
            fields.find("textRecognition").filter(Place::mustBeTrue).ifPresent(item -> words(item, trees));
            return true;
        });
    }

    private static void each(Fields fields, String key, java.util.function.Consumer<Place> effect) {
        fields.find(key).ifPresent(list -> {
            list.texts();
            list.items().forEach(effect);
        });
    }

    /** The pattern goes, with its card in every service; a service that keeps none cannot be started. */
    private static void pattern(Place item, Trees trees) {
        String id = item.text();
        Optional<JsonNode> ofChart =
                remove(Trees.list(trees.tree(PATTERNS), "patterns"), one -> text(one.path("id"), id));
        Optional<JsonNode> rule = ofChart.isPresent() ? Optional.empty() : OrderRules.remove(id, trees);
        Optional<JsonNode> found = ofChart.or(() -> rule);
        if (found.isEmpty()) {
            item.problem("is not a pattern: " + id);
            return;
        }
        String title = found.get().path("title").asString("");
        String kind = rule.isPresent() ? "Rule" : "Pattern";
        trees.note(
                item,
                kind + " “" + title + "” (" + id + "): on → off",
                rule.isPresent() ? OrderRules.FILE : PATTERNS,
                rule.isPresent() ? OrderRules.RULES : "patterns");
        OrderRules.forget(id, item, trees);
        for (String file : trees.ofServices("service.yaml")) {
            ArrayNode own = Trees.list(trees.tree(file), "patterns");
            if (remove(own, pattern -> text(pattern, id)).isPresent()) {
                trees.touch(item, file, "patterns");
                if (own.isEmpty()) {
                    item.problem("switches off the last pattern of a service: " + file);
                }
            }
        }
        cards(trees).stream()
                .filter(file -> trees.tree(file).remove(id) != null)
                .forEach(file -> trees.touch(item, file, id));
    }

    /** An order by its id goes from every card; {@code pattern/order} from the card of one pattern. */
    private static void suggestion(Place item, Trees trees) {
        String[] parts = item.text().split("/", 2);
        String order = parts[parts.length - 1];
        int cards = removeFromCards(
                item,
                trees,
                "suggestions",
                pattern -> parts.length == 1 || pattern.equals(parts[0]),
                suggestion -> text(suggestion, order) || text(suggestion.path("order"), order));
        if (cards == 0) {
            item.problem("is proposed by no such card: " + item.text());
        } else {
            trees.note(item, "Suggestion " + item.text() + ": on → off, on " + cards + " card(s)", PATTERNS);
        }
    }

    private static void reason(Place item, Trees trees) {
        String code = item.text();
        int cards = removeFromCards(item, trees, "overrideReasons", pattern -> true, reason -> text(reason, code));
        if (cards == 0) {
            item.problem("is offered by no card: " + code);
        } else {
            String display = trees.tree(REASONS).path(code).asString("");
            trees.note(item, "Override reason “" + display + "” (" + code + "): on → off", PATTERNS);
        }
    }

    /** The cards of each service, and those that services about orders share. */
    private static List<String> cards(Trees trees) {
        List<String> files = new ArrayList<>(trees.ofServices("cards.yaml"));
        if (trees.has(OrderRules.CARDS)) {
            files.add(OrderRules.CARDS);
        }
        return files;
    }

    private static int removeFromCards(
            Place item, Trees trees, String key, Predicate<String> pattern, Predicate<JsonNode> unwanted) {
        int cards = 0;
        for (String file : cards(trees)) {
            for (var card : trees.tree(file).properties()) {
                if (pattern.test(card.getKey()) && card.getValue().get(key) instanceof ArrayNode list) {
                    if (remove(list, unwanted).isPresent()) {
                        trees.touch(item, file, card.getKey() + "." + key);
                        cards++;
                    }
                    if (list.isEmpty()) {
                        ((ObjectNode) card.getValue()).remove(key);
                    }
                }
            }
        }
        return cards;
    }

    /**
     * Procedures, problems and reasons are then known by their codes only; results and drugs are read by their words as
     * before.
     */
    private static void words(Place item, Trees trees) {
        trees.tree(SYNONYMS).put(ENABLED, false);
        trees.touch(item, SYNONYMS, ENABLED);
        trees.tree(TextClasses.FILE)
                .path(TextClasses.CLASSES)
                .forEach(textClass -> ((ObjectNode) textClass).put("any", NEVER));
        OrderRules.forgetWords(NEVER, item, trees);
        trees.note(
                item,
                "Recognition of procedures, problems and reasons by their words: on → off",
                TextClasses.FILE,
                TextClasses.CLASSES);
    }

    /** Removes the elements that are unwanted and hands out the last of them. */
    private static Optional<JsonNode> remove(ArrayNode list, Predicate<JsonNode> unwanted) {
        Optional<JsonNode> removed = Optional.empty();
        for (int i = list.size() - 1; i >= 0; i--) {
            if (unwanted.test(list.get(i))) {
                removed = Optional.of(list.remove(i));
            }
        }
        return removed;
    }

    private static boolean text(JsonNode node, String text) {
        return node.isString() && node.stringValue().equals(text);
    }
}
