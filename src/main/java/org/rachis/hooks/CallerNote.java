package org.rachis.hooks;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.rachis.hooks.call.CallNote;
import org.springframework.web.servlet.HandlerInterceptor;

/** Notes who sent a request, before it is answered or refused. */
public final class CallerNote implements HandlerInterceptor {

    private final Callers callers;

    public CallerNote(Callers callers) {
        this.callers = callers;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        CallNote.current().calledBy(callers.of(request).name());
        return true;
    }
}
