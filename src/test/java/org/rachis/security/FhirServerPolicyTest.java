package org.rachis.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.InetAddress;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whom Rachis may call: what an operator listed, and nothing that only looks like it. */
class FhirServerPolicyTest {

    private static final FhirServerPolicy POLICY =
            FhirServerPolicy.of("servers", List.of("https://ehr.example.org/fhir/r4/", "http://127.0.0.1:9001/fhir"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://ehr.example.org/fhir/r4",
                "https://ehr.example.org/fhir/r4/",
                "HTTPS://EHR.example.ORG:443/fhir/r4",
                "https://ehr.example.org/fhir/r4/tenant-a",
                "http://127.0.0.1:9001/fhir"
            })
    void permitted_whatLiesOnAListedServer(String asked) {
        assertThat(POLICY.permitted(asked)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://169.254.169.254/",
                "file:///etc/passwd",
                "https://user@ehr.example.org/fhir/r4",
                "https://ehr.example.org@evil.example/fhir/r4",
                "https://ehr.example.org.evil.example/fhir/r4",
                "https://ehr.example.org./fhir/r4",
                "https://ehr.example.org/fhir/r4evil",
                "https://ehr.example.org/fhir",
                "https://ehr.example.org/fhir/r4/../admin",
                "https://ehr.example.org/fhir/r4/%2e%2e/admin",
                "https://ehr.example.org/fhir/r4/..;/admin",
                "https://ehr.example.org/FHIR/r4",
                "https://ehr.example.org:8443/fhir/r4",
                "https://ehr.example.org/fhir/r4?x=1",
                "https://ehr.example.org/fhir/r4#x",
                "http://ehr.example.org/fhir/r4",
                "http://127.0.0.1:9002/fhir",
                "https://127.0.0.1:9001/fhir",
                "//ehr.example.org/fhir/r4",
                "ehr.example.org/fhir/r4",
                "https:///fhir/r4",
                "not an address",
                ""
            })
    @DisplayName("FHIR-8, SEC-21: an address off the list is not called")
    void permitted_nothingElse(String asked) {
        assertThat(POLICY.permitted(asked)).isEmpty();
    }

    @Test
    void of_tellsAllFaultsAtOnce() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FhirServerPolicy.of(
                        "rachis.anonymous.fhir-servers",
                        List.of("http://ehr.example.org/r4", "https://a.example/r4", "https://u:p@b.example/r4")))
                .withMessageContaining("rachis.anonymous.fhir-servers[0] is http")
                .withMessageContaining("rachis.anonymous.fhir-servers[2] holds a user name")
                .withMessageNotContainingAny("[1]", "u:p");
    }

    @Test
    void covers_aPageOnTheSameServerOnly() {
        FhirBaseUrl server = FhirBaseUrl.parse("https://ehr.example.org/fhir");

        assertThat(server.covers(URI.create("https://ehr.example.org/fhir?page=2")))
                .isTrue();
        assertThat(server.covers(URI.create("https://ehr.example.org/fhir/Observation?page=2")))
                .isTrue();
        assertThat(server.covers(URI.create("https://ehr.example.org/other?page=2")))
                .isFalse();
        assertThat(server.covers(URI.create("https://evil.example/fhir?page=2")))
                .isFalse();
        assertThat(server.covers(URI.create("https://x@ehr.example.org/fhir?page=2")))
                .isFalse();
        assertThat(server.covers(URI.create("https://ehr.example.org/fhir/../x")))
                .isFalse();
        assertThat(server.covers(URI.create("mailto:a@example.org"))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "https://ehr.example.org/r4,93.184.216.34,true",
        "https://ehr.example.org/r4,127.0.0.1,false",
        "https://ehr.example.org/r4,0.0.0.0,false",
        "https://ehr.example.org/r4,169.254.169.254,false",
        "https://ehr.example.org/r4,10.20.3.4,true",
        "https://ehr.example.org/r4,10.21.3.4,false",
        "https://ehr.example.org/r4,192.168.1.1,false",
        "https://ehr.example.org/r4,100.64.0.1,false",
        "https://ehr.example.org/r4,::1,false",
        "https://ehr.example.org/r4,fe80::1,false",
        "https://ehr.example.org/r4,fd00::1,false",
        "https://ehr.example.org/r4,64:ff9b::a9fe:a9fe,false",
        "https://ehr.example.org/r4,2606:2800:220:1::1,true",
        "https://192.168.1.1/r4,192.168.1.1,true",
        "https://192.168.1.1/r4,192.168.1.2,false",
        "http://localhost:9001/r4,127.0.0.1,true",
        "http://localhost:9001/r4,::1,true"
    })
    @DisplayName("FHIR-8: a listed name that leads to a private address is not called unless that is listed too")
    void permits_byTheAddressThatANameLeadsTo(String server, String address, boolean permitted) {
        AddressPolicy policy = new AddressPolicy(List.of(Network.parse("10.20.0.0/16")));

        assertThat(policy.permits(FhirBaseUrl.parse(server), InetAddress.ofLiteral(address)))
                .isEqualTo(permitted);
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.0.0.0/33", "10.0.0/8x", "example.org", "", "::/129"})
    void network_thatIsNoneIsRefused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Network.parse(text));
    }

    @Test
    @DisplayName("FHIR-4: a token is printed nowhere; FHIR-7: and is bound to its patient")
    void authorization_hidesItsTokenAndIsBoundToItsPatient() {
        FhirAuthorization authorization =
                new FhirAuthorization(AccessToken.of("s3cret"), java.util.Optional.of("Patient/pat-1"));

        assertThat(authorization + " " + authorization.token()).doesNotContain("s3cret", "pat-1");
        assertThat(authorization.covers("pat-1")).isTrue();
        assertThat(authorization.covers("pat-2")).isFalse();
        assertThat(AccessToken.of("two\r\nlines")).isEmpty();
    }
}
