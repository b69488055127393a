package org.rachis.json;

import org.jspecify.annotations.Nullable;

/**
 * Which member followed the last time in a like place. The objects of a chart are alike, and one comparison of bytes then
 * spares looking for a name's end, for the name and for its colon.
 */
final class Successors {

    private static final int BITS = 8;

    /** The last bytes of a name, with its quote and colon. */
    private static final int TELLING = Words.SIZE;

    /** Even, as all states are, so that the lowest bit of a slot is left to say what stands before the name. */
    private static final int APART = 74;

    private final byte[] bytes;
    private final int end;
    private final int[] starts = new int[1 << BITS];
    private final int[] lengths = new int[1 << BITS];
    private final int[] found = new int[1 << BITS];
    private final int[] states = new int[1 << BITS];
    private final @Nullable NameTable[] tables = new NameTable[1 << BITS];
    private int state;

    Successors(byte[] bytes, int end) {
        this.bytes = bytes;
        this.end = end;
    }

    /** Where the successor of what was read last is kept: never in one slot what follows a brace and what follows a comma. */
    int slot(int depth, boolean first) {
        return (state + depth * APART + (first ? 1 : 0)) & ((1 << BITS) - 1);
    }

    /** How many bytes are before the value of the member that is kept in the slot, when that is what comes there; else zero. */
    int length(int slot, NameTable names, int from) {
        int length = lengths[slot];
        return tables[slot] == names && Words.same(bytes, starts[slot], from, length, end) ? length : 0;
    }

    /** The place in its table of the name that is kept in the slot, and which comes there. */
    int take(int slot) {
        state = states[slot];
        return found[slot];
    }

    /**
     * Keeps a member in the slot.
     *
     * @param from behind the brace or the value before it
     * @param place that of its name in the table
     */
    void keep(int slot, NameTable names, int from, int value, int place) {
        if (value < TELLING) {
            return;
        }
        int length = value - from;
        state = Words.slot(Words.at(bytes, value - TELLING) + length, BITS - 1) << 1;
        starts[slot] = from;
        lengths[slot] = length;
        found[slot] = place;
        states[slot] = state;
        tables[slot] = names;
    }
}
