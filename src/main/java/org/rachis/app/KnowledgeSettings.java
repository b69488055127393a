package org.rachis.app;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** The directory in which a site keeps what it changes of the knowledge (docs/site-overlay.md); blank for nothing. */
@ConfigurationProperties(KnowledgeSettings.PREFIX)
public record KnowledgeSettings(@DefaultValue("") String overlay) {

    static final String PREFIX = "rachis.knowledge";
}
