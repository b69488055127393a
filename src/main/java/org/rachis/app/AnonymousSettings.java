package org.rachis.app;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What is done for callers who are not known: whether they are served at all (when it is not said, only where nobody but
 * this machine can call), and which FHIR servers are called for them.
 */
@ConfigurationProperties("rachis.anonymous")
public record AnonymousSettings(
        @Nullable Boolean enabled, @DefaultValue List<String> fhirServers) {

    /** @param onLoopback whether only this machine can call */
    boolean served(boolean onLoopback) {
        return enabled == null ? onLoopback : enabled;
    }
}
