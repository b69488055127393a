package org.rachis.bench.server;

import org.rachis.bench.body.Bodies;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The service as it runs in a hospital: the jar, in a process of its own. */
public final class RachisProcess implements AutoCloseable {

    /** The file of the flags that the Dockerfile starts with. */
    public static final Path OPTIONS = Path.of("deploy", "java.options");

    /** What would add flags to those that are measured. */
    public static final Set<String> FLAGS_OF_THE_SHELL = Set.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS");

    private static final Path JAR = Path.of("target", "rachis.jar");
    private static final Pattern PORT = Pattern.compile("Tomcat started on port (\\d+)");
    private static final int SECONDS_TO_START = 60;

    private final Process process;
    private final Path log;

    private RachisProcess(Process process, Path log) {
        this.process = process;
        this.log = log;
    }

    /** The flags that the Dockerfile starts with. */
    public static List<String> documented() throws IOException {
        return Files.readAllLines(OPTIONS).stream()
                .filter(line -> line.startsWith("-"))
                .toList();
    }

    /** Java with these flags. */
    public static RachisProcess start(List<String> flags) throws IOException {
        if (!Files.exists(JAR)) {
            throw new IllegalStateException(JAR + " is made by ./mvnw -Pbench process-test-classes");
        }
        Path scratch = Files.createTempDirectory("rachis-bench");
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(flags);
        command.addAll(List.of("-jar", JAR.toString(), "--server.port=0", "--rachis.clock=" + Bodies.AS_OF));
        command.addAll(List.of("--rachis.sandbox.enabled=false", "--rachis.data-dir=" + scratch.resolve("data")));
        Path log = scratch.resolve("log");
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().keySet().removeAll(FLAGS_OF_THE_SHELL);
        builder.environment().put("MALLOC_ARENA_MAX", "2");
        return new RachisProcess(builder.start(), log);
    }

    /** Where it listens, when it says that it is ready. */
    public int awaitReady() throws IOException, InterruptedException {
        for (int i = 0; i < SECONDS_TO_START * 10; i++) {
            Matcher started = PORT.matcher(log());
            if (started.find() && isReady(Integer.parseInt(started.group(1)))) {
                return Integer.parseInt(started.group(1));
            }
            if (process.waitFor(100, TimeUnit.MILLISECONDS)) {
                break;
            }
        }
        throw new IllegalStateException("The service did not start: " + log());
    }

    private static boolean isReady(int port) throws IOException, InterruptedException {
        HttpRequest health = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/actuator/health")).build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(health, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (ConnectException e) {
            return false;
        }
    }

    public boolean ranOutOfMemory() throws IOException {
        return log().contains("OutOfMemoryError");
    }

    /** The processor time that it has taken so far. */
    public Duration processorTime() {
        return process.info().totalCpuDuration().orElseThrow();
    }

    /** What the system says of its memory: VmRSS, which it has now, or VmHWM, the most it has had; in MB. */
    public long megabytes(String field) throws IOException {
        Pattern line = Pattern.compile("(?m)^" + field + ":\\s+(\\d+) kB");
        Matcher found = line.matcher(Files.readString(Path.of("/proc", Long.toString(process.pid()), "status")));
        if (!found.find()) {
            throw new IllegalStateException("The system does not tell " + field);
        }
        return Long.parseLong(found.group(1)) / 1024;
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().completeOnTimeout(process, 30, TimeUnit.SECONDS).join();
        process.destroyForcibly();
    }

    private String log() throws IOException {
        return Files.readString(log);
    }
}
