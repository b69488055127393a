package org.rachis.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** The same bytes read by the scanner and by Jackson: members in their order, texts, and numbers as doubles. */
final class Peers {

    private static final JsonFactory JACKSON = new JsonFactory();
    private static final String NULL = "\0null";
    private static final Pattern SURROGATE_IN_NAME = Pattern.compile("\\\\u[dD][89a-fA-F](?:[^\"\\\\]|\\\\.)*\"\\s*:");

    private Peers() {}

    /** Both take the document for JSON or neither, whatever of it is only stepped over, and both read the same in it. */
    static void agree(byte[] document, BooleanSupplier skips) {
        Optional<Object> read = byScanner(document, () -> false);

        assertThat(byScanner(document, () -> true).isPresent())
                .as("JSON skipped")
                .isEqualTo(read.isPresent());
        assertThat(byScanner(document, skips).isPresent()).as("JSON in part").isEqualTo(read.isPresent());
        if (isComparable(document)) {
            assertThat(read).isEqualTo(byJackson(document));
        }
    }

    /**
     * What is no UTF-8 is no text either: it is refused here or there, or something is put in its place. And Jackson takes
     * half a surrogate pair, as an escape, in a text but not in a name.
     */
    private static boolean isComparable(byte[] document) {
        try {
            CharBuffer text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(document));
            return !SURROGATE_IN_NAME.matcher(text).find();
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    static Optional<Object> byScanner(byte[] document, BooleanSupplier skips) {
        try {
            JsonScanner json = JsonScanner.over(document, document.length);
            if (!json.start()) {
                return Optional.empty();
            }
            Object value = value(json, skips);
            return json.isFinished() ? Optional.of(value) : Optional.empty();
        } catch (UnreadableJson e) {
            return Optional.empty();
        }
    }

    private static Object value(JsonScanner json, BooleanSupplier skips) {
        if (skips.getAsBoolean()) {
            json.skip();
            return NULL;
        }
        return switch (json.kind()) {
            case OBJECT -> members(json, skips);
            case LIST -> items(json, skips);
            case TEXT -> json.text();
            case NUMBER -> json.number();
            case TRUE -> true;
            case FALSE -> false;
            case NULL -> NULL;
        };
    }

    private static Object members(JsonScanner json, BooleanSupplier skips) {
        List<Object> members = new ArrayList<>();
        json.enter();
        for (String name = json.nextName(); name != null; name = json.nextName()) {
            members.add(Map.entry(name, value(json, skips)));
        }
        return members;
    }

    private static Object items(JsonScanner json, BooleanSupplier skips) {
        List<Object> items = new ArrayList<>();
        json.enter();
        while (json.nextItem()) {
            items.add(value(json, skips));
        }
        return List.of(items);
    }

    private static Optional<Object> byJackson(byte[] document) {
        try (JsonParser parser = JACKSON.createParser(ObjectReadContext.empty(), document)) {
            if (parser.nextToken() == null) {
                return Optional.empty();
            }
            Object value = value(parser);
            return parser.nextToken() == null ? Optional.of(value) : Optional.empty();
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    private static Object value(JsonParser parser) {
        return switch (parser.currentToken()) {
            case START_OBJECT -> {
                List<Object> members = new ArrayList<>();
                while (parser.nextToken() != JsonToken.END_OBJECT) {
                    String name = parser.currentName();
                    parser.nextToken();
                    members.add(Map.entry(name, value(parser)));
                }
                yield members;
            }
            case START_ARRAY -> {
                List<Object> items = new ArrayList<>();
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    items.add(value(parser));
                }
                yield List.of(items);
            }
            case VALUE_STRING -> parser.getString();
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> 0 + parser.getDoubleValue();
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            default -> NULL;
        };
    }
}
