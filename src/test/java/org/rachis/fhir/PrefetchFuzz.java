package org.rachis.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.DictionaryFile;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;
import org.rachis.facts.PatientFacts;
import org.rachis.facts.PatientRecords.Prefetched;
import org.rachis.fuzz.Seeds;
import org.rachis.json.JsonScanner;
import org.rachis.json.UnreadableJson;

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
        try {
            JsonScanner scanner = JsonScanner.over(json, json.length);
            if (!scanner.start()) {
                return;
            }
            prefetched = Prefetch.READER.read(scanner);
        } catch (UnreadableJson notJson) {
            return;
        }
        PatientFacts facts = prefetched.of(Prefetch.REQUEST);
        assertThat(facts.id()).isEqualTo(Prefetch.REQUEST.patient());
        assertThat(facts.asOf()).isEqualTo(Prefetch.AS_OF);
    }
}
