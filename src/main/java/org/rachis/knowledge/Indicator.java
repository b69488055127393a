package org.rachis.knowledge;

/** How urgent a card is (CDS Hooks 2.0.1, card attribute indicator), from least to most. */
public enum Indicator {
    INFO("info"),
    WARNING("warning"),
    CRITICAL("critical");

    private final String code;

    Indicator(String code) {
        this.code = code;
    }

    /** The code on the wire. */
    public String code() {
        return code;
    }

    public Indicator atMost(Indicator highest) {
        return compareTo(highest) <= 0 ? this : highest;
    }
}
