package org.rachis.security.web;

import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.rachis.security.Caller;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;

/**
 * Whether the caller may do what it asks for. Whoever is unknown is asked who it is (401); a registered client that may
 * not call a service is told so (403), whether or not there is such a service.
 */
public final class ServiceAccess implements AuthorizationManager<RequestAuthorizationContext> {

    /** The name of the service's id in the patterns of paths for which this is asked. */
    public static final String ID = "id";

    private final boolean anonymous;

    /** @param anonymous whether unknown callers are served */
    public ServiceAccess(boolean anonymous) {
        this.anonymous = anonymous;
    }

    @Override
    public AuthorizationResult authorize(
            Supplier<? extends @Nullable Authentication> authentication, RequestAuthorizationContext context) {
        String service = context.getVariables().get(ID);
        return new AuthorizationDecision(of(authentication.get())
                .filter(caller -> service == null || caller.mayCall(service))
                .isPresent());
    }

    private Optional<Caller> of(@Nullable Authentication authentication) {
        return authentication != null
                        && (anonymous || authentication instanceof KnownCaller)
                        && authentication.getPrincipal() instanceof Caller caller
                ? Optional.of(caller)
                : Optional.empty();
    }

    /** Who sent the request that this thread answers. */
    public static Caller caller() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null && authentication.getPrincipal() instanceof Caller caller) {
            return caller;
        }
        throw new IllegalStateException("The request did not come through the filters that find out its caller.");
    }
}
