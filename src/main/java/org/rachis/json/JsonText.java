package org.rachis.json;

import java.nio.charset.StandardCharsets;

/** Texts that do not stand for themselves: with escapes, or with characters beyond ASCII. */
final class JsonText {

    private static final int HEX_DIGITS = 4;

    private JsonText() {}

    /** Behind the closing quote of the text that goes on at {@code from}. */
    static int after(byte[] bytes, int from, int end) {
        int at = from;
        while (true) {
            at = Words.plainEnd(bytes, at, end);
            if (at == end) {
                throw UnreadableJson.malformed(at);
            }
            byte character = bytes[at];
            if (character == '"') {
                return at + 1;
            } else if (character == '\\') {
                at = afterEscape(bytes, at, end);
            } else if (character < 0) {
                at = afterCharacter(bytes, at, end);
            } else {
                throw UnreadableJson.malformed(at);
            }
        }
    }

    private static int afterEscape(byte[] bytes, int from, int end) {
        if (from + 1 >= end) {
            throw UnreadableJson.malformed(from);
        }
        return switch (bytes[from + 1]) {
            case '"', '\\', '/', 'b', 'f', 'n', 'r', 't' -> from + 2;
            case 'u' -> {
                unit(bytes, from, end);
                yield from + 2 + HEX_DIGITS;
            }
            default -> throw UnreadableJson.malformed(from);
        };
    }

    /** The UTF-16 code unit of the escape that begins there. */
    private static char unit(byte[] bytes, int from, int end) {
        if (from + 2 + HEX_DIGITS > end) {
            throw UnreadableJson.malformed(from);
        }
        int unit = 0;
        for (int i = 0; i < HEX_DIGITS; i++) {
            int digit = hex(bytes[from + 2 + i]);
            if (digit < 0) {
                throw UnreadableJson.malformed(from);
            }
            unit = (unit << 4) | digit;
        }
        return (char) unit;
    }

    private static int hex(byte character) {
        return character < 0 ? -1 : Character.digit(character, 16);
    }

    /** Behind the character in UTF-8 that begins there. */
    private static int afterCharacter(byte[] bytes, int from, int end) {
        int first = bytes[from] & 0xFF;
        int length = first < 0xC0 || first > 0xF7 ? 0 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
        if (length == 0 || from + length > end) {
            throw UnreadableJson.malformed(from);
        }
        for (int i = 1; i < length; i++) {
            if ((bytes[from + i] & 0xC0) != 0x80) {
                throw UnreadableJson.malformed(from + i);
            }
        }
        return from + length;
    }

    /** The characters of a text that has been stepped over, without its quotes. */
    static String decoded(byte[] bytes, int from, int to) {
        if (Words.plainEnd(bytes, from, to) == to) {
            return new String(bytes, from, to - from, StandardCharsets.ISO_8859_1);
        }
        int escape = nextEscape(bytes, from, to);
        StringBuilder text = new StringBuilder(to - from);
        int at = from;
        while (escape < to) {
            text.append(utf8(bytes, at, escape)).append(escaped(bytes, escape, to));
            at = bytes[escape + 1] == 'u' ? escape + 2 + HEX_DIGITS : escape + 2;
            escape = nextEscape(bytes, at, to);
        }
        return text.append(utf8(bytes, at, to)).toString();
    }

    private static int nextEscape(byte[] bytes, int from, int to) {
        int at = from;
        while (at < to && bytes[at] != '\\') {
            at++;
        }
        return at;
    }

    private static char escaped(byte[] bytes, int from, int to) {
        byte letter = bytes[from + 1];
        return switch (letter) {
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> unit(bytes, from, to);
            default -> (char) letter;
        };
    }

    private static String utf8(byte[] bytes, int from, int to) {
        return new String(bytes, from, to - from, StandardCharsets.UTF_8);
    }
}
