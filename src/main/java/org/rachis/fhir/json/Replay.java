package org.rachis.fhir.json;

import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.databind.util.TokenBuffer;

/**
 * A resource whose type is not its first element: JSON does not order members, and some databases sort them. Its tokens
 * are kept, so that it can be read once its type is known.
 */
record Replay(String resourceType, JsonParser parser) {

    /** Takes the object in whose first name the parser stands, and leaves the parser at that object's end. */
    static Replay of(JsonParser parser) {
        TokenBuffer kept = TokenBuffer.forBuffering(parser, ObjectReadContext.empty());
        String type = "";
        kept.writeStartObject();
        while (parser.currentToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            kept.writeName(name);
            if (parser.nextToken() == JsonToken.VALUE_STRING && name.equals("resourceType")) {
                type = parser.getString();
            }
            kept.copyCurrentStructure(parser);
            parser.nextToken();
        }
        kept.writeEndObject();
        return new Replay(type, kept.asParserOnFirstToken(ObjectReadContext.empty()));
    }
}
