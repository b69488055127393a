package org.rachis.app;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/** How much a caller may ask of the server. A real chart may fill tens of megabytes of prefetch. */
@ConfigurationProperties("rachis.limits")
public record LimitSettings(@DefaultValue("32MB") DataSize maxRequestBytes) {

    private static final DataSize HIGHEST = DataSize.ofGigabytes(1);

    public LimitSettings {
        if (maxRequestBytes.toBytes() < 1 || maxRequestBytes.compareTo(HIGHEST) > 0) {
            throw new IllegalArgumentException("rachis.limits.max-request-bytes lies between 1 byte and 1 GB.");
        }
    }
}
