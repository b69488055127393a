package org.rachis.app;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.core.env.Environment;

/**
 * Where the sandbox's own FHIR server answers, by every name that a caller may use for it. The port is known only when
 * the service listens.
 */
final class OwnFhirServer {

    static final String PATH = "/fhir";

    private final Supplier<String> publicUrl;
    private final Environment environment;

    OwnFhirServer(Supplier<String> publicUrl, Environment environment) {
        this.publicUrl = publicUrl;
        this.environment = environment;
    }

    List<String> bases() {
        String port = environment.getProperty("local.server.port", "8080");
        return Stream.of(
                        "http://127.0.0.1:" + port, "http://localhost:" + port, "http://[::1]:" + port, publicUrl.get())
                .map(service -> service + PATH)
                .toList();
    }
}
