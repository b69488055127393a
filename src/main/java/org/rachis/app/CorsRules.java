package org.rachis.app;

import java.time.Duration;
import java.util.List;
import org.rachis.hooks.call.CorrelationId;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.CorsProcessor;
import org.springframework.web.cors.CorsUtils;
import org.springframework.web.cors.DefaultCorsProcessor;
import org.springframework.web.filter.CorsFilter;

/**
 * Lets pages of the listed origins call the CDS services, and the sandbox, from a browser. A page of any other origin is answered without
 * the headers that a browser wants to see, and with nothing that says why. A browser's question in advance is answered
 * before anybody is asked who it is, as it never brings a token.
 */
final class CorsRules {

    private static final String SERVICES = "/cds-services";

    private CorsRules() {}

    /** @param origins as browsers send them; {@code null} among them for pages without one */
    static CorsFilter filter(List<String> origins) {
        CorsConfiguration listed = new CorsConfiguration();
        listed.setAllowedOrigins(origins);
        listed.setAllowedMethods(List.of(HttpMethod.GET.name(), HttpMethod.POST.name(), HttpMethod.OPTIONS.name()));
        listed.setAllowedHeaders(
                List.of(HttpHeaders.AUTHORIZATION, HttpHeaders.CONTENT_TYPE, HttpHeaders.ACCEPT, CorrelationId.HEADER));
        listed.setExposedHeaders(List.of(CorrelationId.HEADER, HttpHeaders.RETRY_AFTER));
        listed.setAllowCredentials(false);
        listed.setMaxAge(Duration.ofMinutes(10));
        CorsFilter filter = new CorsFilter(request ->
                isForBrowsers(request.getServletPath()) && origins.contains(request.getHeader(HttpHeaders.ORIGIN))
                        ? listed
                        : null);
        filter.setCorsProcessor(processor());
        return filter;
    }

    /** The services, and the sandbox's FHIR server, from which a page that plays an EHR reads the chart itself. */
    private static boolean isForBrowsers(String path) {
        return path.startsWith(SERVICES) || path.startsWith(OwnFhirServer.PATH);
    }

    private static CorsProcessor processor() {
        CorsProcessor standard = new DefaultCorsProcessor();
        return (listed, request, response) -> {
            if (listed != null) {
                return standard.processRequest(listed, request, response);
            }
            response.addHeader(HttpHeaders.VARY, HttpHeaders.ORIGIN);
            if (CorsUtils.isPreFlightRequest(request)) {
                response.setStatus(HttpStatus.NO_CONTENT.value());
            }
            return true;
        };
    }
}
