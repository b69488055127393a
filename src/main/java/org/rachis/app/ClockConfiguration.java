package org.rachis.app;

import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;

/** The clinical clock: the time as of which charts are judged. It can be set for tests and demonstrations. */
public class ClockConfiguration {

    /** @param fixed an ISO instant, or nothing for the system's clock */
    @Bean
    InstantSource clinicalClock(@Value("${rachis.clock:}") String fixed) {
        return fixed.isBlank() ? Clock.systemUTC() : InstantSource.fixed(Instant.parse(fixed.strip()));
    }
}
