package org.rachis.bench.body;

import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** The floor: Jackson as it comes, looking at each token of a body and doing nothing with it. */
public final class Tokens {

    private static final JsonFactory JACKSON = new JsonFactory();

    private Tokens() {}

    /** How many tokens the body has. */
    public static int count(byte[] body) {
        int tokens = 0;
        try (JsonParser parser = JACKSON.createParser(ObjectReadContext.empty(), body)) {
            while (parser.nextToken() != null) {
                tokens++;
            }
        }
        return tokens;
    }
}
