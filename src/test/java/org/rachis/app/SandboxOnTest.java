package org.rachis.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rachis.sandbox.DemoCharts;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;

/** When the sandbox is there, and when it is not. */
class SandboxOnTest {

    private final ApplicationContextRunner service =
            new ApplicationContextRunner().withUserConfiguration(Sandbox.class);

    @EnableConfigurationProperties(ServerProperties.class)
    @Import({ClockConfiguration.class, SandboxConfiguration.class})
    static class Sandbox {

        @Bean
        PublicUrl publicUrl(Environment environment) {
            return new PublicUrl("", environment);
        }
    }

    @ParameterizedTest
    @CsvSource({"127.0.0.1", "::1", "localhost"})
    void onLoopback_itIsThere(String address) {
        service.withPropertyValues("server.address=" + address)
                .run(context -> assertThat(context).hasSingleBean(DemoCharts.class));
    }

    @ParameterizedTest
    @CsvSource({"0.0.0.0", "192.0.2.10", "::"})
    void elsewhere_itIsNot_unlessItIsSet(String address) {
        service.withPropertyValues("server.address=" + address)
                .run(context -> assertThat(context).doesNotHaveBean(DemoCharts.class));
        service.withPropertyValues("server.address=" + address, "rachis.sandbox.enabled=true")
                .run(context -> assertThat(context).hasSingleBean(DemoCharts.class));
    }

    @Test
    void withoutAnAddress_whichMeansAllOfThem_itIsNot() {
        service.run(context -> assertThat(context).doesNotHaveBean(DemoCharts.class));
    }

    @Test
    void setToFalse_itIsNot() {
        service.withPropertyValues("server.address=127.0.0.1", "rachis.sandbox.enabled=false")
                .run(context -> assertThat(context).doesNotHaveBean(DemoCharts.class));
    }
}
