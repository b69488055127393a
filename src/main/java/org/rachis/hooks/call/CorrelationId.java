package org.rachis.hooks.call;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** Ties together an answer, its log lines and the caller's own records; never says anything about a patient. */
public record CorrelationId(String value) {

    /** The header in which the id is sent back. */
    public static final String HEADER = "X-Correlation-ID";

    private static final String ALTERNATIVE_HEADER = "X-Request-ID";
    private static final String ATTRIBUTE = CorrelationId.class.getName();

    /** What may stand in a log line and in a header without being escaped. */
    private static final Pattern HARMLESS = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    /** The id of this request: the caller's own when it is harmless, a fresh one when not; the same on every call. */
    public static CorrelationId of(HttpServletRequest request) {
        if (request.getAttribute(ATTRIBUTE) instanceof CorrelationId known) {
            return known;
        }
        CorrelationId id = new CorrelationId(sent(HEADER, request)
                .or(() -> sent(ALTERNATIVE_HEADER, request))
                .orElseGet(() -> UUID.randomUUID().toString()));
        request.setAttribute(ATTRIBUTE, id);
        return id;
    }

    private static Optional<String> sent(String header, HttpServletRequest request) {
        return Optional.ofNullable(request.getHeader(header))
                .filter(sent -> HARMLESS.matcher(sent).matches());
    }
}
