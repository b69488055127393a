package org.rachis.fhir.server;

/** Why something could not be fetched, by the word that metrics and logs use. */
public enum Gap {
    TIMEOUT("timeout", true),
    CONNECTION("connection", true),
    SERVER_ERROR("server-error", true),
    THROTTLED("throttled", true),
    BAD_QUERY("bad-query", false),
    UNAUTHORIZED("unauthorized", false),
    FORBIDDEN("forbidden", false),
    NOT_FOUND("not-found", false),
    REDIRECT("redirect", false),
    UNEXPECTED_STATUS("unexpected-status", false),
    UNREADABLE("unreadable", false),
    OUTCOME("operation-outcome", false),
    TOO_LARGE("too-large", false),
    TOO_MANY_PAGES("too-many-pages", false),
    FOREIGN_LINK("foreign-link", false),
    REFUSED_ADDRESS("refused-address", false),
    /** The server failed of late, or has asked to be left alone. */
    CIRCUIT_OPEN("circuit-open", false),
    /** As many questions are under way to this server as are allowed. */
    BUSY("busy", false),
    INTERNAL("internal", false);

    private final String reason;
    private final boolean serverFailed;

    Gap(String reason, boolean serverFailed) {
        this.reason = reason;
        this.serverFailed = serverFailed;
    }

    public String reason() {
        return reason;
    }

    /** Whether it speaks against asking this server again soon. */
    boolean serverFailed() {
        return serverFailed;
    }

    /** What a status other than 200 means. */
    static Gap ofStatus(int status) {
        return switch (status) {
            case 400, 422 -> BAD_QUERY;
            case 401 -> UNAUTHORIZED;
            case 403 -> FORBIDDEN;
            case 404, 410 -> NOT_FOUND;
            case 429 -> THROTTLED;
            default -> {
                if (status >= 500) {
                    yield SERVER_ERROR;
                }
                yield status >= 300 && status < 400 ? REDIRECT : UNEXPECTED_STATUS;
            }
        };
    }
}
