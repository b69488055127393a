package org.rachis.json;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Gives out the same String for the same bytes as long as it remembers them. Charts repeat a few hundred systems, codes
 * and displays thousands of times. It forgets rather than grows, and lives no longer than the bytes.
 */
final class TextMemory {

    private static final int BITS = 10;

    private final byte[] bytes;
    private final int end;
    private final @Nullable String[] texts = new String[1 << BITS];
    private final int[] starts = new int[1 << BITS];

    TextMemory(byte[] bytes, int end) {
        this.bytes = bytes;
        this.end = end;
    }

    /** The text of these bytes, which are ASCII. */
    String text(int from, int to) {
        int slot = slot(from, to);
        String known = texts[slot];
        if (known != null && known.length() == to - from) {
            if (Words.same(bytes, starts[slot], from, to - from, end)) {
                return known;
            }
        }
        String made = new String(bytes, from, to - from, StandardCharsets.ISO_8859_1);
        texts[slot] = made;
        starts[slot] = from;
        return made;
    }

    /** A beginning, a middle and an end tell texts apart well enough; a clash costs a new String and nothing else. */
    private int slot(int from, int to) {
        int length = to - from;
        long hash = Words.beginning(bytes, from, to) + length;
        if (length > Words.SIZE) {
            hash = Words.hash(hash, Words.at(bytes, from + length / 2 - Words.SIZE / 2));
            hash = Words.hash(hash, Words.at(bytes, to - Words.SIZE));
        }
        return Words.slot(hash, BITS);
    }
}
