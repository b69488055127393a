package org.rachis.json;

import java.nio.charset.StandardCharsets;

/** Numbers, as RFC 8259 writes them. */
final class JsonNumber {

    /** A whole number of so many digits, and each of these powers of ten, is exact as a double; so their quotient is correct. */
    private static final int EXACT_DIGITS = 15;

    private static final double[] POWERS_OF_TEN = {
        1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15
    };

    private JsonNumber() {}

    /** Behind the number that begins there. */
    static int after(byte[] bytes, int from, int end) {
        int whole = at(bytes, from, end) == '-' ? from + 1 : from;
        int at = afterDigits(bytes, whole, end);
        if (bytes[whole] == '0' && at > whole + 1) {
            throw UnreadableJson.malformed(whole);
        }
        int digits = at - whole;
        if (at(bytes, at, end) == '.') {
            int fraction = at + 1;
            at = afterDigits(bytes, fraction, end);
            digits += at - fraction;
        }
        if ((at(bytes, at, end) | ' ') == 'e') {
            byte sign = at(bytes, at + 1, end);
            int exponent = sign == '+' || sign == '-' ? at + 2 : at + 1;
            at = afterDigits(bytes, exponent, end);
            digits += at - exponent;
        }
        if (digits > JsonLimits.MAX_NUMBER_LENGTH) {
            throw UnreadableJson.tooMuch("numbers", from);
        }
        return at;
    }

    private static int afterDigits(byte[] bytes, int from, int end) {
        int at = from;
        while (at < end && bytes[at] >= '0' && bytes[at] <= '9') {
            at++;
        }
        if (at == from) {
            throw UnreadableJson.malformed(at);
        }
        return at;
    }

    private static byte at(byte[] bytes, int at, int end) {
        return at < end ? bytes[at] : 0;
    }

    /** The double that is nearest to the number that has been stepped over; a zero has no sign. */
    static double value(byte[] bytes, int from, int to) {
        boolean negative = bytes[from] == '-';
        long whole = 0;
        int digits = 0;
        int point = to;
        for (int at = negative ? from + 1 : from; at < to; at++) {
            byte character = bytes[at];
            if (character == '.') {
                point = at + 1;
            } else if (character >= '0' && character <= '9' && digits < EXACT_DIGITS) {
                whole = whole * 10 + character - '0';
                digits++;
            } else {
                return 0 + Double.parseDouble(text(bytes, from, to));
            }
        }
        double value = whole / POWERS_OF_TEN[to - point];
        return negative ? 0 - value : value;
    }

    static String text(byte[] bytes, int from, int to) {
        return new String(bytes, from, to - from, StandardCharsets.US_ASCII);
    }
}
