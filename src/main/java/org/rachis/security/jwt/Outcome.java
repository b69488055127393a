package org.rachis.security.jwt;

import org.rachis.security.Caller;

/** What a token says of its sender. A client is called by the name that the operator gave it. */
public sealed interface Outcome {

    /** It is the token of a registered client, and valid here and now. */
    record Known(Caller caller) implements Outcome {}

    /** It claims to be of a registered client, and is not valid. */
    record Refused(String client, TokenFault fault) implements Outcome {}

    /** It is valid, but of a tenant that is not registered. */
    record Barred(String client) implements Outcome {}

    /** It is no token of a registered client, whatever else it may be. */
    record Foreign() implements Outcome {}
}
