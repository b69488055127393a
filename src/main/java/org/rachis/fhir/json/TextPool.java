package org.rachis.fhir.json;

import java.util.Arrays;
import org.rachis.terminology.Code;

/**
 * Gives out the same String for the same characters, and the same Code for the same coding, as long as it remembers
 * them. Charts repeat a few hundred systems, codes and displays thousands of times. It forgets rather than grows, and
 * lives no longer than one request.
 */
final class TextPool {

    private static final int SLOTS = 1024;

    private final String[] texts = new String[SLOTS];
    private final char[][] characters = new char[SLOTS][];
    private final Code[] codes = new Code[SLOTS];

    String text(char[] buffer, int offset, int length) {
        int slot = slot(buffer, offset, length);
        char[] known = characters[slot];
        if (known != null && Arrays.equals(known, 0, known.length, buffer, offset, offset + length)) {
            return texts[slot];
        }
        characters[slot] = Arrays.copyOfRange(buffer, offset, offset + length);
        texts[slot] = new String(buffer, offset, length);
        return texts[slot];
    }

    Code code(String system, String code, String display) {
        int hash = code.hashCode() * 31 + display.length();
        int slot = (hash ^ (hash >>> 10)) & (SLOTS - 1);
        Code known = codes[slot];
        if (known != null
                && known.code().equals(code)
                && known.system().equals(system)
                && known.display().equals(display)) {
            return known;
        }
        Code made = new Code(system, code, display);
        codes[slot] = made;
        return made;
    }

    /** A few characters tell texts apart well enough; a clash costs a new String and nothing else. */
    private static int slot(char[] buffer, int offset, int length) {
        int hash = length;
        int step = 1 + length / 8;
        for (int i = offset + length - 1; i >= offset; i -= step) {
            hash = hash * 31 + buffer[i];
        }
        return (hash ^ (hash >>> 10) ^ (hash >>> 20)) & (SLOTS - 1);
    }
}
