package org.rachis.catalog.yaml;

import java.util.Optional;
import java.util.OptionalInt;
import org.rachis.catalog.Problems;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLMapper;
import tools.jackson.dataformat.yaml.YAMLParser;

/** Parses one YAML file; the place of its root, or a problem when it is no YAML mapping. */
public final class YamlFile {

    private static final YAMLMapper MAPPER = YAMLMapper.builder(YAMLFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private YamlFile() {}

    public static Optional<Place> read(String file, byte[] bytes, Problems problems) {
        try {
            OptionalInt alias = lineOfAlias(bytes);
            JsonNode root = MAPPER.readTree(bytes);
            if (alias.isPresent()) {
                problems.add(
                        file, "", "uses a YAML alias in line " + alias.getAsInt() + "; repeat what it stands for");
            } else if (!root.isObject()) {
                problems.add(file, "", "is not a YAML mapping");
            } else {
                return Optional.of(new Place(file, "", root, problems));
            }
        } catch (JacksonException e) {
            int line = e.getLocation().getLineNr();
            problems.add(file, "", "is not usable YAML, line " + line + ": " + firstLine(e.getOriginalMessage()));
        }
        return Optional.empty();
    }

    /** The tree would hold the name of an alias in place of what it stands for, so aliases are refused. */
    private static OptionalInt lineOfAlias(byte[] bytes) {
        try (JsonParser parser = MAPPER.createParser(bytes)) {
            while (parser.nextToken() != null) {
                if (parser instanceof YAMLParser yaml && yaml.isCurrentAlias()) {
                    return OptionalInt.of(parser.currentTokenLocation().getLineNr());
                }
            }
        }
        return OptionalInt.empty();
    }

    private static String firstLine(String message) {
        return message.lines().findFirst().orElse("");
    }
}
