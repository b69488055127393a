package org.rachis.catalog.yaml;

import java.util.Optional;
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
            refuseAliases(bytes);
            JsonNode root = MAPPER.readTree(bytes);
            if (root.isObject()) {
                return Optional.of(new Place(file, "", root, problems));
            }
            problems.add(file, "", "is not a YAML mapping");
        } catch (JacksonException e) {
            problems.add(
                    file,
                    "",
                    "is not usable YAML, line " + e.getLocation().getLineNr() + ": "
                            + firstLine(e.getOriginalMessage()));
        } catch (AliasException e) {
            problems.add(file, "", e.getMessage());
        }
        return Optional.empty();
    }

    /** The tree would hold the name of an alias in place of what it stands for, so aliases are refused. */
    private static void refuseAliases(byte[] bytes) throws AliasException {
        try (JsonParser parser = MAPPER.createParser(bytes)) {
            while (parser.nextToken() != null) {
                if (parser instanceof YAMLParser yaml && yaml.isCurrentAlias()) {
                    int line = parser.currentTokenLocation().getLineNr();
                    throw new AliasException("uses a YAML alias in line " + line + "; repeat the text instead");
                }
            }
        }
    }

    private static String firstLine(String message) {
        return message.lines().findFirst().orElse("");
    }

    private static final class AliasException extends Exception {
        private static final long serialVersionUID = 1L;

        AliasException(String message) {
            super(message);
        }
    }
}
