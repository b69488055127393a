package org.rachis.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What fuzzing begins with: the requests of the examples, dated to the days as of which targets judge, and parts of them. */
public final class Seeds {

    /** The day as of which the requests are dated. */
    public static final String TODAY = "2026-11-24";

    private static final JsonMapper JSON = JsonMapper.shared();

    private Seeds() {}

    public static Stream<byte[]> requests() {
        return texts().stream().map(text -> text.getBytes(StandardCharsets.UTF_8));
    }

    /** The member of that name of each request that has one, wherever it stands. */
    public static Stream<byte[]> members(String name) {
        return texts().stream()
                .map(JSON::readTree)
                .map(request -> request.findValue(name))
                .filter(Objects::nonNull)
                .map(JsonNode::toString)
                .map(text -> text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> texts() {
        try (Stream<Path> files = Files.list(Path.of("examples"))) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .map(Seeds::dated)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String dated(Path file) {
        try {
            return Files.readString(file).replaceAll("@TODAY(-\\d+)?@|@WEEKS-AGO@", TODAY);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
