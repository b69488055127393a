package org.rachis.terminology;

import java.util.List;

/**
 * A code system that value sets may draw on: the name people know it by, its canonical URL, the other identifiers under
 * which senders write it, and how a code of it can be matched.
 */
public record CodeSystem(String name, String url, Matching matching, List<String> aliases) {

    /**
     * How codes of a system can be matched. {@code EXACT}: a code matches itself only. {@code PREFIX}: the system is a
     * hierarchy by prefix, so that a code may also stand for every code that begins with it; codes are compared in upper
     * case.
     */
    public enum Matching {
        EXACT,
        PREFIX
    }

    public CodeSystem {
        if (name.isBlank() || url.isBlank()) {
            throw new IllegalArgumentException("A code system needs a name and a URL.");
        }
        aliases = List.copyOf(aliases);
    }
}
