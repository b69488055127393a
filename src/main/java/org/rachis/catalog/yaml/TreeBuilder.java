package org.rachis.catalog.yaml;

import java.util.HashMap;
import java.util.Map;
import tools.jackson.core.JsonToken;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLParser;

/**
 * Builds the tree of a document. Jackson's own tree reader takes the name of an alias for a text and drops what it stands
 * for, which would silently turn a list into a word; here an alias becomes what its anchor marks.
 */
final class TreeBuilder {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final YAMLParser parser;
    private final Map<String, JsonNode> anchors = new HashMap<>();

    TreeBuilder(YAMLParser parser) {
        this.parser = parser;
    }

    /** The only document of the file; missing when the file is empty. */
    JsonNode document() {
        JsonToken token = parser.nextToken();
        if (token == null) {
            return NODES.missingNode();
        }
        JsonNode root = node(token);
        if (parser.nextToken() != null) {
            throw new StreamReadException(parser, "a file holds one document only");
        }
        return root;
    }

    private JsonNode node(JsonToken token) {
        if (parser.isCurrentAlias()) {
            JsonNode marked = anchors.get(parser.getString());
            if (marked == null) {
                throw new StreamReadException(parser, "nothing before it is marked &" + parser.getString());
            }
            return marked;
        }
        String anchor = parser.getObjectId();
        JsonNode node = switch (token) {
            case START_OBJECT -> mapping();
            case START_ARRAY -> list();
            case VALUE_NUMBER_INT -> NODES.numberNode(parser.getBigIntegerValue());
            case VALUE_NUMBER_FLOAT -> NODES.numberNode(parser.getDoubleValue());
            case VALUE_TRUE -> NODES.booleanNode(true);
            case VALUE_FALSE -> NODES.booleanNode(false);
            case VALUE_NULL -> NODES.nullNode();
            default -> NODES.stringNode(parser.getString());
        };
        if (anchor != null) {
            anchors.put(anchor, node);
        }
        return node;
    }

    private JsonNode mapping() {
        ObjectNode mapping = NODES.objectNode();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String key = parser.currentName();
            mapping.set(key, node(parser.nextToken()));
        }
        return mapping;
    }

    private JsonNode list() {
        ArrayNode list = NODES.arrayNode();
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            list.add(node(token));
        }
        return list;
    }
}
