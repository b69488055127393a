package org.rachis.security.jwt;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Reading keys from servers that may be anybody's. */
class PublishedKeysTest {

    private final Ehr ehr = new Ehr("https://north.example.org");
    private final Ehr other = new Ehr("https://other.example.org");
    private final PublishedKeys published = new PublishedKeys(Duration.ofMillis(500));

    @TempDir
    private Path folder;

    @AfterEach
    void stop() {
        ehr.close();
        other.close();
    }

    @Test
    @DisplayName("SEC-15: keys of a server, and keys of a file")
    void keys_areRead() throws IOException {
        ehr.answers(aResponse().withBody("{\"keys\":[]}"));
        Path file = folder.resolve("keys.json");
        Files.writeString(file, "{\"keys\":[ ]}");

        assertThat(new PublishedKeys(Duration.ofSeconds(20))
                        .at(address(ehr.jwksUri()))
                        .read())
                .isEqualTo("{\"keys\":[]}");
        assertThat(published.at(address(file.toUri().toString())).read()).isEqualTo("{\"keys\":[ ]}");
    }

    @Test
    @DisplayName("SEC-14: a redirect is not followed")
    void redirect_isNotFollowed() {
        other.answers(aResponse().withBody("{\"keys\":[]}"));
        ehr.answers(aResponse().withStatus(302).withHeader("Location", other.jwksUri()));

        assertThatIOException()
                .isThrownBy(() -> published.at(address(ehr.jwksUri())).read());
        assertThat(other.asked()).isZero();
    }

    @Test
    @DisplayName("SEC-14: a key set that is too large is not read to its end")
    void hugeAnswer_isRefused() throws IOException {
        ehr.answers(aResponse().withBody(" ".repeat(300_000)));
        Path file = folder.resolve("keys.json");
        Files.writeString(file, " ".repeat(300_000));

        assertThatIOException()
                .isThrownBy(() -> published.at(address(ehr.jwksUri())).read());
        assertThatIOException()
                .isThrownBy(() -> published.at(address(file.toUri().toString())).read());
    }

    @Test
    @Timeout(20)
    @DisplayName("SEC-14: neither a server that is silent nor one that drips is waited for")
    void slowAnswer_isGivenUp() {
        ehr.answers(aResponse().withFixedDelay(60_000));
        assertThatIOException()
                .isThrownBy(() -> published.at(address(ehr.jwksUri())).read());

        ehr.answers(aResponse().withBody("{\"keys\":[]}").withChunkedDribbleDelay(10, 60_000));
        assertThatIOException()
                .isThrownBy(() -> published.at(address(ehr.jwksUri())).read());
    }

    @Test
    @DisplayName("SEC-17: an error, a server that is down, and a file that is not there")
    void failure_isAnException() {
        ehr.answers(aResponse().withStatus(500).withBody("{\"keys\":[]}"));
        assertThatIOException()
                .isThrownBy(() -> published.at(address(ehr.jwksUri())).read());

        KeySetAddress down = address(ehr.jwksUri());
        ehr.close();
        assertThatIOException().isThrownBy(() -> published.at(down).read());
        assertThatIOException()
                .isThrownBy(() -> published
                        .at(address(folder.resolve("none.json").toUri().toString()))
                        .read());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "keys.json",
                "http://ehr.example.org/keys",
                "ftp://ehr.example.org/keys",
                "https:///keys",
                "https://user:pw@ehr.example.org/keys",
                "https://ehr.example.org/keys#x",
                "file:keys.json",
                "file://host/keys.json",
                "not an address"
            })
    @DisplayName("SEC-14: an address that is not safe is not accepted from the operator either")
    void unsafeAddress_isRefused(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> KeySetAddress.parse(text))
                .withMessageNotContaining("pw");
    }

    private static KeySetAddress address(String text) {
        return KeySetAddress.parse(text);
    }
}
