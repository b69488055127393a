package org.rachis.app;

import com.nimbusds.jose.JWSAlgorithm;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.rachis.security.Caller;
import org.rachis.security.FhirServerPolicy;
import org.rachis.security.jwt.Client;
import org.rachis.security.jwt.Clients;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;

/**
 * Who is let in, checked as a whole before the service starts.
 *
 * @param anonymous whether callers without a token are served
 * @param unknown those callers
 */
record Door(Clients clients, Set<JWSAlgorithm> algorithms, List<String> origins, boolean anonymous, Caller unknown) {

    /** Its private key is in a public repository, so that everybody can make its tokens. */
    private static final String SANDBOX = "https://sandbox.cds-hooks.org";

    /** Those with a key of two halves that Java knows: whoever can check a token cannot make one. */
    private static final Set<JWSAlgorithm> SAFE = Set.of(
            JWSAlgorithm.ES256,
            JWSAlgorithm.ES384,
            JWSAlgorithm.ES512,
            JWSAlgorithm.RS256,
            JWSAlgorithm.RS384,
            JWSAlgorithm.RS512,
            JWSAlgorithm.PS256,
            JWSAlgorithm.PS384,
            JWSAlgorithm.PS512);

    private static final Pattern ORIGIN =
            Pattern.compile("null|https?://[a-z0-9.-]+(:\\d+)?|https?://\\[[0-9a-f:]+](:\\d+)?");

    /**
     * Reads the settings.
     *
     * @param offered the ids of the services that there are
     * @throws WrongSettings that names everything that is wrong, when anything is
     */
    static Door of(CallerSettings settings, AnonymousSettings anonymous, ServerProperties server, Set<String> offered) {
        List<String> faults = new ArrayList<>();
        boolean loopback = onLoopback(server);
        List<Client> clients = clients(settings.clients(), offered, loopback, faults);
        Set<JWSAlgorithm> algorithms = algorithms(settings.security().algorithms(), faults);
        FhirServerPolicy unknownsServers = unknownsServers(anonymous, loopback, faults);
        settings.cors().allowedOrigins().stream()
                .filter(origin -> !ORIGIN.matcher(origin).matches())
                .forEach(origin -> faults.add("rachis.cors.allowed-origins: '" + origin
                        + "' is not an origin as browsers send it, such as https://ehr.example.org."));
        if (!loopback && settings.clients().isEmpty() && anonymous.enabled() == null) {
            faults.add(
                    "Others than this machine can reach the server (server.address), and nobody may call it: register"
                            + " clients (rachis.clients), or say with rachis.anonymous.enabled=true that anybody may.");
        }
        if (!faults.isEmpty()) {
            throw new WrongSettings(faults);
        }
        return new Door(
                new Clients(clients),
                algorithms,
                settings.cors().allowedOrigins(),
                anonymous.served(loopback),
                Caller.anonymous(unknownsServers));
    }

    private static FhirServerPolicy unknownsServers(
            AnonymousSettings anonymous, boolean loopback, List<String> faults) {
        try {
            FhirServerPolicy listed = FhirServerPolicy.of("rachis.anonymous.fhir-servers", anonymous.fhirServers());
            return anonymous.served(loopback) ? listed : FhirServerPolicy.none();
        } catch (IllegalArgumentException e) {
            faults.add(String.valueOf(e.getMessage()));
            return FhirServerPolicy.none();
        }
    }

    /** No address at all means every address of this machine. */
    static boolean onLoopback(ServerProperties server) {
        InetAddress address = server.getAddress();
        return address != null && address.isLoopbackAddress();
    }

    private static List<Client> clients(
            List<ClientSettings> settings, Set<String> offered, boolean loopback, List<String> faults) {
        List<Client> clients = new ArrayList<>();
        for (int i = 0; i < settings.size(); i++) {
            String setting = "rachis.clients[" + i + "]";
            settings.get(i).read(setting, offered, faults).ifPresent(clients::add);
            if (!loopback && isSandbox(settings.get(i).issuer())) {
                faults.add(setting + ".issuer is the public sandbox, whose key everybody has: on this machine only.");
            }
        }
        faults.addAll(Clients.faults(clients));
        return clients;
    }

    private static boolean isSandbox(String issuer) {
        return issuer.strip().regionMatches(true, 0, SANDBOX, 0, SANDBOX.length());
    }

    private static Set<JWSAlgorithm> algorithms(List<String> names, List<String> faults) {
        Set<JWSAlgorithm> algorithms = new HashSet<>();
        for (String name : names) {
            JWSAlgorithm algorithm = JWSAlgorithm.parse(name.strip());
            if (SAFE.contains(algorithm)) {
                algorithms.add(algorithm);
            } else {
                faults.add("rachis.security.algorithms: '" + name + "' is none of ES, RS or PS with 256, 384 or 512.");
            }
        }
        if (names.isEmpty()) {
            faults.add("rachis.security.algorithms is empty.");
        }
        return algorithms;
    }
}
