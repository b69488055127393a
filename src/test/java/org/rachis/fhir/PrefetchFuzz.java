package org.rachis.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.DictionaryFile;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;
import org.rachis.facts.PatientFacts;
import org.rachis.facts.PatientRecords.Prefetched;
import org.rachis.fuzz.Seeds;
import org.rachis.hooks.json.Json;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;

/** Any bytes as a prefetch: what is JSON is read, to its end, and what is of no use in it is passed over. */
class PrefetchFuzz {

    static Stream<byte[]> charts() {
        return Seeds.members("prefetch");
    }

    @MethodSource("charts")
    @DictionaryFile(resourcePath = "/fuzz/fhir.dict")
    @FuzzTest(maxDuration = "10m")
    void read_takesAnyJson(byte[] json) {
        Prefetched prefetched;
        try (JsonParser parser = Json.parser(json, json.length)) {
            if (parser.nextToken() == null) {
                return;
            }
            prefetched = Prefetch.READER.read(parser);
            parser.nextToken();
        } catch (JacksonException notJson) {
            return;
        }
        PatientFacts facts = prefetched.of(Prefetch.REQUEST);
        assertThat(facts.id()).isEqualTo(Prefetch.REQUEST.patient());
        assertThat(facts.asOf()).isEqualTo(Prefetch.AS_OF);
    }
}
