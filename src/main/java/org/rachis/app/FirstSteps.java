package org.rachis.app;

import java.net.InetAddress;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.context.ApplicationListener;

/**
 * Says on the log, once the service is ready, how to try it. Only a service that listens where it does out of the box
 * says so; whoever bound it elsewhere knows the way.
 */
public final class FirstSteps implements ApplicationListener<ApplicationReadyEvent> {

    private static final String DEFAULT_ADDRESS = "127.0.0.1";
    private static final String SERVICE = "spinal-infection-patient-view";
    private static final String EXAMPLE = "examples/spinal-epidural-abscess.json";

    private static final Logger LOG = LoggerFactory.getLogger(FirstSteps.class);

    private final ServerProperties server;

    FirstSteps(ServerProperties server) {
        this.server = server;
    }

    @Override
    public void onApplicationEvent(ApplicationReadyEvent event) {
        InetAddress address = server.getAddress();
        String port = event.getApplicationContext().getEnvironment().getProperty("local.server.port");
        if (address != null && address.getHostAddress().equals(DEFAULT_ADDRESS) && port != null) {
            boolean sandbox = event.getApplicationContext().getBeanProvider(OwnFhirServer.class).stream()
                    .findAny()
                    .isPresent();
            lines("http://" + DEFAULT_ADDRESS + ":" + port, sandbox).forEach(LOG::info);
        }
    }

    static List<String> lines(String base, boolean sandbox) {
        String ready = "Rachis is ready. What it offers: " + base + "/cds-services";
        return sandbox
                ? List.of(ready, "To see its cards on fictional charts, open in a browser: " + base + "/")
                : List.of(
                        ready,
                        "To see a card, open a fictional chart, in another terminal in this folder:",
                        command(base));
    }

    /** A line for a shell. The service judges by today's date, so the example is dated today on its way. */
    static String command(String base) {
        return "sed \"s/@TODAY@/$(date -u +%F)/g\" " + EXAMPLE
                + " | curl -s -H 'Content-Type: application/json' --data-binary @- " + base + "/cds-services/"
                + SERVICE;
    }
}
