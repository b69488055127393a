package org.rachis.app;

import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the burden report minds.
 *
 * @param overrideLimit the part of a pattern's cards that may be overridden before the report names the pattern
 * @param readers names of clients that may read it from elsewhere than this machine
 */
@ConfigurationProperties("rachis.reports")
public record ReportSettings(
        @DefaultValue("0.5") double overrideLimit,
        @DefaultValue Set<String> readers) {

    private static final String ANONYMOUS = "anonymous";

    public ReportSettings {
        if (readers.contains(ANONYMOUS)) {
            throw new IllegalArgumentException("rachis.reports.readers names clients, and " + ANONYMOUS + " is none.");
        }
    }
}
