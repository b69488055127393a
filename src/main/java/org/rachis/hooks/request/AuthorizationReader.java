package org.rachis.hooks.request;

import java.util.Locale;
import java.util.Optional;
import org.rachis.security.AccessToken;
import org.rachis.security.FhirAuthorization;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * Reads {@code fhirAuthorization}. Callers leave out what the protocol requires of it, so a token alone is enough; one
 * of another kind than bearer is none. Scopes are not looked at: what they do not allow, the server refuses.
 */
final class AuthorizationReader {

    private final Members members = new Members("fhirAuthorization.");
    private boolean any;
    private boolean bearer = true;
    private Optional<AccessToken> token = Optional.empty();
    private Optional<String> patient = Optional.empty();

    private AuthorizationReader() {}

    /** The object at whose first token the parser stands; nothing when it is empty. */
    static Optional<FhirAuthorization> read(JsonParser parser) {
        AuthorizationReader reader = new AuthorizationReader();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            parser.nextToken();
            reader.any = true;
            reader.member(name, parser);
        }
        return reader.authorization();
    }

    private void member(String name, JsonParser parser) {
        switch (name) {
            case "access_token" -> {
                members.once(name);
                token = members.textIfAny(parser).flatMap(AccessToken::of);
            }
            case "token_type" -> {
                members.once(name);
                bearer = members.textIfAny(parser)
                        .map(type -> type.toLowerCase(Locale.ROOT).equals("bearer"))
                        .orElse(true);
            }
            case "patient" -> {
                members.once(name);
                patient = members.textIfAny(parser);
            }
            default -> parser.skipChildren();
        }
    }

    private Optional<FhirAuthorization> authorization() {
        return any ? Optional.of(new FhirAuthorization(bearer ? token : Optional.empty(), patient)) : Optional.empty();
    }
}
