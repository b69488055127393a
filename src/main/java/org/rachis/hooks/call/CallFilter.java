package org.rachis.hooks.call;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Stands before every other filter, so that a refusal by any of them carries the correlation id too. Writes one log line
 * for each request to the CDS services, and forbids every cache to keep their answers.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
public final class CallFilter extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(CallFilter.class);
    private static final String MDC_KEY = "correlationId";
    private static final String SERVICES = "/cds-services";

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        long start = System.nanoTime();
        CorrelationId id = CorrelationId.of(request);
        response.setHeader(CorrelationId.HEADER, id.value());
        boolean toServices = request.getServletPath().startsWith(SERVICES);
        if (toServices) {
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        }
        MDC.put(MDC_KEY, id.value());
        try {
            chain.doFilter(request, response);
        } finally {
            MDC.remove(MDC_KEY);
            if (toServices) {
                log(request, response, id, System.nanoTime() - start);
            }
        }
    }

    private static void log(HttpServletRequest request, HttpServletResponse response, CorrelationId id, long nanos) {
        CallNote note = CallNote.leftWith(request).orElse(CallNote.NONE);
        LOG.info(
                "call service={} hookInstance={} status={} info={} warning={} critical={} millis={} correlation={}",
                note.service(),
                note.hookInstance(),
                response.getStatus(),
                note.info(),
                note.warning(),
                note.critical(),
                TimeUnit.NANOSECONDS.toMillis(nanos),
                id.value());
    }
}
