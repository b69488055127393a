package org.rachis.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The flags that {@code deploy/java.options} names are flags of this Java, and whoever starts Rachis takes them from there. */
class JavaOptionsTest {

    private static final Path OPTIONS = Path.of("deploy", "java.options");

    @Test
    void java_withTheOptions_startsAndHasNothingToSayOfThem() throws Exception {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Process started = new ProcessBuilder(java, "@" + OPTIONS, "-version")
                .redirectErrorStream(true)
                .start();
        String said = new String(started.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(started.waitFor()).as(said).isZero();
        assertThat(said).contains("version \"25").doesNotContainIgnoringCase("warning");
    }

    @Test
    void container_andCache_takeTheOptionsFromTheFile() {
        assertThat(Path.of("Dockerfile"))
                .content()
                .contains("deploy/java.options ./\n", "JDK_JAVA_OPTIONS=@java.options ")
                .doesNotContain("-XX:+Use");
        assertThat(Path.of("deploy", "aot.sh"))
                .content()
                .contains("/java.options\n", "\"@$options\"")
                .doesNotContain("-XX:+Use");
    }
}
