package org.rachis.app;

import static java.util.stream.Collectors.toUnmodifiableSet;

import jakarta.servlet.DispatcherType;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.rachis.hooks.Callers;
import org.rachis.hooks.Services;
import org.rachis.knowledge.ServiceDefinition;
import org.rachis.security.Caller;
import org.rachis.security.ReplayGuard;
import org.rachis.security.jwt.PublishedKeys;
import org.rachis.security.jwt.TokenCheck;
import org.rachis.security.web.CallerFilter;
import org.rachis.security.web.OpenPaths;
import org.rachis.security.web.ServiceAccess;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.servlet.HandlerExceptionResolver;

/** Puts the door together: who is let in, and what browsers are told. */
@EnableConfigurationProperties({CallerSettings.class, AnonymousSettings.class})
public class SecurityConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(SecurityConfiguration.class);

    /** How long a caller may wait for the keys of its issuer. */
    private static final Duration KEYS_TIMEOUT = Duration.ofSeconds(3);

    private static final Duration ONE_YEAR = Duration.ofDays(365);

    private static final String DISCOVERY = "/cds-services";

    /** What a client may be kept from by the list of its services. */
    private static final String[] BY_SERVICE = {"/cds-services/{id}", "/cds-services/{id}/feedback", "/explain/{id}"};

    private static final String POLICY =
            "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    @Bean
    Door door(CallerSettings settings, AnonymousSettings anonymous, ServerProperties server, Services services) {
        Door door = Door.of(
                settings,
                anonymous,
                server,
                services.definitions().stream().map(ServiceDefinition::id).collect(toUnmodifiableSet()));
        LOG.info(
                "Registered clients: {}; callers who are not registered are {}",
                door.clients().names().isEmpty()
                        ? "none"
                        : String.join(", ", door.clients().names()),
                door.anonymous() ? "served" : "refused");
        return door;
    }

    @Bean
    PublicUrl publicUrl(CallerSettings settings, Environment environment) {
        return new PublicUrl(settings.publicUrl(), environment);
    }

    @Bean
    TokenCheck tokenCheck(Door door, PublicUrl publicUrl, CallerSettings settings, ReplayGuard replays) {
        return new TokenCheck(
                door.clients(),
                new PublishedKeys(KEYS_TIMEOUT),
                door.algorithms(),
                publicUrl,
                Clock.systemUTC(),
                settings.security().rejectReplays() ? replays : (issuer, jti, expiresAt) -> true);
    }

    /** While the sandbox is on, its own FHIR server may be called for everybody who is not registered. */
    @Bean
    Callers callers(Door door, Optional<OwnFhirServer> own) {
        return request -> {
            Caller caller = ServiceAccess.caller();
            return own.isPresent() && caller.equals(door.unknown())
                    ? Caller.anonymous(caller.fhirServers().and(own.get().bases()))
                    : caller;
        };
    }

    /** Spring Security would time each of its filters on each call; the call itself and its refusals are counted already. */
    @Bean
    SecurityObservationSettings securityObservations() {
        return SecurityObservationSettings.noObservations();
    }

    /** What holds nothing of any patient: whether the service is up, its counts, and what it knows. */
    @Bean
    OpenPaths openPaths() {
        return new OpenPaths(List.of("/actuator/health", "/actuator/prometheus", "/knowledge", "/knowledge/**"));
    }

    @Bean
    DoorAnswers doorAnswers(@Qualifier("handlerExceptionResolver") HandlerExceptionResolver boundary) {
        return new DoorAnswers(boundary);
    }

    /** Refuses addresses that can be read in two ways. Headers and parameters are looked at where they are used. */
    @Bean
    HttpFirewall firewall() {
        StrictHttpFirewall firewall = new StrictHttpFirewall();
        firewall.setAllowedHeaderNames(name -> true);
        firewall.setAllowedHeaderValues(value -> true);
        firewall.setAllowedParameterNames(name -> true);
        firewall.setAllowedParameterValues(value -> true);
        return firewall;
    }

    @Bean
    SecurityFilterChain filters(
            HttpSecurity http,
            Door door,
            TokenCheck check,
            CallerSettings settings,
            ObjectProvider<OpenPaths> open,
            DoorAnswers answers) {
        RequestMatcher everybodys = new OrRequestMatcher(open.stream()
                .flatMap(paths -> paths.patterns().stream())
                .<RequestMatcher>map(PathPatternRequestMatcher.withDefaults()::matcher)
                .toList());
        return http.csrf(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .servletApi(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .headers(SecurityConfiguration::headers)
                .addFilter(CorsRules.filter(door.origins()))
                .anonymous(unknown -> unknown.principal(door.unknown()))
                .addFilterBefore(
                        new CallerFilter(check, everybodys, answers, answers), AnonymousAuthenticationFilter.class)
                .exceptionHandling(
                        refused -> refused.authenticationEntryPoint(answers).accessDeniedHandler(answers))
                .authorizeHttpRequests(requests -> {
                    requests.dispatcherTypeMatchers(DispatcherType.ERROR).permitAll();
                    requests.requestMatchers(everybodys).permitAll();
                    if (settings.discovery().requireJwt()) {
                        requests.requestMatchers(DISCOVERY).access(new ServiceAccess(false));
                    } else {
                        requests.requestMatchers(DISCOVERY).permitAll();
                    }
                    requests.requestMatchers(BY_SERVICE).access(new ServiceAccess(door.anonymous()));
                    requests.anyRequest().access(new ServiceAccess(door.anonymous()));
                })
                .build();
    }

    /** A page that needs more than nothing says so itself, and what it says stands. */
    private static void headers(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(POLICY))
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER))
                .httpStrictTransportSecurity(
                        strict -> strict.maxAgeInSeconds(ONE_YEAR.toSeconds()).includeSubDomains(false));
    }
}
