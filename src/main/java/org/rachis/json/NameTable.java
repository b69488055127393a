package org.rachis.json;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** Finds names by their bytes, so that no String is made of them. */
public final class NameTable {

    /** The name is not in the table. */
    public static final int OTHER = -1;

    private static final byte[] FREE = {};

    private final byte[][] names;
    private final long[] beginnings;
    private final int[] indexes;
    private final int bits;

    /** @param names different ones, none of them empty; a match is told by the place in this list */
    public NameTable(List<String> names) {
        this.bits = Integer.SIZE - Integer.numberOfLeadingZeros(names.size() * 4);
        this.names = new byte[1 << bits][];
        this.beginnings = new long[1 << bits];
        this.indexes = new int[1 << bits];
        Arrays.fill(this.names, FREE);
        for (int i = 0; i < names.size(); i++) {
            put(names.get(i).getBytes(StandardCharsets.UTF_8), i);
        }
    }

    private void put(byte[] name, int index) {
        long beginning = Words.beginning(name, 0, name.length);
        int slot = slot(beginning, name.length);
        while (names[slot].length > 0) {
            slot = next(slot);
        }
        names[slot] = name;
        beginnings[slot] = beginning;
        indexes[slot] = index;
    }

    int find(byte[] bytes, int from, int to) {
        return find(Words.beginning(bytes, from, to), bytes, from, to - from);
    }

    /** @param beginning the first eight bytes of the name, with zeros for what is behind its end */
    int find(long beginning, byte[] bytes, int from, int length) {
        int slot = slot(beginning, length);
        while (true) {
            byte[] name = names[slot];
            if (beginnings[slot] == beginning && name.length == length && endsAlike(name, bytes, from)) {
                return length == 0 ? OTHER : indexes[slot];
            }
            if (name.length == 0) {
                return OTHER;
            }
            slot = next(slot);
        }
    }

    int find(String name) {
        byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
        return find(bytes, 0, bytes.length);
    }

    private static boolean endsAlike(byte[] name, byte[] bytes, int from) {
        for (int i = Words.SIZE; i < name.length; i++) {
            if (name[i] != bytes[from + i]) {
                return false;
            }
        }
        return true;
    }

    private int slot(long beginning, int length) {
        return Words.slot(beginning + length, bits);
    }

    private int next(int slot) {
        return (slot + 1) & (names.length - 1);
    }
}
