package org.rachis.mutation;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import tools.jackson.core.type.TypeReference;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The changes that no case can notice, each group with the reason, as written in {@code mutation/survivors.yaml}. */
final class Survivors {

    private static final Path FILE = Path.of("src/test/resources/mutation/survivors.yaml");

    private record Group(String because, List<String> changes) {}

    private Survivors() {}

    static List<String> of(String kind) {
        Map<String, List<Group>> kinds =
                new YAMLMapper().readValue(FILE.toFile(), new TypeReference<Map<String, List<Group>>>() {});
        return Objects.requireNonNull(kinds.get(kind), kind).stream()
                .flatMap(group -> group.changes().stream())
                .toList();
    }
}
