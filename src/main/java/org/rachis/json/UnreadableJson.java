package org.rachis.json;

/** The bytes are no JSON, or go past a limit. The message tells where, and nothing of what stands there. */
public final class UnreadableJson extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final boolean limit;

    private UnreadableJson(String message, boolean limit) {
        super(message);
        this.limit = limit;
    }

    static UnreadableJson malformed(int at) {
        return new UnreadableJson("No JSON from byte " + at, false);
    }

    static UnreadableJson tooMuch(String what, int at) {
        return new UnreadableJson("Past the limit for " + what + " at byte " + at, true);
    }

    /** Whether it is JSON as far as it was read, but more than is read. */
    public boolean isLimit() {
        return limit;
    }
}
