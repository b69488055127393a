package org.rachis.json;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** Brings a document into UTF-8: most are, and of the others the first four bytes tell (RFC 4627, section 3, and marks). */
final class Utf8 {

    private static final int MARK = 0xFEFF;

    private Utf8() {}

    /** The first byte behind a byte order mark. */
    static int afterMark(byte[] bytes, int length) {
        boolean marked = length >= 3 && bytes[0] == (byte) 0xEF && bytes[1] == (byte) 0xBB && bytes[2] == (byte) 0xBF;
        return marked ? 3 : 0;
    }

    static Charset charset(byte[] bytes, int length) {
        if (length >= 4) {
            int first = ByteBuffer.wrap(bytes).getInt();
            if (first >>> 8 == 0 || first == MARK) {
                return StandardCharsets.UTF_32BE;
            }
            if ((first & 0xFFFFFF) == 0 || first == 0xFFFE0000) {
                return StandardCharsets.UTF_32LE;
            }
        }
        if (length >= 2) {
            int first = ((bytes[0] & 0xFF) << 8) | (bytes[1] & 0xFF);
            if (first >>> 8 == 0 || first == MARK) {
                return StandardCharsets.UTF_16BE;
            }
            if ((first & 0xFF) == 0 || first == 0xFFFE) {
                return StandardCharsets.UTF_16LE;
            }
        }
        return StandardCharsets.UTF_8;
    }

    static byte[] recoded(byte[] bytes, int length, Charset charset) {
        try {
            return charset.newDecoder()
                    .decode(ByteBuffer.wrap(bytes, 0, length))
                    .toString()
                    .getBytes(StandardCharsets.UTF_8);
        } catch (CharacterCodingException e) {
            throw UnreadableJson.malformed(0);
        }
    }
}
