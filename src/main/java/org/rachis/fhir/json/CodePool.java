package org.rachis.fhir.json;

import org.jspecify.annotations.Nullable;
import org.rachis.terminology.Code;

/** Gives out the same Code for the same coding, as long as it remembers it. It lives no longer than one request. */
final class CodePool {

    private static final int SLOTS = 1024;

    private final @Nullable Code[] codes = new Code[SLOTS];

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
}
