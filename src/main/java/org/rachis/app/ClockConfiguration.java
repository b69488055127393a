package org.rachis.app;

import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;

/** The clinical clock: the time as of which charts are judged. It can be set for tests and demonstrations. */
public class ClockConfiguration {

    @Bean
    InstantSource clinicalClock(@Value("${rachis.clock:#{null}}") Optional<Instant> fixed) {
        return fixed.map(InstantSource::fixed).orElseGet(Clock::systemUTC);
    }
}
