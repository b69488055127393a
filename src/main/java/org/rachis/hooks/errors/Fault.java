package org.rachis.hooks.errors;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Everything that can be wrong with a call, each with its HTTP status, the FHIR issue type and a sentence for people.
 * The name is the stable code that stands in the answer and in docs/errors.md.
 */
public enum Fault {
    UNREADABLE_JSON(400, "structure", "The body is not readable JSON."),
    EMPTY_BODY(400, "required", "The body is empty where a CDS Hooks request is expected."),
    NOT_AN_OBJECT(400, "structure", "The body is JSON but not an object."),
    TRAILING_CONTENT(400, "structure", "Something follows the end of the JSON object."),
    JSON_LIMIT(400, "too-long", "The JSON nests too deeply, or holds a name, a number or a text that is too long."),
    REPEATED_MEMBER(400, "structure", "A member stands more than once"),
    MISSING_MEMBER(400, "required", "A required member is missing"),
    ILL_TYPED_MEMBER(400, "value", "A member has the wrong type or an impossible value"),
    UNUSABLE_FEEDBACK(400, "value", "No item of the feedback can be used; they are wrong at"),
    WRONG_HOOK(400, "value", "The hook is not the one of this service, which is"),
    AUTHORIZATION_WITHOUT_SERVER(400, "required", "fhirAuthorization is given without fhirServer."),
    BODY_CUT_SHORT(400, "incomplete", "The body could not be received to its end."),
    BAD_QUERY(400, "value", "A query parameter that is needed is missing, stands twice, is blank or is too long."),
    BAD_REQUEST(400, "invalid", "The request cannot be understood."),
    UNKNOWN_CALLER(401, "login", "This server has to know who calls.", "WWW-Authenticate", "Bearer"),
    FORBIDDEN(403, "forbidden", "This caller is known, but may not call this service."),
    UNKNOWN_SERVICE(404, "not-found", "There is no CDS service with this id; GET /cds-services lists those there are."),
    UNKNOWN_PATH(404, "not-found", "There is nothing at this address."),
    METHOD_NOT_ALLOWED(405, "not-supported", "This address does not answer this method."),
    NOT_ACCEPTABLE(406, "not-supported", "Answers are application/json, which the Accept header rules out."),
    BODY_TOO_SLOW(408, "timeout", "The body did not come to its end in time.", "Connection", "close"),
    DATA_NOT_DELIVERED(412, "required", "What this service needs was neither sent nor could be fetched; not delivered"),
    BODY_TOO_LARGE(413, "too-long", "The body is larger than this server accepts."),
    UNSUPPORTED_MEDIA_TYPE(
            415,
            "not-supported",
            "The body must be application/json, in a character set that is known here.",
            "Accept",
            "application/json"),
    UNSUPPORTED_ENCODING(415, "not-supported", "The body must not be compressed.", "Accept-Encoding", "identity"),
    INTERNAL(500, "exception", "Something went wrong in this server. The diagnostics name the entry in its log."),
    FEEDBACK_NOT_STORED(
            503, "transient", "The feedback could not be stored; send all of it again.", "Retry-After", "5"),
    OVERLOADED(
            503,
            "throttled",
            "This server has as many calls under way as it takes; ask again shortly.",
            "Retry-After",
            "1"),
    CALL_TOO_LONG(503, "timeout", "The call took longer than a caller waits; ask again shortly.", "Retry-After", "1"),
    UNAVAILABLE(
            503,
            "transient",
            "This server is about to stop; ask again shortly.",
            "Retry-After",
            "5",
            "Connection",
            "close");

    private final int status;
    private final String issueType;
    private final String text;

    @SuppressWarnings("ImmutableEnumChecker") // What List.of gives never changes.
    private final List<String> headers;

    /** The headers that HTTP wants with this status, each name with its value. */
    Fault(int status, String issueType, String text, String... headers) {
        this.status = status;
        this.issueType = issueType;
        this.text = text;
        this.headers = List.of(headers);
    }

    /** The stable code, such as {@code wrong-hook}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public int status() {
        return status;
    }

    /** A code of http://hl7.org/fhir/issue-type. */
    public String issueType() {
        return issueType;
    }

    /** The sentence; it wants a detail after it when it does not end in a full stop. */
    public String text() {
        return text;
    }

    /** Whether the answer says more than its status: not to somebody unknown, who may be guessing. */
    boolean explained() {
        return this != UNKNOWN_CALLER;
    }

    /** What is sent with the answer, by name. */
    Map<String, String> headers() {
        Map<String, String> byName = new LinkedHashMap<>();
        for (int i = 0; i < headers.size(); i += 2) {
            byName.put(headers.get(i), headers.get(i + 1));
        }
        return byName;
    }

    /** The fault that stands for a status which Spring or the container decided on. */
    static Fault ofStatus(int status) {
        return switch (status) {
            case 401 -> UNKNOWN_CALLER;
            case 403 -> FORBIDDEN;
            case 404 -> UNKNOWN_PATH;
            case 405 -> METHOD_NOT_ALLOWED;
            case 406 -> NOT_ACCEPTABLE;
            case 408 -> BODY_TOO_SLOW;
            case 413 -> BODY_TOO_LARGE;
            case 415 -> UNSUPPORTED_MEDIA_TYPE;
            case 503 -> UNAVAILABLE;
            default -> status >= 400 && status < 500 ? BAD_REQUEST : INTERNAL;
        };
    }
}
