package org.rachis.json;

import org.jspecify.annotations.Nullable;

/** What a JSON value is; its first byte tells. */
public enum JsonKind {
    OBJECT("{"),
    LIST("["),
    TEXT("\""),
    NUMBER("-0123456789"),
    TRUE("t"),
    FALSE("f"),
    NULL("n");

    private static final @Nullable JsonKind[] BY_BYTE = new JsonKind[Byte.MAX_VALUE + 1];

    static {
        for (JsonKind kind : values()) {
            kind.beginnings.chars().forEach(character -> BY_BYTE[character] = kind);
        }
    }

    private final String beginnings;

    JsonKind(String beginnings) {
        this.beginnings = beginnings;
    }

    /** The kind of the value that begins with this byte; null when none does. A table, for no processor guesses what comes. */
    static @Nullable JsonKind beginningWith(byte first) {
        return first < 0 ? null : BY_BYTE[first];
    }
}
