package org.rachis.hooks.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rachis.facts.LeftOut;
import org.rachis.facts.PatientRecords;
import org.rachis.hooks.Examples;
import org.rachis.hooks.errors.Fault;
import org.rachis.hooks.errors.Refusal;
import org.rachis.json.JsonKind;
import org.rachis.json.JsonScanner;

/** From bytes to a request, without HTTP. */
class HookRequestReaderTest {

    private static final Prefetch PREFETCH = new Prefetch();

    @Test
    void read_handsThePrefetchOverWhereItStands() {
        HookRequest request = read("{\"prefetch\":{\"patient\":{\"id\":\"x\"}},"
                + Examples.request().strip().substring(1).replaceFirst("(?s),\\s*\"prefetch\".*", "}"));

        assertThat(PREFETCH.stoodAt.get()).isEqualTo(JsonKind.OBJECT);
        assertThat(request.context().patient().value()).isEqualTo("pat-1");
    }

    @Test
    void read_keepsWhatIsNeededAndPrintsNone() {
        HookRequest request = read(Examples.request()
                .replace("\"context\"", "\"fhirAuthorization\":{\"access_token\":\"s3cret\"},\"context\""));

        assertThat(request.hook()).isEqualTo("patient-view");
        assertThat(request.fhirServer()).contains("https://ehr.example.org/r4");
        assertThat(request.fhirAuthorization().flatMap(granted -> granted.token()))
                .hasValueSatisfying(token -> assertThat(token.secret()).isEqualTo("s3cret"));
        assertThat(request.context().userId()).contains("Practitioner/pr-9");
        assertThat(request.context().encounterId()).contains("enc-4");
        assertThat(request.toString() + request.context() + request.fhirAuthorization())
                .doesNotContain("s3cret", "pat-1", "enc-4", "pr-9");
    }

    @Test
    void read_withoutPrefetchAsksForNothing() {
        HookRequest request = read("{\"hook\":\"h\",\"hookInstance\":\"i\",\"context\":{\"patientId\":\"p\"}}");

        assertThat(request.prefetch()).isSameAs(Prefetch.NOTHING);
    }

    @Test
    void read_stripsTheTypeOfAnEncounter() {
        assertThat(read(Examples.request().replace("enc-4", "Encounter/enc-4"))
                        .context()
                        .encounterId())
                .contains("enc-4");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16BE", "UTF-16LE", "UTF-32BE", "UTF-32LE"})
    void read_passesOverAByteOrderMarkInABufferThatIsLongerThanTheBody(String charset) {
        byte[] body = ("\uFEFF" + Examples.request()).getBytes(Charset.forName(charset));

        HookRequest request = new HookRequestReader(PREFETCH, BodyLimits.ofSize(body.length))
                .read(new RequestBody(Arrays.copyOf(body, body.length + 64), body.length));

        assertThat(request.context().patient().value()).isEqualTo("pat-1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Patient/pat-1", "Patient/pat-1/_history/2", "https://e.example/r4/RelatedPerson/r/_history/1"})
    void viewedByPatient_whateverTheFormOfTheReference(String userId) {
        HookRequest request = read(Examples.request().replace("Practitioner/pr-9", userId));

        assertThat(request.context().viewedByPatient()).isTrue();
    }

    @Test
    void read_whenThePrefetchIsBroken() {
        String broken = Examples.request().replace("\"total\":0", "\"total\":");

        assertThatThrownBy(() -> read(broken))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.fault()).isEqualTo(Fault.UNREADABLE_JSON));
    }

    private static HookRequest read(String body) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        return new HookRequestReader(PREFETCH, BodyLimits.ofSize(bytes.length))
                .read(new RequestBody(bytes, bytes.length));
    }

    private static final class Prefetch implements PatientRecords<JsonScanner> {

        private static final Prefetched NOTHING = request -> {
            throw new AssertionError("Nobody asks for the facts here.");
        };

        private final AtomicReference<JsonKind> stoodAt = new AtomicReference<>();

        @Override
        public Prefetched read(JsonScanner source) {
            stoodAt.set(source.kind());
            source.skip();
            return request -> NOTHING.of(request);
        }

        @Override
        public Prefetch noting(Consumer<LeftOut> log) {
            throw new AssertionError("Nobody asks what was left out here.");
        }

        @Override
        public Drafted readDrafts(JsonScanner source) {
            source.skip();
            return noDrafts();
        }

        @Override
        public Prefetched nothing() {
            return NOTHING;
        }
    }
}
