package org.rachis.hooks.request;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.rachis.facts.PatientId;
import org.rachis.facts.PatientRecords;
import org.rachis.facts.PatientRecords.Drafted;
import org.rachis.hooks.errors.Refusal;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * Reads the context of a hook. Only the patient is needed: a user or an encounter of a wrong type is as good as none, and
 * fields that no hook defines are passed over. Orders of a wrong type are noted, for only some hooks define them.
 */
final class ContextReader {

    /** FHIR's id, widened by the characters and the length that servers are known to use beyond it. */
    private static final Pattern PATIENT_ID = Pattern.compile("[A-Za-z0-9._:~|=+@-]{1,255}");

    private final PatientRecords<JsonParser> records;
    private final Members members = new Members("context.");
    private final List<String> selections = new ArrayList<>();
    private Optional<String> patientId = Optional.empty();
    private Optional<String> userId = Optional.empty();
    private Optional<String> encounterId = Optional.empty();
    private Optional<Drafted> drafts = Optional.empty();
    private Optional<Refusal> faultyOrders = Optional.empty();

    private ContextReader(PatientRecords<JsonParser> records) {
        this.records = records;
    }

    /** The context at whose first token the parser stands; the parser is left at its last. */
    static HookContext read(JsonParser parser, PatientRecords<JsonParser> records) {
        ContextReader reader = new ContextReader(records);
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
            case "draftOrders" -> {
                members.once(name);
                drafts(name, parser);
            }
            case "selections" -> {
                members.once(name);
                selections(name, parser);
            }
            default -> parser.skipChildren();
        }
    }

    private void drafts(String name, JsonParser parser) {
        switch (parser.currentToken()) {
            case START_OBJECT -> drafts = Optional.of(records.readDrafts(parser));
            case VALUE_NULL -> {
                // No orders were sent.
            }
            default -> refuseOrders(name, parser);
        }
    }

    private void selections(String name, JsonParser parser) {
        if (parser.currentToken() == JsonToken.START_ARRAY) {
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                if (parser.currentToken() == JsonToken.VALUE_STRING) {
                    selections.add(parser.getString());
                } else {
                    refuseOrders(name, parser);
                }
            }
        } else if (parser.currentToken() != JsonToken.VALUE_NULL) {
            refuseOrders(name, parser);
        }
    }

    private void refuseOrders(String name, JsonParser parser) {
        parser.skipChildren();
        faultyOrders = Optional.of(members.illTyped(name));
    }

    private HookContext context() {
        String id = withoutType("Patient/", patientId.orElseThrow(() -> members.missing("patientId")));
        if (!PATIENT_ID.matcher(id).matches()) {
            throw members.illTyped("patientId");
        }
        return new HookContext(
                new PatientId(id), userId, encounterId, drafts.orElseGet(records::noDrafts), selections, faultyOrders);
    }

    /** The protocol wants a bare id; some callers send a reference. */
    private static String withoutType(String type, String id) {
        return id.startsWith(type) ? id.substring(type.length()) : id;
    }
}
