package org.rachis.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.rachis.security.Caller;
import org.rachis.security.FhirServerPolicy;
import org.rachis.security.jwt.Client;
import org.rachis.security.jwt.KeySetAddress;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * An EHR that may call, as the operator writes it.
 *
 * @param name for logs, metrics and reports
 * @param issuer the {@code iss} of its tokens
 * @param jwksUri where its public keys are
 * @param tenant the {@code tenant} of its tokens, where one issuer speaks for several
 * @param publicUrls further addresses under which it knows Rachis
 * @param services the ids that it may call; none named means all
 * @param fhirServers the FHIR servers that may be called for it
 * @param silent whether its calls are judged and recorded, but never answered with a card
 */
public record ClientSettings(
        @DefaultValue("") String name,
        @DefaultValue("") String issuer,
        @DefaultValue("") String jwksUri,
        @Nullable String tenant,
        @DefaultValue List<String> publicUrls,
        @DefaultValue List<String> services,
        @DefaultValue List<String> fhirServers,
        @DefaultValue("false") boolean silent) {

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    /**
     * The client, or nothing when something is wrong with it, which is added to the faults.
     *
     * @param setting where it stands, such as {@code rachis.clients[0]}
     * @param offered the ids of the services that there are
     */
    Optional<Client> read(String setting, Set<String> offered, List<String> faults) {
        List<String> mine = new ArrayList<>();
        if (!NAME.matcher(name).matches() || name.equals(Caller.ANONYMOUS)) {
            mine.add(setting + ".name is not one of letters, digits, '.', '_' and '-', or is 'anonymous'.");
        }
        if (issuer.isBlank()) {
            mine.add(setting + ".issuer is missing.");
        }
        services.stream()
                .filter(id -> !offered.contains(id))
                .forEach(id -> mine.add(setting + ".services names '" + id + "', which is no service."));
        Optional<KeySetAddress> keys = attempt(setting + ".jwks-uri ", jwksUri, KeySetAddress::parse, mine);
        Optional<FhirServerPolicy> servers =
                attempt("", fhirServers, list -> FhirServerPolicy.of(setting + ".fhir-servers", list), mine);
        Optional<List<String>> urls = attempt(
                setting + ".public-urls ",
                publicUrls,
                list -> list.stream().map(PublicUrl::parse).toList(),
                mine);
        faults.addAll(mine);
        return mine.isEmpty()
                ? Optional.of(new Client(
                        new Caller(name, silent, Set.copyOf(services), servers.orElseThrow()),
                        issuer,
                        keys.orElseThrow(),
                        Optional.ofNullable(tenant),
                        urls.orElseThrow()))
                : Optional.empty();
    }

    private static <A, B> Optional<B> attempt(String setting, A written, Function<A, B> reading, List<String> faults) {
        try {
            return Optional.of(reading.apply(written));
        } catch (IllegalArgumentException e) {
            faults.add(setting + e.getMessage() + (setting.isEmpty() ? "" : "."));
            return Optional.empty();
        }
    }
}
