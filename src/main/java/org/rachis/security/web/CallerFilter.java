package org.rachis.security.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rachis.security.Caller;
import org.rachis.security.jwt.Outcome;
import org.rachis.security.jwt.TokenCheck;
import org.rachis.security.jwt.TokenFault;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * Finds out who calls, from the Authorization header and before anything else of the request is read. A token of a
 * registered client must be valid; anything else leaves the caller unknown, and whether it is served is settled later.
 */
public final class CallerFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    private static final String HEADER = "Authorization";
    private static final Pattern BEARER = Pattern.compile("(?i)Bearer +([^ ]+) *");
    private static final String FEEDBACK = "/feedback";
    private static final Logger LOG = LoggerFactory.getLogger(CallerFilter.class);

    private final transient TokenCheck check;
    private final transient RequestMatcher everybodys;
    private final transient AuthenticationEntryPoint unknown;
    private final transient AccessDeniedHandler barred;

    /**
     * @param everybodys what answers to everybody, so that nobody is asked who they are
     * @param unknown answers a token that is not valid; what it is told is the reason, for the log and for counting
     * @param barred answers a valid token of a tenant that is not registered
     */
    public CallerFilter(
            TokenCheck check, RequestMatcher everybodys, AuthenticationEntryPoint unknown, AccessDeniedHandler barred) {
        this.check = check;
        this.everybodys = everybodys;
        this.unknown = unknown;
        this.barred = barred;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        // The answer to an error goes through the filters again, and a token can be used once.
        if (request.getDispatcherType() != DispatcherType.REQUEST || everybodys.matches(request)) {
            chain.doFilter(request, response);
            return;
        }
        switch (outcome(request)) {
            case Outcome.Foreign() -> chain.doFilter(request, response);
            case Outcome.Known(Caller caller) -> {
                SecurityContext context = SecurityContextHolder.createEmptyContext();
                context.setAuthentication(new KnownCaller(caller));
                SecurityContextHolder.setContext(context);
                chain.doFilter(request, response);
            }
            case Outcome.Refused(String client, TokenFault fault) -> {
                LOG.info("A token that names client {} was refused: {}", client, fault.code());
                unknown.commence(request, response, new BadCredentialsException(fault.code()));
            }
            case Outcome.Barred(String client) -> {
                LOG.info("A token of client {} was refused: its tenant is not registered", client);
                barred.handle(request, response, new AccessDeniedException("tenant"));
            }
        }
    }

    private Outcome outcome(HttpServletRequest request) {
        List<String> tokens = Collections.list(request.getHeaders(HEADER)).stream()
                .map(BEARER::matcher)
                .filter(Matcher::matches)
                .map(header -> header.group(1))
                .toList();
        if (Collections.list(request.getHeaders(HEADER)).size() > 1) {
            return check.severalHeaders(tokens);
        }
        return tokens.isEmpty() ? new Outcome.Foreign() : check.check(tokens.getFirst(), endpoint(request));
    }

    /** The path that was called; feedback may come with a token that was made out for its service. */
    private static List<String> endpoint(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        return path.endsWith(FEEDBACK)
                ? List.of(path, path.substring(0, path.length() - FEEDBACK.length()))
                : List.of(path);
    }
}
