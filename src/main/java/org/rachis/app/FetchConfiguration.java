package org.rachis.app;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.Optional;
import org.rachis.fhir.PrefetchReader;
import org.rachis.fhir.ServerCharts;
import org.rachis.fhir.server.Access;
import org.rachis.fhir.server.FhirServers;
import org.rachis.hooks.Charts;
import org.rachis.hooks.request.HookRequest;
import org.rachis.security.Caller;
import org.rachis.security.FhirAuthorization;
import org.rachis.security.FhirBaseUrl;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;

/** Lets a chart come from the caller's FHIR server where the operator allows it. */
@EnableConfigurationProperties(FhirSettings.class)
public class FetchConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(FetchConfiguration.class);

    @Bean
    FhirServers fhirServers(FhirSettings settings, MeterRegistry meters) {
        return new FhirServers(settings.limits(), settings.addresses(), Clock.systemUTC(), meters);
    }

    @Bean
    Charts charts(PrefetchReader reader, FhirServers servers, MeterRegistry meters) {
        ServerCharts charts = new ServerCharts(reader, servers, meters);
        return (caller, service, request, chart) ->
                charts.of(request.prefetch(), chart, service.prefetch(), access(caller, request));
    }

    /** The way to the chart, when the request names a server, the server is listed, and the token is for this patient. */
    private static Optional<Access> access(Caller caller, HookRequest request) {
        if (request.fhirServer().isEmpty()) {
            return Optional.empty();
        }
        Optional<FhirBaseUrl> server =
                caller.fhirServers().permitted(request.fhirServer().get());
        if (server.isEmpty()) {
            // Which one it is, is the caller's text, and does not belong in a log.
            LOG.info("The FHIR server of a call is not listed for its caller and was not asked.");
            return Optional.empty();
        }
        if (!usable(request)) {
            LOG.info(
                    "The fhirAuthorization of a call holds no bearer token for its patient; its FHIR server was not asked.");
            return Optional.empty();
        }
        return Optional.of(new Access(
                server.get(),
                request.fhirAuthorization().flatMap(FhirAuthorization::token),
                caller.name(),
                request.context().userId().orElse(""),
                request.context().patient()));
    }

    /** A listed server without any authorization is open; one whose authorization is of no use is not tried. */
    private static boolean usable(HookRequest request) {
        return request.fhirAuthorization()
                .map(granted -> granted.token().isPresent()
                        && granted.covers(request.context().patient().value()))
                .orElse(true);
    }
}
