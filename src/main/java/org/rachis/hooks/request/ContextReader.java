package org.rachis.hooks.request;

import java.util.Optional;
import java.util.regex.Pattern;
import org.rachis.facts.PatientId;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * Reads the context of a chart hook. Only the patient is needed: a user or an encounter of a wrong type is as good as
 * none, and fields that the hook does not define are passed over.
 */
final class ContextReader {

    /** FHIR's id, widened by the characters and the length that servers are known to use beyond it. */
    private static final Pattern PATIENT_ID = Pattern.compile("[A-Za-z0-9._:~|=+@-]{1,255}");

    private final Members members = new Members("context.");
    private Optional<String> patientId = Optional.empty();
    private Optional<String> userId = Optional.empty();
    private Optional<String> encounterId = Optional.empty();

    private ContextReader() {}

    /** The context at whose first token the parser stands; the parser is left at its last. */
    static HookContext read(JsonParser parser) {
        ContextReader reader = new ContextReader();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            parser.nextToken();
            reader.member(name, parser);
        }
        return reader.context();
    }

    private void member(String name, JsonParser parser) {
        switch (name) {
            case "patientId" -> {
                members.once(name);
                patientId = members.text(name, parser);
            }
            case "userId" -> {
                members.once(name);
                userId = members.textIfAny(parser);
            }
            case "encounterId" -> {
                members.once(name);
                encounterId = members.textIfAny(parser).map(id -> withoutType("Encounter/", id));
            }
            default -> parser.skipChildren();
        }
    }

    private HookContext context() {
        String id = withoutType("Patient/", patientId.orElseThrow(() -> members.missing("patientId")));
        if (!PATIENT_ID.matcher(id).matches()) {
            throw members.illTyped("patientId");
        }
        return new HookContext(new PatientId(id), userId, encounterId);
    }

    /** The protocol wants a bare id; some callers send a reference. */
    private static String withoutType(String type, String id) {
        return id.startsWith(type) ? id.substring(type.length()) : id;
    }
}
