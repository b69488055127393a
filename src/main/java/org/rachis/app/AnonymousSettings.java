package org.rachis.app;

import java.util.List;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What is done for callers who are not known: whether FHIR servers are called for them at all, by default only where
 * nobody but this machine can call, and which.
 */
@ConfigurationProperties("rachis.anonymous")
public record AnonymousSettings(
        Optional<Boolean> enabled, @DefaultValue List<String> fhirServers) {}
