package org.rachis.bench.server;

import org.rachis.bench.body.Bodies;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.Stream;
import org.rachis.app.RachisApplication;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** The service, in this process. */
public final class RachisServer {

    public static final String PATH = "/cds-services/spinal-infection-patient-view";

    private static final List<String> QUIET = List.of(
            "--server.port=0",
            "--rachis.clock=" + Bodies.AS_OF,
            "--rachis.sandbox.enabled=false",
            "--logging.level.root=warn",
            "--logging.level.org.rachis=warn");

    private RachisServer() {}

    public static ConfigurableApplicationContext start(String... settings) throws IOException {
        String data = "--rachis.data-dir=" + Files.createTempDirectory("rachis-bench");
        return new SpringApplication(RachisApplication.class)
                .run(Stream.of(QUIET.stream(), Stream.of(data), Stream.of(settings))
                        .flatMap(some -> some)
                        .toArray(String[]::new));
    }

    /** On which port a server of this process listens. */
    public static int port(ConfigurableApplicationContext server) {
        return server.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }
}
