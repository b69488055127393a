package org.rachis.hooks.request;

import java.util.Optional;
import org.rachis.facts.PatientRecords;
import org.rachis.facts.PatientRecords.Prefetched;
import org.rachis.hooks.errors.Fault;
import org.rachis.hooks.errors.Refusal;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Reads the members of the request object, in whatever order they stand, and puts them together at its end. */
final class RootReader {

    private final PatientRecords<JsonParser> records;
    private final Members members = new Members("");
    private Optional<String> hook = Optional.empty();
    private Optional<String> hookInstance = Optional.empty();
    private Optional<String> fhirServer = Optional.empty();
    private boolean fhirAuthorized;
    private Optional<HookContext> context = Optional.empty();
    private Optional<Prefetched> prefetch = Optional.empty();

    RootReader(PatientRecords<JsonParser> records) {
        this.records = records;
    }

    /** The object at whose first token the parser stands; the parser is left at its last. */
    HookRequest read(JsonParser parser) {
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            parser.nextToken();
            member(name, parser);
        }
        return request();
    }

    private void member(String name, JsonParser parser) {
        switch (name) {
            case "hook", "hookInstance", "fhirServer", "fhirAuthorization", "context", "prefetch" -> {
                members.once(name);
                known(name, parser);
            }
            default -> parser.skipChildren();
        }
    }

    private void known(String name, JsonParser parser) {
        switch (name) {
            case "hook" -> hook = nonBlank(members.text(name, parser));
            case "hookInstance" -> hookInstance = nonBlank(members.text(name, parser));
            case "fhirServer" -> fhirServer = nonBlank(members.text(name, parser));
            case "fhirAuthorization" -> fhirAuthorized = members.isObject(name, parser) && hasMembers(parser);
            case "context" -> {
                if (members.isObject(name, parser)) {
                    context = Optional.of(ContextReader.read(parser, records));
                }
            }
            default -> {
                if (members.isObject(name, parser)) {
                    prefetch = Optional.of(records.read(parser));
                }
            }
        }
    }

    private HookRequest request() {
        if (fhirAuthorized && fhirServer.isEmpty()) {
            throw new Refusal(Fault.AUTHORIZATION_WITHOUT_SERVER);
        }
        return new HookRequest(
                hook.orElseThrow(() -> members.missing("hook")),
                hookInstance.orElseThrow(() -> members.missing("hookInstance")),
                fhirServer,
                fhirAuthorized,
                context.orElseThrow(() -> members.missing("context")),
                prefetch.orElseGet(records::nothing));
    }

    private static Optional<String> nonBlank(Optional<String> text) {
        return text.filter(value -> !value.isBlank());
    }

    /** Whether the object here holds anything; what it holds is a secret that nobody needs yet, and is passed over. */
    private static boolean hasMembers(JsonParser parser) {
        boolean any = false;
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            any = true;
            parser.nextToken();
            parser.skipChildren();
        }
        return any;
    }
}
