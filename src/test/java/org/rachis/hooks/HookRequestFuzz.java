package org.rachis.hooks;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.DictionaryFile;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;
import org.rachis.fuzz.Seeds;
import org.rachis.hooks.errors.Refusal;
import org.rachis.hooks.request.BodyLimits;
import org.rachis.hooks.request.HookRequest;
import org.rachis.hooks.request.HookRequestReader;
import org.rachis.hooks.request.RequestBody;

/** Any bytes as a request: it is read, or refused as the caller's fault. */
class HookRequestFuzz {

    private static final HookRequestReader READER =
            new HookRequestReader(new PlainRecords(), BodyLimits.ofSize(1 << 20));

    static Stream<byte[]> requests() {
        return Seeds.requests();
    }

    @MethodSource("requests")
    @DictionaryFile(resourcePath = "/fuzz/fhir.dict")
    @FuzzTest(maxDuration = "10m")
    void read_answersOrRefuses(byte[] body) {
        try {
            HookRequest request = READER.read(new RequestBody(body, body.length));
            assertThat(request.hook()).isNotBlank();
            assertThat(request.context().patient().value()).matches("[A-Za-z0-9._:~|=+@-]{1,255}");
        } catch (Refusal refusal) {
            assertThat(refusal.fault().status()).isEqualTo(400);
        }
    }
}
