package org.rachis.hooks;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.Set;
import org.rachis.app.ClockConfiguration;
import org.rachis.app.HooksConfiguration;
import org.rachis.app.SecurityConfiguration;
import org.rachis.hooks.request.BodyLimits;
import org.rachis.hooks.request.FeedbackReader;
import org.rachis.security.ReplayGuard;
import org.rachis.security.jwt.RecentTokens;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The protocol with a chart reader and a decision that a test can set, so that HTTP is looked at alone. */
@SpringBootConfiguration
@EnableAutoConfiguration
@Import({HooksConfiguration.class, SecurityConfiguration.class, ClockConfiguration.class, HooksApplication.Broken.class
})
class HooksApplication {

    @Bean
    Services services() {
        return Examples.SERVICES;
    }

    @Bean
    SettableDecision decision() {
        return new SettableDecision();
    }

    @Bean
    ReplayGuard replayGuard() {
        return new RecentTokens(Clock.systemUTC());
    }

    @Bean
    Charts charts() {
        return Charts.fromPrefetch();
    }

    @Bean
    SettableMemory memory() {
        return new SettableMemory();
    }

    @Bean
    Showing showing(SettableMemory memory, MeterRegistry meters) {
        return new Showing(memory, "test", meters);
    }

    @Bean
    FeedbackReader feedbackReader() {
        return new FeedbackReader(BodyLimits.ofSize(1024 * 1024), Set.of("already-evaluated", "labs-first"));
    }

    @Bean
    PlainRecords records() {
        return new PlainRecords();
    }

    /** A controller of ours that has a bug. */
    @RestController
    static class Broken {
        @GetMapping("/broken")
        String fail() {
            throw new IllegalStateException("Could not read Ms Secretname's chart");
        }
    }
}
