package org.rachis.catalog;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One content has one hash, wherever and however it is stored; another content has another. */
class ContentHashTest {

    private static SortedMap<String, byte[]> shipped = new TreeMap<>();
    private static String shippedHash = "";

    @BeforeAll
    static void read() throws IOException {
        KnowledgeFiles files = KnowledgeFiles.fromDirectory(Path.of(""));
        shipped = files.byPath();
        shippedHash = hash(files);
    }

    @Test
    void of_shippedKnowledge_isSha256AndAlwaysTheSame() throws IOException {
        assertThat(shippedHash).matches("[0-9a-f]{64}");
        assertThat(hash(KnowledgeFiles.fromDirectory(Path.of("")))).isEqualTo(shippedHash);
    }

    @Test
    void of_windowsLineEndings_isTheSame() {
        SortedMap<String, byte[]> files = new TreeMap<>();
        shipped.forEach((path, bytes) ->
                files.put(path, new String(bytes, UTF_8).replace("\n", "\r\n").getBytes(UTF_8)));

        assertThat(files).isNotEqualTo(shipped);
        assertThat(hash(new KnowledgeFiles(files))).isEqualTo(shippedHash);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            cds-services/shared/findings.yaml                        | # ---- Pain --           | # ---- Ache --
            cds-services/shared/version.yaml                         | review-by: 2027-05-31    | review-by: 2028-01-31
            cds-services/shared/version.yaml                         | review-by: 2027-05-31    | {review-by: 2027-05-31, approved-by: Dr A. Example, approved-on: 2026-11-26}
            cds-services/spinal-infection-patient-view/cases/pain.yaml | given                  | givn
            """)
    void of_whatDecidesNothing_isTheSame(String file, String text, String replacement) {
        String flat = replacement.replace("{", "").replace("}", "").replace(", ", "\n");

        assertThat(hash(changed(file, text, flat))).isEqualTo(shippedHash);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            cds-services/shared/findings.yaml                        | 38.0 Cel               | 38.1 Cel
            cds-services/shared/version.yaml                         | version: 2026.11.0     | version: 2026.11.1
            cds-services/shared/version.yaml                         | revised: 2026-           | revised: 2027-
            cds-services/shared/risk.yaml                            | points: 2              | points: 1
            cds-services/spinal-infection-patient-view/cards.yaml    | repeat it              | repeat it soon
            cds-services/spinal-infection-patient-view/service.yaml  | FHIR R4                | FHIR R5
            fhir-profiles/valuesets/obs-crp.json                     | 30522-7                | 30522-8
            fhir-profiles/code-systems.json                          | "exact"                | "prefix"
            """)
    void of_anotherContent_isAnother(String file, String text, String replacement) {
        assertThat(hash(changed(file, text, replacement))).isNotEqualTo(shippedHash);
    }

    @Test
    void of_fileLeftOutOrRenamed_isAnother() {
        SortedMap<String, byte[]> without = new TreeMap<>(shipped);
        byte[] crp = without.remove("fhir-profiles/valuesets/obs-crp.json");
        SortedMap<String, byte[]> renamed = new TreeMap<>(without);
        renamed.put("fhir-profiles/valuesets/obs-crq.json", crp);

        assertThat(hash(new KnowledgeFiles(without))).isNotEqualTo(shippedHash);
        assertThat(hash(new KnowledgeFiles(renamed))).isNotEqualTo(shippedHash);
    }

    private static KnowledgeFiles changed(String file, String text, String replacement) {
        String before = new String(shipped.get(file), UTF_8);
        assertThat(before).as(file).contains(text);
        SortedMap<String, byte[]> files = new TreeMap<>(shipped);
        files.putAll(Map.of(file, before.replace(text, replacement).getBytes(UTF_8)));
        return new KnowledgeFiles(files);
    }

    private static String hash(KnowledgeFiles files) {
        return ContentHash.of(new ParsedFiles(files));
    }
}
