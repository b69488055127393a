package org.rachis.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.util.unit.DataSize;

/** The settings of the protocol, as an operator writes them. */
class HooksSettingsTest {

    private final ApplicationContextRunner runner =
            new ApplicationContextRunner().withUserConfiguration(ClockConfiguration.class, Limits.class);

    @Test
    void clock_isTheSystemsUnlessSet() {
        runner.run(context -> assertThat(context.getBean(InstantSource.class).instant())
                .isAfter(Instant.parse("2026-01-01T00:00:00Z")));
    }

    @Test
    void clock_canBeFixed() {
        runner.withPropertyValues("rachis.clock=2020-02-03T04:05:06Z")
                .run(context -> assertThat(context.getBean(InstantSource.class).instant())
                        .isEqualTo(Instant.parse("2020-02-03T04:05:06Z")));
    }

    @Test
    void clock_thatIsNoInstantStopsTheStart() {
        runner.withPropertyValues("rachis.clock=yesterday")
                .run(context -> assertThat(context).hasFailed());
    }

    @Test
    void limit_hasADefaultAndUnits() {
        runner.run(context -> assertThat(
                        context.getBean(LimitSettings.class).maxRequestBytes().toMegabytes())
                .isEqualTo(32));
        runner.withPropertyValues("rachis.limits.max-request-bytes=5MB")
                .run(context -> assertThat(context.getBean(LimitSettings.class)
                                .maxRequestBytes()
                                .toMegabytes())
                        .isEqualTo(5));
    }

    @Test
    void limit_thatIsAbsurdStopsTheStart() {
        runner.withPropertyValues("rachis.limits.max-request-bytes=0")
                .run(context -> assertThat(context).hasFailed());
        runner.withPropertyValues("rachis.limits.max-request-bytes=2GB")
                .run(context -> assertThat(context).hasFailed());
    }

    @Test
    void limits_areThoseOfTheDocs() {
        runner.run(context -> assertThat(context.getBean(LimitSettings.class))
                .isEqualTo(new LimitSettings(
                        DataSize.ofMegabytes(32),
                        Duration.ofSeconds(10),
                        Duration.ofSeconds(20),
                        Duration.ofMillis(500),
                        256,
                        null)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "body-timeout=0s",
                "call-timeout=-1s",
                "last-calls=-1s",
                "max-concurrent=0",
                "max-bytes=31MB",
            })
    void limit_thatLetsNothingThroughStopsTheStart(String limit) {
        runner.withPropertyValues("rachis.limits." + limit)
                .run(context -> assertThat(context).hasFailed());
    }

    @EnableConfigurationProperties(LimitSettings.class)
    static class Limits {}
}
