package org.rachis.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rachis.security.FhirBaseUrl;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;

/** The settings of fetching, as an operator writes them. */
class FetchSettingsTest {

    private static final String LISTED = "https://ehr.example.org/r4";

    private final ApplicationContextRunner runner =
            new ApplicationContextRunner().withUserConfiguration(Settings.class);

    @ParameterizedTest
    @CsvSource({
        "127.0.0.1,,true",
        "::1,,true",
        "10.0.0.5,false,false",
        ",false,false",
        "127.0.0.1,false,false",
        "10.0.0.5,true,true",
        ",true,true"
    })
    @DisplayName("Anonymous callers are served on a loopback address, and elsewhere only when the operator says so")
    void anonymous_isOnWhereOnlyThisMachineCanCall(String address, Boolean enabled, boolean called) {
        ServerProperties server = new ServerProperties();
        if (address != null) {
            server.setAddress(InetAddress.ofLiteral(address));
        }

        assertThat(door(new AnonymousSettings(enabled, List.of(LISTED)), server)
                        .unknown()
                        .fhirServers()
                        .permitted(LISTED)
                        .isPresent())
                .isEqualTo(called);
    }

    @Test
    void settings_haveDefaults() {
        runner.run(context -> {
            FhirSettings settings = context.getBean(FhirSettings.class);
            assertThat(settings.timeout()).isEqualTo(Duration.ofSeconds(2));
            assertThat(settings.cache().ttl()).isEqualTo(Duration.ofSeconds(30));
            assertThat(settings.limits().maxPages()).isEqualTo(10);
            assertThat(context.getBean(AnonymousSettings.class).enabled()).isNull();
            assertThat(context.getBean(AnonymousSettings.class).fhirServers()).isEmpty();
        });
    }

    @Test
    void lists_areReadByTheirPublishedNames() {
        runner.withPropertyValues(
                        "rachis.anonymous.enabled=true",
                        "rachis.anonymous.fhir-servers[0]=" + LISTED,
                        "rachis.fhir.timeout=400ms",
                        "rachis.fhir.private-networks[0]=10.20.0.0/16")
                .run(context -> {
                    assertThat(context.getBean(AnonymousSettings.class).fhirServers())
                            .containsExactly(LISTED);
                    FhirSettings settings = context.getBean(FhirSettings.class);
                    assertThat(settings.timeout()).isEqualTo(Duration.ofMillis(400));
                    assertThat(settings.addresses()
                                    .permits(FhirBaseUrl.parse(LISTED), InetAddress.ofLiteral("10.20.1.1")))
                            .isTrue();
                });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://ehr.example.org/r4",
                "https://user:pw@ehr.example.org/r4",
                "https://ehr.example.org/r4?x=1",
                "https://ehr.example.org/r4#x",
                "ehr.example.org",
                "ftp://ehr.example.org/r4",
                ""
            })
    void badEntry_stopsTheStartAndIsNamed(String entry) {
        assertThatIllegalStateException()
                .isThrownBy(() -> door(new AnonymousSettings(false, List.of(LISTED, entry)), new ServerProperties()))
                .withMessageStartingWith("rachis.anonymous.fhir-servers[1] ")
                .withMessageNotContaining("pw");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "rachis.fhir.timeout=0s",
                "rachis.fhir.max-pages=0",
                "rachis.fhir.cache.ttl=-1s",
                "rachis.fhir.max-bytes=0",
                "rachis.fhir.private-networks[0]=everything"
            })
    void absurdLimit_isRefused(String setting) {
        runner.withPropertyValues(setting).run(context -> {
            FhirSettings settings = context.getBean(FhirSettings.class);
            assertThatIllegalArgumentException().isThrownBy(() -> {
                settings.limits();
                settings.addresses();
            });
        });
    }

    private static Door door(AnonymousSettings anonymous, ServerProperties server) {
        CallerSettings nobody = new CallerSettings(
                "",
                List.of(),
                new CallerSettings.Security(List.of("ES384"), true),
                new CallerSettings.Discovery(false),
                new CallerSettings.Cors(List.of()));
        return Door.of(nobody, anonymous, server, Set.of());
    }

    @EnableConfigurationProperties({AnonymousSettings.class, FhirSettings.class})
    static class Settings {}
}
