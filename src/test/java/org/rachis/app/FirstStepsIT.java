package org.rachis.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;

/** The first lines that a newcomer reads and copies. */
@ExtendWith(OutputCaptureExtension.class)
class FirstStepsIT {

    @Test
    void start_saysHowToTryIt(CapturedOutput output) {
        String port = start("--server.port=0");

        assertThat(output).contains(FirstSteps.lines("http://127.0.0.1:" + port, true));
    }

    @Test
    void startWithoutTheSandbox_saysHowToTryItFromAShell(CapturedOutput output) {
        String port = start("--server.port=0", "--rachis.sandbox.enabled=false");

        assertThat(output).contains(FirstSteps.lines("http://127.0.0.1:" + port, false));
    }

    @Test
    void startElsewhere_saysNothing(CapturedOutput output) {
        start("--server.port=0", "--server.address=127.0.0.2");

        assertThat(output).contains("Started").doesNotContain("Rachis is ready");
    }

    @Test
    void readme_holdsTheSameCommand() throws IOException {
        assertThat(Files.readString(Path.of("README.md")).replaceAll(" \\\\\\s+", " "))
                .contains(FirstSteps.command("http://127.0.0.1:8080"));
    }

    private static String start(String... arguments) {
        try (ConfigurableApplicationContext context = SpringApplication.run(RachisApplication.class, arguments)) {
            return context.getEnvironment().getRequiredProperty("local.server.port");
        }
    }
}
