package org.rachis.hooks;

import jakarta.servlet.http.HttpServletRequest;
import org.rachis.security.Caller;

/** Who sent a request. Whether it may call at all was settled before. */
@FunctionalInterface
public interface Callers {

    Caller of(HttpServletRequest request);
}
