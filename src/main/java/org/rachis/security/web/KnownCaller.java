package org.rachis.security.web;

import java.util.List;
import org.rachis.security.Caller;
import org.springframework.security.authentication.AbstractAuthenticationToken;

/** A registered client whose token was checked. The token itself is not kept. */
final class KnownCaller extends AbstractAuthenticationToken {

    private static final long serialVersionUID = 1L;

    private final transient Caller caller;

    KnownCaller(Caller caller) {
        super(List.of());
        this.caller = caller;
        setAuthenticated(true);
    }

    @Override
    public Caller getPrincipal() {
        return caller;
    }

    @Override
    public String getCredentials() {
        return "";
    }
}
