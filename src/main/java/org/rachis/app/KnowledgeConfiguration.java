package org.rachis.app;

import java.io.IOException;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.rachis.cards.CardWriter;
import org.rachis.cards.SingleActions;
import org.rachis.catalog.Catalog;
import org.rachis.decision.Decided;
import org.rachis.decision.Decision;
import org.rachis.decision.DecisionFlow;
import org.rachis.fhir.PrefetchReader;
import org.rachis.findings.Rules;
import org.rachis.hooks.Services;
import org.rachis.knowledge.Edition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;

/** Puts the way from facts to cards together, out of the knowledge. */
@EnableConfigurationProperties({CardSettings.class, KnowledgeSettings.class})
public class KnowledgeConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(KnowledgeConfiguration.class);

    /** @param ahead has begun before Spring came as far as this, when the service was started by its main method */
    @Bean
    Catalog.Loaded catalog(ObjectProvider<KnowledgeLoading> ahead, KnowledgeSettings settings)
            throws IOException, InterruptedException {
        Catalog.Loaded loaded =
                ahead.getIfAvailable(() -> KnowledgeLoading.begin(settings)).await();
        loaded.differences().forEach(difference -> LOG.info("Changed by this site: {}", difference));
        Edition edition = loaded.knowledge().edition();
        LOG.info(
                "Knowledge version {}, hash {}, approved by {}, to be reviewed by {}",
                edition.version(),
                edition.hash(),
                edition.approval().map(Edition.Approval::by).orElse("nobody"),
                edition.reviewBy());
        return loaded;
    }

    @Bean
    Services services(Catalog.Loaded catalog) {
        return Services.of(catalog.knowledge());
    }

    @Bean
    PrefetchReader patientRecords(Catalog.Loaded catalog) {
        return new PrefetchReader(catalog.knowledge().reading(), catalog.valueSets());
    }

    @Bean
    Rules rules(Catalog.Loaded catalog) {
        return Rules.of(catalog.knowledge(), catalog.valueSets());
    }

    @Bean
    Decision decision(Rules rules, Catalog.Loaded catalog, CardSettings settings) {
        Decision flow = new DecisionFlow(
                rules,
                new CardWriter(catalog.knowledge(), settings.highestIndicator(), UUID::randomUUID),
                onTrial(catalog, settings));
        return settings.singleAction()
                ? (service, facts, silences) -> {
                    Decided decided = flow.decide(service, facts, silences);
                    return decided.withCards(SingleActions.of(decided.cards(), UUID::randomUUID));
                }
                : flow;
    }

    /** A topic that there is not would be shown to everybody while its site believes that it is on trial. */
    private static Set<String> onTrial(Catalog.Loaded catalog, CardSettings settings) {
        Set<String> unknown = new TreeSet<>(settings.silentTopics());
        catalog.knowledge().patterns().forEach(pattern -> unknown.remove(pattern.topic()));
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException("rachis.cards.silent-topics holds what is no topic: " + unknown + ".");
        }
        return settings.silentTopics();
    }
}
