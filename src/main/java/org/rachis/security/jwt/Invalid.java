package org.rachis.security.jwt;

/** A token is refused. Thrown often by hostile callers, so it does without the cost of a stack trace. */
final class Invalid extends Exception {

    private static final long serialVersionUID = 1L;

    final TokenFault fault;

    Invalid(TokenFault fault) {
        super(fault.code(), null, false, false);
        this.fault = fault;
    }

    static void when(boolean wrong, TokenFault fault) throws Invalid {
        if (wrong) {
            throw new Invalid(fault);
        }
    }
}
