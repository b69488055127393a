package org.rachis.security.jwt;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The EHRs that the operator has registered, by the issuer of their tokens. */
public final class Clients {

    private final Map<String, List<Client>> byIssuer = new HashMap<>();

    public Clients(List<Client> clients) {
        clients.forEach(client -> byIssuer.computeIfAbsent(client.issuer(), issuer -> new ArrayList<>())
                .add(client));
    }

    /** What is wrong with the list as a whole; each entry was looked at before. */
    public static List<String> faults(List<Client> clients) {
        List<String> faults = new ArrayList<>();
        Set<String> names = new HashSet<>();
        Set<List<Object>> senders = new HashSet<>();
        Map<String, KeySetAddress> keys = new HashMap<>();
        for (Client client : clients) {
            String name = client.caller().name();
            if (!names.add(name)) {
                faults.add("Two clients are called '" + name + "'.");
            }
            if (!senders.add(Arrays.asList(client.issuer(), client.tenant()))) {
                faults.add("Client '" + name + "' has the issuer and the tenant of another.");
            }
            if (!client.keys().equals(keys.computeIfAbsent(client.issuer(), issuer -> client.keys()))) {
                faults.add("Client '" + name + "' has the issuer of another, and other keys.");
            }
        }
        return faults;
    }

    public List<String> names() {
        return byIssuer.values().stream()
                .flatMap(List::stream)
                .map(client -> client.caller().name())
                .sorted()
                .toList();
    }

    Map<String, List<Client>> byIssuer() {
        return Map.copyOf(byIssuer);
    }

    /** Of those who share an issuer, the one of that tenant, or else the one to whom the tenant does not matter. */
    static Optional<Client> ofTenant(List<Client> sharing, Optional<String> tenant) {
        return sharing.stream()
                .filter(client -> client.tenant().isPresent() && client.tenant().equals(tenant))
                .findFirst()
                .or(() -> sharing.stream()
                        .filter(client -> client.tenant().isEmpty())
                        .findFirst());
    }
}
