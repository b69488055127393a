package org.rachis.app;

import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.ApplicationListener;

/**
 * Where the sandbox's own FHIR server answers, by every name that a caller on this machine may use for it. The port is
 * known only when the service listens.
 */
final class OwnFhirServer implements ApplicationListener<WebServerInitializedEvent> {

    static final String PATH = "/fhir";

    private final String publicUrl;
    private volatile int port;

    /** @param publicUrl the address by which others know this service; blank when it is not set */
    OwnFhirServer(String publicUrl) {
        this.publicUrl = publicUrl.strip();
    }

    @Override
    public void onApplicationEvent(WebServerInitializedEvent event) {
        // A management server of its own, if there is one, has a namespace.
        if (event.getApplicationContext().getServerNamespace() == null) {
            port = event.getWebServer().getPort();
        }
    }

    /** The bases; none before the service listens. */
    List<String> bases() {
        if (port == 0) {
            return List.of();
        }
        List<String> bases = new ArrayList<>(List.of(
                "http://127.0.0.1:" + port + PATH, "http://localhost:" + port + PATH, "http://[::1]:" + port + PATH));
        if (!publicUrl.isEmpty()) {
            bases.add((publicUrl.endsWith("/") ? publicUrl.substring(0, publicUrl.length() - 1) : publicUrl) + PATH);
        }
        return bases;
    }
}
