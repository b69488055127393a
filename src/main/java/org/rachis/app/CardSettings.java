package org.rachis.app;

import java.util.Set;
import org.rachis.knowledge.Indicator;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How urgent a card may be at most, whatever the knowledge says: a site that starts carefully caps it; and whether each
 * suggestion has to consist of a single action, as some EHRs want it. Cards of a silent topic are judged and counted, but
 * not shown: what a site wants to measure first.
 */
@ConfigurationProperties("rachis.cards")
public record CardSettings(
        @DefaultValue("critical") Indicator highestIndicator,
        @DefaultValue("false") boolean singleAction,
        @DefaultValue Set<String> silentTopics) {}
