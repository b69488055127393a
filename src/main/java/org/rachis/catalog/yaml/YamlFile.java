package org.rachis.catalog.yaml;

import java.util.Optional;
import org.rachis.catalog.Problems;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLMapper;
import tools.jackson.dataformat.yaml.YAMLParser;

/** Parses one YAML file; the place of its root, or a problem when it is no YAML mapping. */
public final class YamlFile {

    private static final YAMLMapper MAPPER = YAMLMapper.builder(YAMLFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .build();

    private YamlFile() {}

    public static Optional<Place> read(String file, byte[] bytes, Problems problems) {
        try {
            JsonNode root = tree(bytes);
            if (root.isObject()) {
                return Optional.of(new Place(file, "", root, problems));
            }
            problems.add(file, "", "is not a YAML mapping");
        } catch (JacksonException e) {
            int line = e.getLocation().getLineNr();
            problems.add(file, "", "is not usable YAML, line " + line + ": " + summary(e.getOriginalMessage()));
        }
        return Optional.empty();
    }

    private static JsonNode tree(byte[] bytes) {
        try (JsonParser parser = MAPPER.createParser(bytes)) {
            return new TreeBuilder((YAMLParser) parser).document();
        }
    }

    /** The parser's first line says what it was doing, the last what it found. */
    private static String summary(String message) {
        return message.lines()
                .filter(line -> !line.isBlank() && !line.startsWith(" "))
                .reduce((first, next) -> first + "; " + next)
                .orElse("");
    }
}
