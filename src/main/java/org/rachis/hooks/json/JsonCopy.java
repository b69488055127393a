package org.rachis.hooks.json;

import java.util.Map;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;

/** Copies an object, every number as it was written, with one member replaced. */
record JsonCopy(JsonGenerator out) {

    private static final JsonMapper EXACT = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    /** {@code members} writes the member that is replaced; where there was none, it comes last. */
    void write(String json, String replaced, Runnable members) {
        JsonNode object = EXACT.readTree(json);
        boolean written = false;
        out.writeStartObject();
        for (Map.Entry<String, JsonNode> property : object.properties()) {
            if (property.getKey().equals(replaced)) {
                members.run();
                written = true;
            } else {
                copy(property.getKey(), property.getValue());
            }
        }
        if (!written) {
            members.run();
        }
        out.writeEndObject();
    }

    private void copy(String name, JsonNode value) {
        if (!isNothing(value)) {
            out.writeName(name);
            copy(value);
        }
    }

    private void copy(JsonNode value) {
        if (value.isObject()) {
            out.writeStartObject();
            value.properties().forEach(property -> copy(property.getKey(), property.getValue()));
            out.writeEndObject();
        } else if (value.isArray()) {
            out.writeStartArray();
            value.forEach(this::copy);
            out.writeEndArray();
        } else if (value.isString()) {
            out.writeString(JsonOut.wellFormed(value.stringValue()));
        } else if (value.isNumber()) {
            out.writeNumber(value.decimalValue().toString());
        } else if (value.isBoolean()) {
            out.writeBoolean(value.booleanValue());
        } else {
            out.writeNull();
        }
    }

    /** Whether nothing is left of a value when all that is empty in it is left out. */
    private static boolean isNothing(JsonNode value) {
        if (value.isObject()) {
            return value.properties().stream().allMatch(property -> isNothing(property.getValue()));
        }
        if (value.isArray()) {
            return value.valueStream().allMatch(JsonCopy::isNothing);
        }
        return value.isNull() || (value.isString() && value.stringValue().isEmpty());
    }
}
