package org.rachis.cost;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What a call costs, counted and not timed, so that a busy machine changes nothing: a rise of more than 15 % fails. So does
 * such a fall, for the next rise would hide in it; {@code -Drachis.cost.update=true} writes down what is counted.
 */
class CallCostTest {

    private static final Path KNOWN = Path.of("src", "test", "resources", "cost", "calls.csv");
    private static final String HEADER = "body,bytes allocated,values visited";
    private static final double MOST = 0.15;

    @TempDir
    private Path directory;

    private record Cost(String body, long bytes, long values) {

        static Cost of(String line) {
            String[] cells = line.split(",", -1);
            return new Cost(cells[0], Long.parseLong(cells[1]), Long.parseLong(cells[2]));
        }
    }

    @Test
    void calls_costWhatTheyDid() throws Exception {
        List<String> counted = count();
        if (Boolean.getBoolean("rachis.cost.update")) {
            Files.writeString(KNOWN, HEADER + "\n" + String.join("\n", counted) + "\n");
        }
        Map<String, Cost> known = Files.readAllLines(KNOWN).stream()
                .skip(1)
                .map(Cost::of)
                .collect(Collectors.toMap(Cost::body, Function.identity()));

        assertThat(counted).hasSameSizeAs(known.keySet()).hasSizeGreaterThan(3);
        assertThat(counted.stream().map(Cost::of)).allSatisfy(cost -> {
            Cost before = known.get(cost.body());
            assertThat(change(before.bytes(), cost.bytes()))
                    .as("change of the bytes allocated for %s, now %d", cost.body(), cost.bytes())
                    .isBetween(-MOST, MOST);
            assertThat(change(before.values(), cost.values()))
                    .as("change of the values visited in %s, now %d", cost.body(), cost.values())
                    .isBetween(-MOST, MOST);
        });
    }

    private static double change(long before, long now) {
        return (double) now / before - 1;
    }

    /** In a process of its own, whose compiler takes no allocation away: what it does depends on how busy the machine is. */
    private List<String> count() throws IOException, InterruptedException {
        Path output = directory.resolve("output");
        Path errors = directory.resolve("errors");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        CallCost.class.getName())
                .redirectOutput(output.toFile())
                .redirectError(errors.toFile())
                .start();
        assertThat(process.waitFor()).as(Files.readString(errors)).isZero();
        return Arrays.asList(
                Files.readString(output, StandardCharsets.UTF_8).strip().split("\n"));
    }
}
