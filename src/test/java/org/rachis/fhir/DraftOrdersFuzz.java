package org.rachis.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.DictionaryFile;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;
import org.rachis.facts.PatientFacts;
import org.rachis.facts.PatientRecords.Drafted;
import org.rachis.facts.Selection;
import org.rachis.fuzz.Seeds;
import org.rachis.json.JsonScanner;
import org.rachis.json.UnreadableJson;

/** Any bytes as the orders of a call: what is JSON is read, and of it what is an order. */
class DraftOrdersFuzz {

    private static final PatientFacts NOTHING = Prefetch.facts("{}");

    static Stream<byte[]> orders() {
        return Seeds.members("draftOrders");
    }

    @MethodSource("orders")
    @DictionaryFile(resourcePath = "/fuzz/fhir.dict")
    @FuzzTest(maxDuration = "10m")
    void readDrafts_takesAnyJson(byte[] json) {
        Drafted drafted;
        try {
            JsonScanner scanner = JsonScanner.over(json, json.length);
            if (!scanner.start()) {
                return;
            }
            drafted = Prefetch.READER.readDrafts(scanner);
        } catch (UnreadableJson notJson) {
            return;
        }
        PatientFacts all = drafted.addTo(NOTHING, new Selection.Every());
        PatientFacts named = drafted.addTo(NOTHING, new Selection.Named(Set.of("MedicationRequest/1")));
        assertThat(all.drafts()).hasSameSizeAs(named.drafts());
    }
}
