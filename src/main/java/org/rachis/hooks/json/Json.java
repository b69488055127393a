package org.rachis.hooks.json;

import java.io.OutputStream;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;

/**
 * The one JSON factory of the room, with every limit of the parser said aloud. The length of a whole document is not
 * among them: the body's size is capped before it is parsed.
 */
public final class Json {

    /** FHIR nests some thirty levels at its deepest; a request that goes past this is an attack or a mistake. */
    public static final int MAX_NESTING = 200;

    /** The most digits of a number. */
    public static final int MAX_NUMBER_LENGTH = 1_000;

    /** The most characters of a text that is looked at; attachments that are skipped may be longer. */
    public static final int MAX_TEXT_LENGTH = 10_000_000;

    /** The most characters of a member's name. */
    public static final int MAX_NAME_LENGTH = 10_000;

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(MAX_NESTING)
                    .maxNumberLength(MAX_NUMBER_LENGTH)
                    .maxStringLength(MAX_TEXT_LENGTH)
                    .maxNameLength(MAX_NAME_LENGTH)
                    .build())
            .enable(StreamReadFeature.USE_FAST_DOUBLE_PARSER, StreamReadFeature.USE_FAST_BIG_NUMBER_PARSER)
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .build();

    private Json() {}

    /** A parser over the first {@code length} bytes, in UTF-8, UTF-16 or UTF-32, with a byte order mark or without. */
    public static JsonParser parser(byte[] bytes, int length) {
        return FACTORY.createParser(ObjectReadContext.empty(), bytes, 0, length);
    }

    static JsonGenerator generator(OutputStream out) {
        return FACTORY.createGenerator(ObjectWriteContext.empty(), out);
    }
}
