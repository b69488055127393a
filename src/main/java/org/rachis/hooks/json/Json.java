package org.rachis.hooks.json;

import java.io.OutputStream;
import java.util.Arrays;
import org.rachis.json.JsonLimits;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/**
 * The one JSON factory of the room, with every limit of the parser said aloud. The length of a whole document is not
 * among them: the body's size is capped before it is parsed.
 */
public final class Json {

    private static final int UTF_16_MARK = 2;

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(JsonLimits.MAX_NESTING)
                    .maxNumberLength(JsonLimits.MAX_NUMBER_LENGTH)
                    .maxStringLength(JsonLimits.MAX_TEXT_LENGTH)
                    .maxNameLength(JsonLimits.MAX_NAME_LENGTH)
                    .build())
            .enable(StreamReadFeature.USE_FAST_DOUBLE_PARSER, StreamReadFeature.USE_FAST_BIG_NUMBER_PARSER)
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .build();

    private static final ObjectReader TREES =
            JsonMapper.shared().readerFor(JsonNode.class).with(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY);

    private Json() {}

    /** A parser over the first {@code length} bytes, in UTF-8, UTF-16 or UTF-32, with a byte order mark or without. */
    public static JsonParser parser(byte[] bytes, int length) {
        if (startsAsUtf16(bytes, length)) {
            // After this mark Jackson reads past the length by as many bytes; a copy of the exact length ends in time.
            byte[] unmarked = Arrays.copyOfRange(bytes, UTF_16_MARK, length);
            return FACTORY.createParser(ObjectReadContext.empty(), unmarked, 0, unmarked.length);
        }
        return FACTORY.createParser(ObjectReadContext.empty(), bytes, 0, length);
    }

    /** The value at whose first token the parser stands; a member that stands twice in it is refused. */
    public static JsonNode tree(JsonParser parser) {
        return TREES.readTree(parser);
    }

    /** Whether a byte order mark of UTF-16 stands first; UTF-32's little one begins alike and goes on with zeros. */
    private static boolean startsAsUtf16(byte[] bytes, int length) {
        if (length <= UTF_16_MARK) {
            return false;
        }
        boolean big = bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF;
        boolean little = bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE;
        boolean wide = length > 3 && bytes[2] == 0 && bytes[3] == 0;
        return big || (little && !wide);
    }

    static JsonGenerator generator(OutputStream out) {
        return FACTORY.createGenerator(ObjectWriteContext.empty(), out);
    }
}
