package org.rachis.json;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Values that came before, with what was made of them. Charts say the same thousands of times: one comparison of bytes
 * then spares going through them. It forgets rather than grows, and lives no longer than the bytes.
 */
final class Repeats {

    private static final int BITS = 9;

    /** Behind the names and the system, where the codes of most CodeableConcepts stand. */
    private static final int TELLING = 40;

    private static final int TELLING_WORDS = 5;

    private final byte[] bytes;
    private final int end;
    private final int[] starts = new int[1 << BITS];
    private final int[] lengths = new int[1 << BITS];
    private final @Nullable Object[] made = new Object[1 << BITS];

    Repeats(byte[] bytes, int end) {
        this.bytes = bytes;
        this.end = end;
    }

    /** Where an object or a list that begins there would have been kept. */
    int slot(int from) {
        if (from + TELLING + TELLING_WORDS * Words.SIZE > end) {
            return 0;
        }
        long hash = Words.at(bytes, from + Words.SIZE);
        for (int i = 0; i < TELLING_WORDS; i++) {
            hash = Words.hash(hash, Words.at(bytes, from + TELLING + i * Words.SIZE));
        }
        return Words.slot(hash, BITS);
    }

    /** How long the object or list is that begins there, when the same is kept in the slot; else zero. */
    int length(int slot, int from) {
        int length = lengths[slot];
        int start = starts[slot];
        boolean same = from + length <= end && Arrays.equals(bytes, start, start + length, bytes, from, from + length);
        return same ? length : 0;
    }

    @Nullable
    Object made(int slot) {
        return made[slot];
    }

    void keep(int slot, int from, int to, @Nullable Object what) {
        starts[slot] = from;
        lengths[slot] = to - from;
        made[slot] = what;
    }
}
