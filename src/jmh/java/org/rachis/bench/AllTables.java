package org.rachis.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Runs each part in a process of its own, keeps what it prints in target/bench, and prints one table of all the goals. */
public final class AllTables {

    private static final List<Class<?>> PARTS = List.of(
            BytesTable.class, HttpTable.class, PeerTable.class, ScaleTable.class, FetchTable.class, StartTable.class, MemoryTable.class);
    private static final Path KEPT = Path.of("target", "bench");

    private AllTables() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Files.createDirectories(KEPT);
        List<List<String>> reports = new ArrayList<>();
        for (Class<?> part : PARTS) {
            reports.add(run(part));
        }
        Report.printAll(reports);
    }

    private static List<String> run(Class<?> part) throws IOException, InterruptedException {
        Path kept = KEPT.resolve(part.getSimpleName() + ".txt");
        long start = System.nanoTime();
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        part.getName())
                .redirectErrorStream(true)
                .redirectOutput(kept.toFile())
                .start();
        int status = process.waitFor();
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        System.out.println(part.getSimpleName() + ": " + took.toSeconds() + " s, in " + kept);
        if (status != 0) {
            throw new IllegalStateException(part.getSimpleName() + " failed; see " + kept);
        }
        return Files.readAllLines(kept);
    }
}
