package org.rachis.security.jwt;

import java.io.IOException;

/** Where the keys of an issuer come from. */
@FunctionalInterface
interface KeySource {

    /** The key set as JSON (RFC 7517), as it is now. */
    String read() throws IOException;
}
