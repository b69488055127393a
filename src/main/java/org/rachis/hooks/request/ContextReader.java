package org.rachis.hooks.request;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.rachis.facts.PatientId;
import org.rachis.facts.PatientRecords;
import org.rachis.facts.PatientRecords.Drafted;
import org.rachis.hooks.errors.Refusal;
import org.rachis.json.JsonKind;
import org.rachis.json.JsonScanner;

/**
 * Reads the context of a hook. Only the patient is needed: a user or an encounter of a wrong type is as good as none, and
 * fields that no hook defines are passed over. Orders of a wrong type are noted, for only some hooks define them.
 */
final class ContextReader {

    /** FHIR's id, widened by the characters and the length that servers are known to use beyond it. */
    private static final Pattern PATIENT_ID = Pattern.compile("[A-Za-z0-9._:~|=+@-]{1,255}");

    private final PatientRecords<JsonScanner> records;
    private final Members members = new Members("context.");
    private final List<String> selections = new ArrayList<>();
    private Optional<String> patientId = Optional.empty();
    private Optional<String> userId = Optional.empty();
    private Optional<String> encounterId = Optional.empty();
    private Optional<Drafted> drafts = Optional.empty();
    private Optional<Refusal> faultyOrders = Optional.empty();

    private ContextReader(PatientRecords<JsonScanner> records) {
        this.records = records;
    }

    /** The context at which the scanner stands; it is left. */
    static HookContext read(JsonScanner json, PatientRecords<JsonScanner> records) {
        ContextReader reader = new ContextReader(records);
        json.enter();
        for (String name = json.nextName(); name != null; name = json.nextName()) {
            reader.member(name, json);
        }
        return reader.context();
    }

    private void member(String name, JsonScanner json) {
        switch (name) {
            case "patientId" -> {
                members.once(name);
                patientId = members.text(name, json);
            }
            case "userId" -> {
                members.once(name);
                userId = members.textIfAny(json);
            }
            case "encounterId" -> {
                members.once(name);
                encounterId = members.textIfAny(json).map(id -> withoutType("Encounter/", id));
            }
            case "draftOrders" -> {
                members.once(name);
                drafts(name, json);
            }
            case "selections" -> {
                members.once(name);
                selections(name, json);
            }
            default -> json.skip();
        }
    }

    private void drafts(String name, JsonScanner json) {
        switch (json.kind()) {
            case OBJECT -> drafts = Optional.of(records.readDrafts(json));
            case NULL -> {
                // No orders were sent.
            }
            default -> refuseOrders(name);
        }
    }

    private void selections(String name, JsonScanner json) {
        if (json.kind() == JsonKind.LIST) {
            json.enter();
            while (json.nextItem()) {
                if (json.kind() == JsonKind.TEXT) {
                    selections.add(json.rareText());
                } else {
                    refuseOrders(name);
                }
            }
        } else if (json.kind() != JsonKind.NULL) {
            refuseOrders(name);
        }
    }

    private void refuseOrders(String name) {
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
