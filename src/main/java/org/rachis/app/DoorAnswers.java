package org.rachis.app;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.rachis.hooks.errors.Fault;
import org.rachis.hooks.errors.Refusal;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.web.servlet.HandlerExceptionResolver;

/** Answers who is not let in, through the same error boundary and in the same form as everything else. */
final class DoorAnswers implements AuthenticationEntryPoint, AccessDeniedHandler, RequestRejectedHandler {

    private final HandlerExceptionResolver boundary;

    DoorAnswers(HandlerExceptionResolver boundary) {
        this.boundary = boundary;
    }

    /** Nobody is told what was wrong with a token, or whether there was one. */
    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException reason) {
        answer(Fault.UNKNOWN_CALLER, request, response);
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException reason) {
        answer(Fault.FORBIDDEN, request, response);
    }

    /** An address that servers read in different ways, or a method that does not exist. */
    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, RequestRejectedException reason) {
        answer(Fault.BAD_REQUEST, request, response);
    }

    private void answer(Fault fault, HttpServletRequest request, HttpServletResponse response) {
        if (boundary.resolveException(request, response, null, new Refusal(fault)) == null) {
            throw new IllegalStateException("The error boundary did not answer a refusal.");
        }
    }
}
