package org.rachis.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A service that is killed in the middle of its work: what it acknowledged is there when it is started again. */
class CrashIT {

    private static final Pattern ADDRESS = Pattern.compile("http://127\\.0\\.0\\.1:(\\d+)/cds-services");
    private static final int BEFORE_THE_CRASH = 40;

    @TempDir
    private Path directory;

    @Test
    void embeddedDatabase_keepsWhatWasAcknowledged() throws Exception {
        assertKept("--spring.datasource.url=", "--rachis.hash-key=", "--rachis.data-dir=" + directory.resolve("data"));

        assertThat(Files.getPosixFilePermissions(directory.resolve("data"))).hasSize(3);
        assertThat(Files.getPosixFilePermissions(directory.resolve("data").resolve("hash.key")))
                .hasSize(2);
    }

    @Test
    void postgres_keepsWhatWasAcknowledged() throws Exception {
        try (EmbeddedPostgres server = EmbeddedPostgres.start()) {
            assertKept(
                    "--spring.datasource.url=" + server.getJdbcUrl("postgres", "postgres"),
                    "--spring.datasource.username=postgres");
        }
    }

    private void assertKept(String... settings) throws Exception {
        String chart = ExampleFiles.datedToday("spinal-epidural-abscess.json");
        Set<String> acknowledged = new HashSet<>();
        Process service = start("first", settings);
        try {
            Ehr ehr = ehr("first");
            String shown = ehr.open(chart).getFirst().path("uuid").asString();
            // Known as shown before the crash, so that the override is known to be of it.
            Patience.until(() -> ehr.totals().path("shown").asInt() == 1);
            assertThat(ehr.override(shown, "already-evaluated")).isEqualTo(200);
            AtomicBoolean killed = new AtomicBoolean();
            Thread killer = Thread.ofPlatform().start(() -> {
                while (acknowledgedCount(acknowledged) < BEFORE_THE_CRASH) {
                    LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
                }
                killed.set(true);
                // As kill -9: nothing of it is asked whether it is ready.
                service.destroyForcibly();
            });
            acceptUntilItIsGone(ehr, acknowledged);
            killer.join();
            assertThat(killed).isTrue();
            service.waitFor();
        } finally {
            service.destroyForcibly();
        }

        Process again = start("again", settings);
        try {
            Ehr ehr = ehr("again");
            Patience.until(() -> ehr.get("/reports/burden").statusCode() == 200);
            // One more may be stored that the service had no time to acknowledge.
            assertThat(ehr.totals().path("accepted").asInt()).isBetween(acknowledged.size(), acknowledged.size() + 1);
            assertThat(ehr.totals().path("overridden").asInt()).isEqualTo(1);
            for (String card : acknowledged) {
                assertThat(ehr.accept(card)).isEqualTo(200);
            }
            assertThat(ehr.totals().path("accepted").asInt()).isBetween(acknowledged.size(), acknowledged.size() + 1);
            assertThat(ehr.topics(chart)).isEmpty();
        } finally {
            again.destroy();
            again.waitFor();
        }
    }

    private static int acknowledgedCount(Set<String> acknowledged) {
        synchronized (acknowledged) {
            return acknowledged.size();
        }
    }

    private static void acceptUntilItIsGone(Ehr ehr, Set<String> acknowledged) {
        try {
            while (true) {
                String card = UUID.randomUUID().toString();
                if (ehr.accept(card) == 200) {
                    synchronized (acknowledged) {
                        acknowledged.add(card);
                    }
                }
            }
        } catch (IOException gone) {
            assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(BEFORE_THE_CRASH);
        }
    }

    private Process start(String name, String... settings) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "org.rachis.app.RachisApplication",
                "--server.port=0",
                "--rachis.silence-timeout=20s"));
        command.addAll(List.of(settings));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log(name).toFile())
                .start();
    }

    private Path log(String name) {
        return directory.resolve(name + ".log");
    }

    /** The EHR of a service that has said where it is. */
    private Ehr ehr(String name) throws Exception {
        List<Ehr> found = new ArrayList<>();
        Patience.until(() -> {
            Matcher address = ADDRESS.matcher(Files.readString(log(name)));
            if (address.find()) {
                found.add(new Ehr(Integer.parseInt(address.group(1))));
            }
            return !found.isEmpty();
        });
        return found.getFirst();
    }
}
