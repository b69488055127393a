package org.rachis.json;

import com.code_intelligence.jazzer.junit.DictionaryFile;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;
import org.rachis.fuzz.Seeds;

/** Any bytes: the scanner takes for JSON what Jackson does, and reads the same in it. */
class JsonScannerFuzz {

    static Stream<byte[]> prefetches() {
        return Seeds.members("prefetch");
    }

    @MethodSource("prefetches")
    @DictionaryFile(resourcePath = "/fuzz/fhir.dict")
    @FuzzTest(maxDuration = "10m")
    void scanner_readsWhatJacksonReads(byte[] document) {
        // In encodings of several bytes the two tell malformed text in different places.
        if (Utf8.charset(document, document.length).equals(StandardCharsets.UTF_8)) {
            Peers.agree(document, new Random(document.length)::nextBoolean);
        }
    }
}
