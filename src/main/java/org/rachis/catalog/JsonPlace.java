package org.rachis.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * An object in a JSON file together with where it stands, so that whatever is missing or unexpected in it can be reported
 * with file and path. Reading goes on after a problem with an empty value, to find the others.
 */
record JsonPlace(String file, String path, JsonNode node, Problems problems) {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /** The object that a whole file is; empty, with a problem, when the file is not one. */
    static Optional<JsonNode> root(String file, byte[] bytes, Problems problems) {
        try {
            JsonNode root = MAPPER.readTree(bytes);
            if (root.isObject()) {
                return Optional.of(root);
            }
            problems.add(file, "", "is not a JSON object");
        } catch (JacksonException e) {
            problems.add(file, "", "is not valid JSON: " + e.getOriginalMessage());
        }
        return Optional.empty();
    }

    void problem(String message) {
        problems.add(file, path, message);
    }

    void problemAt(String key, String message) {
        problems.add(file, path + "/" + key, message);
    }

    /** Reports every key that is not among those allowed. */
    void allowOnly(Set<String> keys) {
        for (String key : node.propertyNames()) {
            if (!keys.contains(key)) {
                problemAt(key, "is not known here");
            }
        }
    }

    /** A text that must be there, one object wherever it stands; empty, with a problem, when it is not. */
    String text(String key) {
        return requireText(key) ? node.path(key).stringValue().intern() : "";
    }

    /** Reports a text that is missing, and says whether it is there. */
    boolean requireText(String key) {
        JsonNode value = node.path(key);
        boolean there = value.isString() && !value.stringValue().isBlank();
        if (value.isMissingNode()) {
            problem("lacks " + key);
        } else if (!there) {
            problemAt(key, "must be a text that is not blank");
        }
        return there;
    }

    /** Reports a text that is not the one it must be. */
    void expectText(String key, String expected) {
        String actual = text(key);
        if (!actual.isEmpty() && !actual.equals(expected)) {
            problemAt(key, "must be " + expected + ", not " + actual);
        }
    }

    /** Reports a flag that is missing or not the one it must be. */
    void expectFlag(String key, boolean expected) {
        JsonNode value = node.path(key);
        if (!value.isBoolean() || value.booleanValue() != expected) {
            problemAt(key, "must be " + expected);
        }
    }

    /** An object that must be there; an empty one, with a problem, when it is not. */
    JsonPlace object(String key) {
        return asObject(node.get(key), path + "/" + key);
    }

    boolean has(String key) {
        return node.has(key);
    }

    /** The objects of a list; empty when the key is absent. */
    List<JsonPlace> objects(String key) {
        List<JsonPlace> objects = new ArrayList<>();
        List<JsonNode> elements = elements(key);
        for (int i = 0; i < elements.size(); i++) {
            objects.add(asObject(elements.get(i), path + "/" + key + "/" + i));
        }
        return objects;
    }

    /** The texts of a list; empty when the key is absent. */
    List<String> texts(String key) {
        List<String> texts = new ArrayList<>();
        for (JsonNode element : elements(key)) {
            if (element.isString() && !element.stringValue().isBlank()) {
                texts.add(element.stringValue());
            } else {
                problemAt(key, "must hold texts that are not blank");
            }
        }
        return texts;
    }

    private List<JsonNode> elements(String key) {
        JsonNode value = node.get(key);
        if (value == null) {
            return List.of();
        }
        if (!value.isArray() || value.isEmpty()) {
            problemAt(key, "must be a list that is not empty");
            return List.of();
        }
        return List.copyOf(value.values());
    }

    private JsonPlace asObject(@Nullable JsonNode value, String where) {
        if (value != null && value.isObject()) {
            return new JsonPlace(file, where, value, problems);
        }
        problems.add(file, where, "must be an object");
        return new JsonPlace(file, where, JsonNodeFactory.instance.objectNode(), problems);
    }
}
