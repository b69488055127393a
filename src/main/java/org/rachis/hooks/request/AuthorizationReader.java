package org.rachis.hooks.request;

import java.util.Locale;
import java.util.Optional;
import org.rachis.json.JsonScanner;
import org.rachis.security.AccessToken;
import org.rachis.security.FhirAuthorization;

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

    /** The object at which the scanner stands, which is left; nothing when it is empty. */
    static Optional<FhirAuthorization> read(JsonScanner json) {
        AuthorizationReader reader = new AuthorizationReader();
        json.enter();
        for (String name = json.nextName(); name != null; name = json.nextName()) {
            reader.any = true;
            reader.member(name, json);
        }
        return reader.authorization();
    }

    private void member(String name, JsonScanner json) {
        switch (name) {
            case "access_token" -> {
                members.once(name);
                token = members.textIfAny(json).flatMap(AccessToken::of);
            }
            case "token_type" -> {
                members.once(name);
                bearer = members.textIfAny(json)
                        .map(type -> type.toLowerCase(Locale.ROOT).equals("bearer"))
                        .orElse(true);
            }
            case "patient" -> {
                members.once(name);
                patient = members.textIfAny(json);
            }
            default -> json.skip();
        }
    }

    private Optional<FhirAuthorization> authorization() {
        return any ? Optional.of(new FhirAuthorization(bearer ? token : Optional.empty(), patient)) : Optional.empty();
    }
}
