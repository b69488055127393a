package org.rachis.app;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the burden report minds.
 *
 * @param overrideLimit the part of a pattern's cards that may be overridden before the report names the pattern
 */
@ConfigurationProperties("rachis.reports")
public record ReportSettings(@DefaultValue("0.5") double overrideLimit) {}
