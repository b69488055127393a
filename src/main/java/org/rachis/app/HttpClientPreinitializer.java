package org.rachis.app;

import java.net.http.HttpClient;
import org.springframework.boot.autoconfigure.preinitialize.BackgroundPreinitializer;

/** Lets Java read the certificates that it trusts, once for all clients, while Spring does something else. */
final class HttpClientPreinitializer implements BackgroundPreinitializer {

    @Override
    public void preinitialize() {
        HttpClient.newHttpClient().close();
    }
}
