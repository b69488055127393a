package org.rachis.json;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Goes through a JSON document once and forward, from value to value. A value at which it stands is entered, read or
 * skipped; one that is left alone is skipped when it moves on. Skipping checks the grammar as reading does.
 *
 * <p>All methods throw {@link UnreadableJson} where the bytes are no JSON (RFC 8259) or go past {@link JsonLimits}.
 */
public final class JsonScanner extends Steps {

    /** What makes something of the bytes of a text or a number. */
    @FunctionalInterface
    public interface Reading<T extends @Nullable Object> {

        /** From the bytes at {@code from} up to, and without, that at {@code to}, in UTF-8. */
        T read(byte[] bytes, int from, int to);
    }

    private final TextMemory texts;

    private JsonScanner(byte[] utf8, int length) {
        super(utf8, length, Utf8.afterMark(utf8, length));
        this.texts = new TextMemory(bytes, end);
    }

    /** Over the first {@code length} bytes, in UTF-8, UTF-16 or UTF-32, with a byte order mark or without. */
    public static JsonScanner over(byte[] bytes, int length) {
        Charset charset = Utf8.charset(bytes, length);
        if (charset.equals(StandardCharsets.UTF_8)) {
            return new JsonScanner(bytes, length);
        }
        byte[] recoded = Utf8.recoded(bytes, length, charset);
        return new JsonScanner(recoded, recoded.length);
    }

    @Override
    public String text() {
        int to = plainEnd();
        return to == NOWHERE ? oddText() : texts.text(value + 1, to);
    }

    /** The same for a text that is hardly repeated: it takes no place in the memory. */
    public String rareText() {
        int to = plainEnd();
        return to == NOWHERE ? oddText() : new String(bytes, value + 1, to - value - 1, StandardCharsets.ISO_8859_1);
    }

    /** Steps over the text if each of its bytes stands for itself, and gives its end; else {@link #NOWHERE}. */
    private int plainEnd() {
        int to = Words.plainEnd(bytes, value + 1, end);
        if (byteAt(to) != '"') {
            return NOWHERE;
        }
        requireShort(to - value - 1);
        at = to + 1;
        return to;
    }

    private String oddText() {
        at = afterText(value);
        String text = JsonText.decoded(bytes, value + 1, at - 1);
        requireShort(text.length());
        return text;
    }

    private void requireShort(int length) {
        if (length > JsonLimits.MAX_TEXT_LENGTH) {
            throw UnreadableJson.tooMuch("texts", value);
        }
    }

    /** Whether the text at which it stands begins so; it is not yet read then. */
    public boolean startsWith(String beginning) {
        for (int i = 0; i < beginning.length(); i++) {
            byte character = byteAt(value + 1 + i);
            if (character == '\\') {
                return JsonText.decoded(bytes, value + 1, afterText(value) - 1).startsWith(beginning);
            }
            if (character != beginning.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    public boolean isEmptyText() {
        return byteAt(value + 1) == '"';
    }

    /** The number at which it stands, rounded to a double; infinite when it is beyond all doubles. */
    public double number() {
        at = JsonNumber.after(bytes, value, end);
        return JsonNumber.value(bytes, value, at);
    }

    /** What the reading makes of the text or the number at which it stands. */
    public <T extends @Nullable Object> T read(Reading<T> reading) {
        if (kind == JsonKind.NUMBER) {
            at = JsonNumber.after(bytes, value, end);
            return reading.read(bytes, value, at);
        }
        int to = plainEnd();
        if (to != NOWHERE) {
            return reading.read(bytes, value + 1, to);
        }
        byte[] decoded = oddText().getBytes(StandardCharsets.UTF_8);
        return reading.read(decoded, 0, decoded.length);
    }

    /** The value at which it stands, as JSON, as it was written. */
    public String json() {
        at = afterValue(value);
        return new String(bytes, value, at - value, StandardCharsets.UTF_8);
    }
}
