package org.rachis.json;

import java.nio.charset.StandardCharsets;

/** The part of {@link JsonScanner} that steps over values: each method takes a place in the bytes and gives that behind it. */
abstract sealed class Grammar permits Steps {

    private static final byte[] TRUE = "true".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] FALSE = "false".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] NULL = "null".getBytes(StandardCharsets.US_ASCII);

    protected final byte[] bytes;
    protected final int end;
    protected int depth;

    protected Grammar(byte[] bytes, int end) {
        this.bytes = bytes;
        this.end = end;
    }

    /** The byte there; zero, which JSON has nowhere, behind the end. */
    protected final byte byteAt(int place) {
        return place < end ? bytes[place] : 0;
    }

    protected final JsonKind kindAt(int place) {
        JsonKind kind = JsonKind.beginningWith(byteAt(place));
        if (kind == null) {
            throw UnreadableJson.malformed(place);
        }
        return kind;
    }

    protected final int afterValue(int place) {
        return switch (byteAt(place)) {
            case '"' -> afterText(place);
            case '{' -> afterObject(place);
            case '[' -> afterList(place);
            case 't' -> afterWord(place, TRUE);
            case 'f' -> afterWord(place, FALSE);
            case 'n' -> afterWord(place, NULL);
            default -> JsonNumber.after(bytes, place, end);
        };
    }

    protected final int afterText(int quote) {
        int to = Words.plainEnd(bytes, quote + 1, end);
        return byteAt(to) == '"' ? to + 1 : JsonText.after(bytes, to, end);
    }

    private int afterObject(int place) {
        deepen(place);
        int next = afterSpace(place + 1);
        next = byteAt(next) == '}' ? next + 1 : afterMembers(next);
        depth--;
        return next;
    }

    /** Behind the object of which a member's name begins there. */
    protected final int afterMembers(int place) {
        int quote = place;
        while (true) {
            int next = afterSpace(afterValue(afterName(quote)));
            byte found = byteAt(next);
            if (found == '}') {
                return next + 1;
            }
            quote = afterComma(next, found);
        }
    }

    private int afterName(int quote) {
        if (byteAt(quote) != '"') {
            throw UnreadableJson.malformed(quote);
        }
        return afterColon(quote + 1, afterText(quote));
    }

    private int afterList(int place) {
        deepen(place);
        int next = afterSpace(place + 1);
        while (byteAt(next) != ']') {
            next = afterSpace(afterValue(next));
            byte found = byteAt(next);
            if (found != ']') {
                next = afterComma(next, found);
                refuseEnd(next);
            }
        }
        depth--;
        return next + 1;
    }

    /** A comma promises another item. */
    private void refuseEnd(int place) {
        if (byteAt(place) == ']') {
            throw UnreadableJson.malformed(place);
        }
    }

    private int afterWord(int place, byte[] word) {
        for (int i = 0; i < word.length; i++) {
            if (byteAt(place + i) != word[i]) {
                throw UnreadableJson.malformed(place + i);
            }
        }
        return place + word.length;
    }

    protected final int afterSpace(int place) {
        return byteAt(place) > ' ' ? place : afterSpaces(place);
    }

    private int afterSpaces(int place) {
        int next = place;
        while (next < end && isSpace(bytes[next])) {
            next++;
        }
        return next;
    }

    private static boolean isSpace(byte character) {
        return character == ' ' || character == '\n' || character == '\r' || character == '\t';
    }

    protected final int afterComma(int place, byte found) {
        if (found != ',') {
            throw UnreadableJson.malformed(place);
        }
        return afterSpace(place + 1);
    }

    /** The value behind the name that begins and ends there. */
    protected final int afterColon(int name, int nameEnd) {
        if (nameEnd - name > JsonLimits.MAX_NAME_LENGTH + 1) {
            throw UnreadableJson.tooMuch("names", name);
        }
        int colon = afterSpace(nameEnd);
        if (byteAt(colon) != ':') {
            throw UnreadableJson.malformed(colon);
        }
        return afterSpace(colon + 1);
    }

    protected final void deepen(int place) {
        if (++depth > JsonLimits.MAX_NESTING) {
            throw UnreadableJson.tooMuch("nesting", place);
        }
    }
}
