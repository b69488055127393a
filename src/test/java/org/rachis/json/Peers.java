package org.rachis.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** The same bytes read by the scanner and by Jackson: members in their order, texts, and numbers as doubles. */
final class Peers {

    private static final JsonFactory JACKSON = new JsonFactory();
    private static final String NOWHERE = "a name that no document has";
    private static final String NULL = "\0null";
    private static final Pattern SURROGATE_IN_NAME = Pattern.compile("\\\\u[dD][89a-fA-F](?:[^\"\\\\]|\\\\.)*\"\\s*:");

    private Peers() {}

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** At the start of a document, with no byte behind it. */
    static JsonScanner scanner(String document) {
        byte[] bytes = bytes(document);
        JsonScanner json = JsonScanner.over(bytes, bytes.length);
        json.start();
        return json;
    }

    static BooleanSupplier everyOther() {
        AtomicInteger count = new AtomicInteger();
        return () -> count.getAndIncrement() % 2 == 1;
    }

    /** Both take the document for JSON or neither, whatever of it is only stepped over, and both read the same in it. */
    static void agree(byte[] document, BooleanSupplier skips) {
        Optional<Object> read = byScanner(document, () -> false);

        assertThat(byScanner(document, () -> true).isPresent())
                .as("JSON skipped")
                .isEqualTo(read.isPresent());
        assertThat(byScanner(document, skips).isPresent()).as("JSON in part").isEqualTo(read.isPresent());
        assertThat(byTables(document, () -> false)).as("by tables of names").isEqualTo(read);
        assertThat(byTables(document, skips).isPresent())
                .as("JSON in part, by tables of names")
                .isEqualTo(read.isPresent());
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
        return byScanner(document, skips, JsonScanner::nextName);
    }

    /** How the members of an object are gone through. */
    private interface Way {

        /** Moves to the next member and tells its name; null leaves the object. */
        @Nullable
        String next(JsonScanner json);

        /** Looks about in an object that was just entered; its members are all to come still. */
        default void enter(JsonScanner json) {
            json.enter();
        }
    }

    /**
     * With two tables of all the names that are met, by turns, each of which tells a name by another place, and with a look
     * to the end of each object, so that what is remembered may stand behind what is read.
     */
    private static Optional<Object> byTables(byte[] document, BooleanSupplier skips) {
        Set<String> met = new LinkedHashSet<>(List.of(NOWHERE));
        byScanner(document, () -> false, json -> {
            String name = json.nextName();
            if (name != null && !name.isEmpty()) {
                met.add(name);
            }
            return name;
        });
        List<String> names = List.copyOf(met);
        NameTable there = new NameTable(names);
        NameTable back = new NameTable(names.reversed());
        AtomicInteger turn = new AtomicInteger();
        return byScanner(document, skips, new Way() {
            @Override
            public void enter(JsonScanner json) {
                json.enter();
                json.find(there);
            }

            @Override
            public @Nullable String next(JsonScanner json) {
                boolean first = turn.getAndIncrement() % 7 < 4;
                return nameAt(json.next(first ? there : back), first ? names : names.reversed());
            }
        });
    }

    private static @Nullable String nameAt(int place, List<String> names) {
        if (place == JsonScanner.END) {
            return null;
        }
        return place == NameTable.OTHER ? "" : names.get(place);
    }

    private static Optional<Object> byScanner(byte[] document, BooleanSupplier skips, Way way) {
        try {
            JsonScanner json = JsonScanner.over(document, document.length);
            if (!json.start()) {
                return Optional.empty();
            }
            Object value = value(json, skips, way);
            return json.isFinished() ? Optional.of(value) : Optional.empty();
        } catch (UnreadableJson e) {
            return Optional.empty();
        }
    }

    private static Object value(JsonScanner json, BooleanSupplier skips, Way way) {
        if (skips.getAsBoolean()) {
            json.skip();
            return NULL;
        }
        return switch (json.kind()) {
            case OBJECT -> members(json, skips, way);
            case LIST -> items(json, skips, way);
            case TEXT -> json.text();
            case NUMBER -> json.number();
            case TRUE -> true;
            case FALSE -> false;
            case NULL -> NULL;
        };
    }

    private static Object members(JsonScanner json, BooleanSupplier skips, Way way) {
        List<Object> members = new ArrayList<>();
        way.enter(json);
        for (String name = way.next(json); name != null; name = way.next(json)) {
            members.add(Map.entry(name, value(json, skips, way)));
        }
        return members;
    }

    private static Object items(JsonScanner json, BooleanSupplier skips, Way way) {
        List<Object> items = new ArrayList<>();
        json.enter();
        while (json.nextItem()) {
            items.add(value(json, skips, way));
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
