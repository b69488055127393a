package org.rachis.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The hook requests in {@code examples}, read as the README sends them: dated today. */
final class ExampleFiles {

    static final Path FOLDER = Path.of("examples");
    private static final Pattern TOKEN = Pattern.compile("@TODAY(?:-(\\d+))?@");

    private ExampleFiles() {}

    static List<String> names() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".json"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Those of a chart that opens. */
    static List<String> ofCharts() {
        return names().stream().filter(name -> !name.startsWith("order-")).toList();
    }

    /** Those of orders that are chosen or signed. */
    static List<String> ofOrders() {
        return names().stream().filter(name -> name.startsWith("order-")).toList();
    }

    static String undated(String name) {
        try {
            return Files.readString(FOLDER.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String datedToday(String name) {
        return dated(name, LocalDate.now(ZoneOffset.UTC));
    }

    /**
     * The token stands for the day itself, or for so many days before it; what lasts for weeks began 40 days before.
     */
    static String dated(String name, LocalDate today) {
        return TOKEN.matcher(undated(name))
                .replaceAll(token -> today.minusDays(token.group(1) == null ? 0 : Integer.parseInt(token.group(1)))
                        .toString())
                .replace("@WEEKS-AGO@", today.minusDays(40).toString());
    }
}
