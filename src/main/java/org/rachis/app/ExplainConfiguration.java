package org.rachis.app;

import org.rachis.catalog.Catalog;
import org.rachis.explain.ExplainController;
import org.rachis.explain.ExplanationWriter;
import org.rachis.findings.Rules;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** Answers why a card appears, and why not, unless a site takes that away. */
@ConditionalOnBooleanProperty(name = "rachis.explain.enabled", matchIfMissing = true)
@Import(ExplainController.class)
public class ExplainConfiguration {

    @Bean
    ExplanationWriter explanationWriter(Rules rules, Catalog.Loaded catalog) {
        return new ExplanationWriter(rules, catalog.valueSets());
    }
}
