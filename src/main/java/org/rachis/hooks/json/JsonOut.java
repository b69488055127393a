package org.rachis.hooks.json;

import java.io.ByteArrayOutputStream;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import tools.jackson.core.JsonGenerator;

/**
 * Writes JSON that keeps the protocol's rule: what has no value is left out (CDS Hooks 2.0.1, Use of JSON). Only
 * {@link #list} writes an empty array, where the protocol asks for one.
 */
public final class JsonOut {

    private final JsonGenerator generator;

    private JsonOut(JsonGenerator generator) {
        this.generator = generator;
    }

    /** The UTF-8 bytes of one object with the members that are written. */
    public static byte[] object(Consumer<JsonOut> members) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);
        try (JsonGenerator generator = Json.generator(bytes)) {
            JsonOut out = new JsonOut(generator);
            out.item(() -> members.accept(out));
        }
        return bytes.toByteArray();
    }

    /** A text member, left out when it is blank. */
    public void text(String name, String value) {
        if (!value.isBlank()) {
            generator.writeStringProperty(name, wellFormed(value));
        }
    }

    /** A member that is written when it is true and left out when not. */
    public void flag(String name, boolean value) {
        if (value) {
            generator.writeBooleanProperty(name, true);
        }
    }

    /** A whole number. */
    public void whole(String name, long value) {
        generator.writeNumberProperty(name, value);
    }

    /** A number, without a fraction where it has none. */
    public void number(String name, double value) {
        if (value == Math.rint(value) && Math.abs(value) < 1e15) {
            generator.writeNumberProperty(name, (long) value);
        } else {
            generator.writeNumberProperty(name, value);
        }
    }

    /** An array of texts, left out when there are none. */
    public void texts(String name, Collection<String> values) {
        if (!values.isEmpty()) {
            generator.writeArrayPropertyStart(name);
            values.forEach(value -> generator.writeString(wellFormed(value)));
            generator.writeEndArray();
        }
    }

    /** An object member; its caller sees to it that it is not empty. */
    public void member(String name, Runnable members) {
        generator.writeName(name);
        item(members);
    }

    /** An array of objects, left out when there are none. */
    public <T> void some(String name, List<T> items, Consumer<T> members) {
        if (!items.isEmpty()) {
            list(name, items, members);
        }
    }

    /** An array of objects, written even when it is empty. */
    public <T> void list(String name, List<T> items, Consumer<T> members) {
        generator.writeArrayPropertyStart(name);
        items.forEach(item -> item(() -> members.accept(item)));
        generator.writeEndArray();
    }

    /**
     * An object member as it stands in other JSON, in which one member is written anew. What has no value there is left
     * out, save in an array, where FHIR may need it to keep a place.
     */
    public void changed(String name, String json, String member, Runnable members) {
        generator.writeName(name);
        new JsonCopy(generator).write(json, member, () -> member(member, members));
    }

    private void item(Runnable members) {
        generator.writeStartObject();
        members.run();
        generator.writeEndObject();
    }

    /** Half a surrogate pair cannot be written in UTF-8; a chart may hold one as an escape, and it is replaced. */
    static String wellFormed(String value) {
        if (!hasSurrogates(value)) {
            return value;
        }
        StringBuilder whole = new StringBuilder(value.length());
        value.codePoints().map(point -> isLoneSurrogate(point) ? 0xFFFD : point).forEach(whole::appendCodePoint);
        return whole.toString();
    }

    private static boolean hasSurrogates(String value) {
        for (int i = 0; i < value.length(); i++) {
            if (Character.isSurrogate(value.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isLoneSurrogate(int codePoint) {
        return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    }
}
