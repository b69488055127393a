package org.rachis.hooks.limits;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Semaphore;
import org.rachis.hooks.errors.ErrorAnswers;
import org.rachis.hooks.errors.Fault;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Takes on so many calls at a time, and refuses what comes beyond them at once, so that those under way stay as fast as
 * they were. It stands before authentication: a call that is refused here has cost nothing, and its token was not used up.
 * Health, metrics, discovery and pages are no calls.
 */
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
public final class LoadFilter extends OncePerRequestFilter {

    private static final List<String> CALLS = List.of("/cds-services/", "/explain/");

    private final Semaphore places;

    /** Takes on that many calls at a time. */
    public LoadFilter(int maxConcurrent) {
        this.places = new Semaphore(maxConcurrent);
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !HttpMethod.POST.matches(request.getMethod())
                || CALLS.stream().noneMatch(request.getServletPath()::startsWith);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!places.tryAcquire()) {
            ErrorAnswers.write(Fault.OVERLOADED, request, response);
            return;
        }
        try {
            chain.doFilter(request, response);
        } finally {
            places.release();
        }
    }
}
