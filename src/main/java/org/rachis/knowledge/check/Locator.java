package org.rachis.knowledge.check;

/** Where something is defined: the kind of file, the service it belongs to (empty when it is shared), and the path in it. */
public record Locator(Area area, String service, String path) {

    /** The files that knowledge is written in. */
    public enum Area {
        FINDINGS,
        RISK,
        PATTERNS,
        ORDER_RULES,
        READING,
        TEXT,
        SOURCES,
        ORDERS,
        OVERRIDE_REASONS,
        SERVICE,
        CARDS
    }

    static Locator shared(Area area, String path) {
        return new Locator(area, "", path);
    }

    Locator at(String key) {
        return new Locator(area, service, path + "." + key);
    }

    Locator at(String key, int index) {
        return at(key + "[" + index + "]");
    }

    Violation violation(String message) {
        return new Violation(this, message);
    }
}
