package org.rachis.hooks.call;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Stands before every other filter, so that a refusal by any of them carries the correlation id too, and is counted.
 * Writes one log line for each request that may speak of a patient, and forbids every cache to keep the answer.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
public final class CallFilter extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(CallFilter.class);
    private static final String MDC_KEY = "correlation";
    private static final String SEEN = CallFilter.class.getName();
    private static final List<String> RECORDED = List.of("/cds-services", "/explain");

    /** What only asks whether the server is well; its answer is no refusal. */
    private static final String WATCHED_BY = "/actuator";

    private final RefusalCounter refusals;

    public CallFilter(RefusalCounter refusals) {
        this.refusals = refusals;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        request.setAttribute(SEEN, true);
        CorrelationId id = CorrelationId.of(request);
        response.setHeader(CorrelationId.HEADER, id.value());
        boolean recorded = RECORDED.stream().anyMatch(request.getServletPath()::startsWith);
        if (recorded) {
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        }
        MDC.put(MDC_KEY, id.value());
        CallNote note = CallNote.begin();
        int status = HttpStatus.INTERNAL_SERVER_ERROR.value();
        try {
            chain.doFilter(request, response);
            status = response.getStatus();
        } finally {
            finish(request, note, status);
            if (recorded) {
                note.describe(LOG.atInfo(), status).log("call");
            }
            CallNote.end();
            MDC.remove(MDC_KEY);
        }
    }

    private void finish(HttpServletRequest request, CallNote note, int status) {
        if (status >= HttpStatus.BAD_REQUEST.value() && !note.refused()) {
            note.refusedFor(reason(status));
        }
        if (note.refused() && !request.getServletPath().startsWith(WATCHED_BY)) {
            refusals.count(note.error());
        }
    }

    /** What stands for a refusal outside our own controllers, by their authentication for example. */
    private static String reason(int status) {
        HttpStatus known = HttpStatus.resolve(status);
        return known == null ? "other" : known.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether a request came as far as here; one that did not was refused by the container. */
    public static boolean hasSeen(HttpServletRequest request) {
        return request.getAttribute(SEEN) != null;
    }
}
