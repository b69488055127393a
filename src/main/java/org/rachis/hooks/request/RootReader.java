package org.rachis.hooks.request;

import java.util.Optional;
import org.rachis.facts.PatientRecords;
import org.rachis.facts.PatientRecords.Prefetched;
import org.rachis.hooks.errors.Fault;
import org.rachis.hooks.errors.Refusal;
import org.rachis.json.JsonScanner;
import org.rachis.security.FhirAuthorization;

/** Reads the members of the request object, in whatever order they stand, and puts them together at its end. */
final class RootReader {

    private final PatientRecords<JsonScanner> records;
    private final Members members = new Members("");
    private Optional<String> hook = Optional.empty();
    private Optional<String> hookInstance = Optional.empty();
    private Optional<String> fhirServer = Optional.empty();
    private Optional<FhirAuthorization> fhirAuthorization = Optional.empty();
    private Optional<HookContext> context = Optional.empty();
    private Optional<Prefetched> prefetch = Optional.empty();

    RootReader(PatientRecords<JsonScanner> records) {
        this.records = records;
    }

    /** The object at which the scanner stands; it is left. */
    HookRequest read(JsonScanner json) {
        json.enter();
        for (String name = json.nextName(); name != null; name = json.nextName()) {
            member(name, json);
        }
        return request();
    }

    private void member(String name, JsonScanner json) {
        switch (name) {
            case "hook", "hookInstance", "fhirServer", "fhirAuthorization", "context", "prefetch" -> {
                members.once(name);
                known(name, json);
            }
            default -> json.skip();
        }
    }

    private void known(String name, JsonScanner json) {
        switch (name) {
            case "hook" -> hook = nonBlank(members.text(name, json));
            case "hookInstance" -> hookInstance = nonBlank(members.text(name, json));
            case "fhirServer" -> fhirServer = nonBlank(members.text(name, json));
            case "fhirAuthorization" -> {
                if (members.isObject(name, json)) {
                    fhirAuthorization = AuthorizationReader.read(json);
                }
            }
            case "context" -> {
                if (members.isObject(name, json)) {
                    context = Optional.of(ContextReader.read(json, records));
                }
            }
            default -> {
                if (members.isObject(name, json)) {
                    prefetch = Optional.of(records.read(json));
                }
            }
        }
    }

    private HookRequest request() {
        if (fhirAuthorization.isPresent() && fhirServer.isEmpty()) {
            throw new Refusal(Fault.AUTHORIZATION_WITHOUT_SERVER);
        }
        return new HookRequest(
                hook.orElseThrow(() -> members.missing("hook")),
                hookInstance.orElseThrow(() -> members.missing("hookInstance")),
                fhirServer,
                fhirAuthorization,
                context.orElseThrow(() -> members.missing("context")),
                prefetch.orElseGet(records::nothing));
    }

    private static Optional<String> nonBlank(Optional<String> text) {
        return text.filter(value -> !value.isBlank());
    }
}
