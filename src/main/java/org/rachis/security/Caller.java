package org.rachis.security;

import java.util.Set;

/**
 * On whose behalf a call is answered: a client that the operator named, or everybody who is not one.
 *
 * @param name as the operator named it; it stands in logs and metrics, and nothing of one caller is shown to another
 * @param silent whether its calls are judged and recorded, but never answered with a card
 * @param services the ids that it may call; none named means all
 * @param fhirServers the FHIR servers that may be called for it
 */
public record Caller(String name, boolean silent, Set<String> services, FhirServerPolicy fhirServers) {

    /** The name of everybody who is not registered. */
    public static final String ANONYMOUS = "anonymous";

    public Caller {
        services = Set.copyOf(services);
    }

    /** Everybody whom the operator did not name. */
    public static Caller anonymous(FhirServerPolicy fhirServers) {
        return new Caller(ANONYMOUS, false, Set.of(), fhirServers);
    }

    public boolean mayCall(String serviceId) {
        return services.isEmpty() || services.contains(serviceId);
    }
}
