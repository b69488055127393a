package org.rachis.json;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Eight bytes at a time, the first of them lowest. */
final class Words {

    static final int SIZE = Long.BYTES;

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long MIX = 0x9E3779B97F4A7C15L;
    private static final long ONES = 0x0101010101010101L;
    private static final long HIGH_BITS = ONES << 7;
    private static final long QUOTES_BESIDE_CONTROLS = ONES * ('"' ^ ' ');
    private static final long UP_TO_QUOTES = ONES * (' ' + 1);
    private static final long BACKSLASHES = ONES * '\\';

    private Words() {}

    /** A hash of what was hashed so far and one word more. */
    static long hash(long hash, long word) {
        return hash * MIX + word;
    }

    /** A place for the hash in a table of two to the power of {@code bits}. */
    static int slot(long hash, int bits) {
        return (int) ((hash * MIX) >>> (Long.SIZE - bits));
    }

    /** The eight bytes from there on, all of which must be in the array. */
    static long at(byte[] bytes, int from) {
        return (long) LONGS.get(bytes, from);
    }

    /**
     * Whether so many bytes, one at least, are the same at both places. Where one of them ends right before the end of all it
     * says no without looking, for it looks at eight bytes at a time.
     */
    static boolean same(byte[] bytes, int one, int other, int length, int end) {
        if (Math.max(one, other) + length + SIZE > end) {
            return false;
        }
        int done = 0;
        while (done + SIZE < length) {
            if (at(bytes, one + done) != at(bytes, other + done)) {
                return false;
            }
            done += SIZE;
        }
        long difference = at(bytes, one + done) ^ at(bytes, other + done);
        return difference << (Long.SIZE - (length - done) * Byte.SIZE) == 0;
    }

    /** The first eight of the bytes, with zeros for what is behind their end. */
    static long beginning(byte[] bytes, int from, int to) {
        int length = to - from;
        if (length >= SIZE) {
            return at(bytes, from);
        }
        if (from + SIZE <= bytes.length) {
            return first(at(bytes, from), length);
        }
        long word = 0;
        for (int i = length - 1; i >= 0; i--) {
            word = (word << 8) | (bytes[from + i] & 0xFF);
        }
        return word;
    }

    /** The first bytes of a word, fewer than eight, and zeros behind them. */
    static long first(long word, int length) {
        return word & ((1L << (length * Byte.SIZE)) - 1);
    }

    /** How many bytes of the word stand for themselves before the first that does not. */
    static int plainBytes(long word) {
        return Long.numberOfTrailingZeros(odd(word)) >>> 3;
    }

    /**
     * The first byte that does not stand for itself in a JSON text: a quote, a backslash, a control character, or one
     * beyond ASCII; the end when there is none.
     */
    static int plainEnd(byte[] bytes, int from, int end) {
        int at = from;
        while (at + SIZE <= end) {
            long odd = odd(at(bytes, at));
            if (odd != 0) {
                return at + (Long.numberOfTrailingZeros(odd) >>> 3);
            }
            at += SIZE;
        }
        while (at < end && isPlain(bytes[at])) {
            at++;
        }
        return at;
    }

    /**
     * The lowest bit that is set is the highest of the first byte that is not plain. With one bit turned, quotes come to
     * stand next to the control characters, so that one subtraction finds both.
     */
    private static long odd(long word) {
        long low = (word ^ QUOTES_BESIDE_CONTROLS) - UP_TO_QUOTES;
        long backslash = (word ^ BACKSLASHES) - ONES;
        return (low | backslash | word) & HIGH_BITS;
    }

    private static boolean isPlain(byte character) {
        return character >= ' ' && character != '"' && character != '\\';
    }
}
