package org.rachis.hooks.call;

import java.util.Locale;

/** The parts of a hook call, each of which is timed: its request, its chart, its cards, its answer. */
public enum Stage {
    READ,
    FETCH,
    JUDGE,
    WRITE;

    /** As metrics and log lines call it. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
