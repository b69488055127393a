package org.rachis.fhir.json;

import org.rachis.terminology.Code;

/**
 * Gives out the same String for the same characters, and the same Code for the same coding, as long as it remembers
 * them. Charts repeat a few hundred systems, codes and displays thousands of times. It forgets rather than grows, and
 * lives no longer than one request.
 */
final class TextPool {

    private static final int SLOTS = 1024;

    private final String[] texts = new String[SLOTS];
    private final Code[] codes = new Code[SLOTS];

    String text(char[] buffer, int offset, int length) {
        int slot = slot(buffer, offset, length);
        String known = texts[slot];
        if (known != null && matches(known, buffer, offset, length)) {
            return known;
        }
        String text = new String(buffer, offset, length);
        texts[slot] = text;
        return text;
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

    private static boolean matches(String known, char[] buffer, int offset, int length) {
        if (known.length() != length) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (known.charAt(i) != buffer[offset + i]) {
                return false;
            }
        }
        return true;
    }
}
