package org.rachis.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JWSAlgorithm;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.mock.env.MockEnvironment;

/** Who may call, as an operator writes it. */
@ExtendWith(OutputCaptureExtension.class)
class DoorTest {

    private static final String SERVICE = "spinal-infection-patient-view";
    private static final String[] NORTH = {
        "rachis.clients[0].name=north",
        "rachis.clients[0].issuer=https://north.example.org",
        "rachis.clients[0].jwks-uri=https://north.example.org/keys"
    };

    @Test
    void defaults_areTheSafeOnes() {
        Door door = door("127.0.0.1");

        assertThat(door.clients().names()).isEmpty();
        assertThat(door.algorithms()).containsExactlyInAnyOrder(JWSAlgorithm.ES384, JWSAlgorithm.RS384);
        assertThat(door.origins()).isEmpty();
        assertThat(door.anonymous()).isTrue();
        assertThat(settings().security().rejectReplays()).isTrue();
        assertThat(settings().discovery().requireJwt()).isFalse();
    }

    @Test
    void client_isReadByItsPublishedNames() {
        String[] more = {
            "rachis.clients[0].tenant=a",
            "rachis.clients[0].silent=true",
            "rachis.clients[0].services[0]=" + SERVICE,
            "rachis.clients[0].fhir-servers[0]=https://north.example.org/r4",
            "rachis.clients[0].public-urls[0]=https://gateway.example.org/"
        };
        ClientSettings read = settings(with(NORTH, more)).clients().getFirst();
        List<String> faults = new ArrayList<>();

        assertThat(read.read("rachis.clients[0]", Set.of(SERVICE), faults)).hasValueSatisfying(client -> {
            assertThat(client.caller().name()).isEqualTo("north");
            assertThat(client.caller().silent()).isTrue();
            assertThat(client.caller().mayCall(SERVICE)).isTrue();
            assertThat(client.caller().mayCall("spinal-infection-order-sign")).isFalse();
            assertThat(client.caller().fhirServers().permitted("https://north.example.org/r4"))
                    .isPresent();
            assertThat(client.tenant()).contains("a");
            assertThat(client.publicUrls()).containsExactly("https://gateway.example.org");
        });
        assertThat(faults).isEmpty();
    }

    @Test
    @DisplayName("Everything that is wrong is said at once, each with its place")
    void faults_areSaidTogether() {
        assertThatIllegalStateException()
                .isThrownBy(() -> door(
                        "127.0.0.1",
                        "rachis.clients[0].name=two words",
                        "rachis.clients[0].issuer= ",
                        "rachis.clients[0].jwks-uri=http://north.example.org/keys",
                        "rachis.clients[0].services[0]=none",
                        "rachis.clients[0].fhir-servers[0]=http://north.example.org/r4",
                        "rachis.clients[0].public-urls[0]=rachis",
                        "rachis.security.algorithms[0]=HS384",
                        "rachis.cors.allowed-origins[0]=*",
                        "rachis.anonymous.fhir-servers[0]=ftp://x"))
                .withMessageContainingAll(
                        "rachis.clients[0].name ",
                        "rachis.clients[0].issuer ",
                        "rachis.clients[0].jwks-uri ",
                        "rachis.clients[0].services ",
                        "rachis.clients[0].fhir-servers[0] ",
                        "rachis.clients[0].public-urls ",
                        "rachis.security.algorithms: 'HS384'",
                        "rachis.cors.allowed-origins: '*'",
                        "rachis.anonymous.fhir-servers[0] ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"none", "None", "HS256", "HS384", "HS512", "EdDSA", "RSA-OAEP", ""})
    @DisplayName("SEC-4, SEC-5: an algorithm that is none, or symmetric, cannot be set")
    void unsafeAlgorithm_cannotBeSet(String name) {
        assertThatIllegalStateException()
                .isThrownBy(() -> door("127.0.0.1", "rachis.security.algorithms[0]=" + name))
                .withMessageContaining("rachis.security.algorithms");
    }

    @ParameterizedTest
    @CsvSource({
        "north, https://south.example.org, https://south.example.org/keys, Two clients are called",
        "south, https://north.example.org, https://north.example.org/keys, the issuer and the tenant of another",
        "south, https://north.example.org, https://south.example.org/keys, other keys",
        "anonymous, https://south.example.org, https://south.example.org/keys, .name"
    })
    @DisplayName("SEC-13: names, and issuers with their tenants, are unique")
    void twins_areRefused(String name, String issuer, String keys, String fault) {
        assertThatIllegalStateException()
                .isThrownBy(() -> door(
                        "127.0.0.1",
                        with(
                                NORTH,
                                "rachis.clients[1].name=" + name,
                                "rachis.clients[1].issuer=" + issuer,
                                "rachis.clients[1].jwks-uri=" + keys)))
                .withMessageContaining(fault);
    }

    @Test
    @DisplayName("SEC-21: two tenants of one issuer are two clients")
    void tenants_shareAnIssuer() {
        assertThat(door(
                                "127.0.0.1",
                                with(
                                        NORTH,
                                        "rachis.clients[0].tenant=a",
                                        "rachis.clients[1].name=north-b",
                                        "rachis.clients[1].issuer=https://north.example.org",
                                        "rachis.clients[1].jwks-uri=https://north.example.org/keys",
                                        "rachis.clients[1].tenant=b"))
                        .clients()
                        .names())
                .containsExactly("north", "north-b");
    }

    @Test
    @DisplayName("SEC-1: the service then does not start, and says in words why")
    void openAddress_stopsTheStart(CapturedOutput output) {
        SpringApplication service = new SpringApplication(RachisApplication.class);

        assertThatThrownBy(() -> service.run("--server.port=0", "--server.address=0.0.0.0"))
                .hasRootCauseInstanceOf(WrongSettings.class);
        assertThat(output).contains("APPLICATION FAILED TO START", "Others than this machine can reach the server");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0.0.0.0", "10.0.0.5", "::"})
    @DisplayName(
            "SEC-1: where others can reach it, it starts only with clients, or when it is said that anybody may call")
    void openAddress_wantsClients(String address) {
        assertThatIllegalStateException()
                .isThrownBy(() -> door(address))
                .withMessageContaining("rachis.clients")
                .withMessageContaining("rachis.anonymous.enabled");
        assertThat(door(address, NORTH).anonymous()).isFalse();
        assertThat(door(address, "rachis.anonymous.enabled=true").anonymous()).isTrue();
        assertThat(door(address, with(NORTH, "rachis.anonymous.enabled=true")).anonymous())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://sandbox.cds-hooks.org", "https://Sandbox.CDS-Hooks.org/"})
    @DisplayName("SEC-22: the public sandbox, whose key everybody has, is a client on one's own machine only")
    void sandbox_isNoClientWhereOthersCall(String issuer) {
        String[] sandbox = {
            "rachis.clients[0].name=sandbox",
            "rachis.clients[0].issuer=" + issuer,
            "rachis.clients[0].jwks-uri=https://sandbox.cds-hooks.org/.well-known/jwks.json"
        };

        assertThat(door("127.0.0.1", sandbox).clients().names()).containsExactly("sandbox");
        assertThatIllegalStateException()
                .isThrownBy(() -> door("10.0.0.5", sandbox))
                .withMessageContaining("rachis.clients[0].issuer is the public sandbox");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://app.example.org", "http://localhost:3000", "https://[::1]:8443", "null"})
    @DisplayName("CORS-3, CORS-6: an origin is what a browser sends; 'null' is one that has to be said")
    void origin_isAsBrowsersSendIt(String origin) {
        assertThat(door("127.0.0.1", "rachis.cors.allowed-origins[0]=" + origin).origins())
                .containsExactly(origin);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"*", "https://*.example.org", "https://app.example.org/", "app.example.org", "HTTPS://app", ""})
    @DisplayName("CORS-3: no pattern and no path is an origin")
    void originThatIsNone_isRefused(String origin) {
        assertThatIllegalStateException()
                .isThrownBy(() -> door("127.0.0.1", "rachis.cors.allowed-origins[0]=" + origin));
    }

    @Test
    void publicUrl_isThisMachinesUnlessSet() {
        MockEnvironment running = new MockEnvironment().withProperty("local.server.port", "4711");

        assertThat(new PublicUrl("", running).get()).isEqualTo("http://127.0.0.1:4711");
        assertThat(new PublicUrl("https://rachis.example.org/", running).get()).isEqualTo("https://rachis.example.org");
        assertThat(new PublicUrl("https://example.org/rachis", running).get()).isEqualTo("https://example.org/rachis");
        for (String wrong :
                List.of("rachis.example.org", "ftp://x", "https://x/?y", "https://x/#y", "not an address")) {
            assertThatIllegalArgumentException().isThrownBy(() -> new PublicUrl(wrong, running));
        }
    }

    private static Door door(String address, String... properties) {
        ServerProperties server = new ServerProperties();
        if (!address.isEmpty()) {
            server.setAddress(InetAddress.ofLiteral(address));
        }
        List<Door> read = new ArrayList<>();
        runner(properties)
                .run(context -> read.add(Door.of(
                        context.getBean(CallerSettings.class),
                        context.getBean(AnonymousSettings.class),
                        server,
                        Set.of(SERVICE))));
        return read.getFirst();
    }

    private static CallerSettings settings(String... properties) {
        List<CallerSettings> read = new ArrayList<>();
        runner(properties).run(context -> read.add(context.getBean(CallerSettings.class)));
        return read.getFirst();
    }

    private static ApplicationContextRunner runner(String... properties) {
        return new ApplicationContextRunner()
                .withUserConfiguration(Settings.class)
                .withPropertyValues(properties);
    }

    private static String[] with(String[] some, String... more) {
        return Stream.of(some, more).flatMap(Stream::of).toArray(String[]::new);
    }

    @EnableConfigurationProperties({CallerSettings.class, AnonymousSettings.class})
    static class Settings {}
}
