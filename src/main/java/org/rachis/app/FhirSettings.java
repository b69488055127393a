package org.rachis.app;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.rachis.fhir.server.FetchLimits;
import org.rachis.security.AddressPolicy;
import org.rachis.security.Network;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/** How long a chart may take that comes from a FHIR server, how large it may be, and which private networks it may lie in. */
@ConfigurationProperties("rachis.fhir")
public record FhirSettings(
        @DefaultValue("2s") Duration timeout,
        @DefaultValue("10") int maxPages,
        @DefaultValue("16MB") DataSize maxBytes,
        @DefaultValue("64") int maxConcurrent,
        @DefaultValue Cache cache,
        @DefaultValue List<String> privateNetworks) {

    /** For how long answers are kept, and how many bytes of them. */
    public record Cache(
            @DefaultValue("30s") Duration ttl,
            @DefaultValue("64MB") DataSize maxBytes) {}

    FetchLimits limits() {
        return new FetchLimits(
                timeout,
                maxPages,
                maxBytes.toBytes(),
                maxConcurrent,
                cache.ttl(),
                cache.maxBytes().toBytes());
    }

    AddressPolicy addresses() {
        List<Network> networks = new ArrayList<>();
        for (String network : privateNetworks) {
            try {
                networks.add(Network.parse(network));
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException(
                        "rachis.fhir.private-networks[" + networks.size() + "] is no range of addresses.", e);
            }
        }
        return new AddressPolicy(networks);
    }
}
