package org.rachis.app;

import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.InstantSource;
import org.rachis.catalog.Catalog;
import org.rachis.governance.CodeLookup;
import org.rachis.governance.KnowledgeController;
import org.rachis.governance.KnowledgeView;
import org.rachis.governance.Review;
import org.rachis.knowledge.inwords.Sheets;
import org.rachis.terminology.ValueSet;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/** Shows the knowledge, and watches whether its review is due. */
@EnableScheduling
@Import(GovernanceConfiguration.Watch.class)
public class GovernanceConfiguration {

    /** The page and what it shows are made when somebody asks for them first: no card waits for that when the service starts. */
    @Bean
    @Lazy
    KnowledgeController knowledgeController(KnowledgeView view, CodeLookup codes, Review review) {
        return new KnowledgeController(view, codes, review);
    }

    @Bean
    @Lazy
    KnowledgeView knowledgeView(Catalog.Loaded catalog) {
        Sheets sheets = new Sheets(
                catalog.knowledge(),
                name -> catalog.valueSets().find(name).map(ValueSet::title).orElse(name));
        return new KnowledgeView(
                catalog.knowledge().edition(),
                catalog.differences(),
                sheets.patterns(),
                sheets.policy(),
                sheets.shared());
    }

    @Bean
    @Lazy
    CodeLookup codeLookup(Catalog.Loaded catalog) {
        return new CodeLookup(catalog.knowledge(), catalog.valueSets());
    }

    @Bean
    Review review(Catalog.Loaded catalog, InstantSource clinicalClock) {
        return new Review(catalog.knowledge().edition(), clinicalClock);
    }

    @Bean
    MeterBinder knowledgeMetrics(Review review) {
        return review::register;
    }

    /** Looks at start, and then each hour, so that a service that runs for months says it on the day. */
    static class Watch {

        private final Review review;

        Watch(Review review) {
            this.review = review;
        }

        @EventListener(ApplicationReadyEvent.class)
        void atStart() {
            review.check();
        }

        @Scheduled(cron = "0 0 * * * *", zone = "UTC")
        void eachHour() {
            review.check();
        }
    }
}
