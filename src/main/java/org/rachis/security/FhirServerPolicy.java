package org.rachis.security;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The FHIR servers that may be called for a kind of caller. The address in a request is the caller's to choose, so only
 * one that lies on a listed server, by origin and path, is ever called.
 */
public final class FhirServerPolicy {

    private final List<FhirBaseUrl> servers;

    private FhirServerPolicy(List<FhirBaseUrl> servers) {
        this.servers = List.copyOf(servers);
    }

    /** No server may be called. */
    public static FhirServerPolicy none() {
        return new FhirServerPolicy(List.of());
    }

    /**
     * The list as an operator wrote it. All entries that cannot be used are told at once.
     *
     * @param setting the name of the list, for the message
     */
    public static FhirServerPolicy of(String setting, List<String> entries) {
        List<FhirBaseUrl> servers = new ArrayList<>();
        List<String> faults = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            try {
                servers.add(FhirBaseUrl.parse(entries.get(i)));
            } catch (IllegalArgumentException e) {
                faults.add(setting + "[" + i + "] " + e.getMessage() + ".");
            }
        }
        if (!faults.isEmpty()) {
            throw new IllegalArgumentException(String.join(" ", faults));
        }
        return new FhirServerPolicy(servers);
    }

    /** These servers, and others that are known to be addresses. */
    public FhirServerPolicy and(List<String> others) {
        List<FhirBaseUrl> all = new ArrayList<>(servers);
        others.forEach(other -> all.add(FhirBaseUrl.parse(other)));
        return new FhirServerPolicy(all);
    }

    /** The server to call for the address in a request; nothing when it is not on the list. */
    public Optional<FhirBaseUrl> permitted(String asked) {
        // Most callers have no list, and an address that nobody asks need not be read.
        return servers.isEmpty()
                ? Optional.empty()
                : FhirBaseUrl.find(asked).filter(server -> servers.stream().anyMatch(listed -> listed.covers(server)));
    }
}
