package org.rachis.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rachis.assessment.Silences;
import org.rachis.decision.Decision;
import org.rachis.facts.PatientId;
import org.rachis.feedback.FeedbackItem;
import org.rachis.feedback.Memory;
import org.rachis.feedback.Past;
import org.rachis.feedback.ShownCard;
import org.rachis.sandbox.DemoCharts;
import org.rachis.security.FhirServerPolicy;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;

/** When the sandbox is there, and when it is not. */
class SandboxOnTest {

    private static final Silences REMEMBERED = new Silences("salt", Map.of());

    private final ApplicationContextRunner service =
            new ApplicationContextRunner().withUserConfiguration(Sandbox.class);

    @EnableConfigurationProperties(ServerProperties.class)
    @Import({ClockConfiguration.class, SandboxConfiguration.class})
    static class Sandbox {

        @Bean
        Decision decision() {
            return (service, facts, silences) -> {
                throw new UnsupportedOperationException();
            };
        }

        @Bean
        Memory memory() {
            return new Memory() {

                @Override
                public Silences of(org.rachis.security.Caller caller, PatientId patient, Instant asOf) {
                    return REMEMBERED;
                }

                @Override
                public void shown(
                        org.rachis.security.Caller caller,
                        String service,
                        PatientId patient,
                        Instant asOf,
                        List<ShownCard> cards) {
                    throw new UnsupportedOperationException();
                }

                @Override
                public void record(org.rachis.security.Caller caller, String service, List<FeedbackItem> items) {
                    throw new UnsupportedOperationException();
                }
            };
        }

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
    void onlyDemoPatients_haveNoPast() {
        org.rachis.security.Caller caller = org.rachis.security.Caller.anonymous(FhirServerPolicy.none());
        service.withPropertyValues("server.address=127.0.0.1").run(context -> {
            Past past = context.getBean(Past.class);
            assertThat(past.of(caller, new PatientId("demo-at-risk"), Instant.EPOCH))
                    .isEqualTo(Silences.none());
            assertThat(past.of(caller, new PatientId("somebody"), Instant.EPOCH))
                    .isEqualTo(REMEMBERED);
        });
    }

    @Test
    void setToFalse_itIsNot() {
        service.withPropertyValues("server.address=127.0.0.1", "rachis.sandbox.enabled=false")
                .run(context -> assertThat(context).doesNotHaveBean(DemoCharts.class));
    }
}
