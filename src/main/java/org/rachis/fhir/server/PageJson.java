package org.rachis.fhir.server;

import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;

/**
 * What has to be known of a page before anybody reads it: that it is JSON to its end, of which type it is, and where
 * the next page is.
 */
public record PageJson(String resourceType, Optional<String> next) {

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(200)
                    .maxNumberLength(1_000)
                    .maxStringLength(10_000_000)
                    .maxNameLength(10_000)
                    .build())
            .enable(StreamReadFeature.USE_FAST_DOUBLE_PARSER, StreamReadFeature.USE_FAST_BIG_NUMBER_PARSER)
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .build();

    /** A parser over a page, under the limits that it has been checked against. */
    public static JsonParser parser(byte[] page) {
        return FACTORY.createParser(ObjectReadContext.empty(), page);
    }

    static PageJson of(byte[] page) throws Missed {
        try (JsonParser parser = parser(page)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new Missed(Gap.UNREADABLE);
            }
            PageJson read = read(parser);
            if (parser.nextToken() != null) {
                throw new Missed(Gap.UNREADABLE);
            }
            return read;
        } catch (JacksonException unreadable) {
            throw new Missed(Gap.UNREADABLE);
        }
    }

    private static PageJson read(JsonParser parser) {
        String type = "";
        Optional<String> next = Optional.empty();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            JsonToken value = parser.nextToken();
            if (name.equals("resourceType") && value == JsonToken.VALUE_STRING) {
                type = parser.getString();
            } else if (name.equals("link") && value == JsonToken.START_ARRAY) {
                next = nextOf(parser);
            } else {
                parser.skipChildren();
            }
        }
        return new PageJson(type, next);
    }

    private static Optional<String> nextOf(JsonParser parser) {
        Optional<String> next = Optional.empty();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            if (parser.currentToken() == JsonToken.START_OBJECT) {
                Optional<String> found = link(parser);
                next = next.or(() -> found);
            } else {
                parser.skipChildren();
            }
        }
        return next;
    }

    private static Optional<String> link(JsonParser parser) {
        String relation = "";
        String url = "";
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            JsonToken value = parser.nextToken();
            if (value == JsonToken.VALUE_STRING && name.equals("relation")) {
                relation = parser.getString();
            } else if (value == JsonToken.VALUE_STRING && name.equals("url")) {
                url = parser.getString();
            } else {
                parser.skipChildren();
            }
        }
        return relation.equals("next") ? Optional.of(url) : Optional.empty();
    }
}
