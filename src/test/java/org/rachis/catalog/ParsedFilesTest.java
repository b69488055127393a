package org.rachis.catalog;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ParsedFilesTest {

    private static final String YAML = "cds-services/shared/version.yaml";
    private static final String JSON = "fhir-profiles/code-systems.json";
    private static final String BROKEN = "fhir-profiles/valuesets/broken.json";

    private final Problems problems = new Problems();
    private final ParsedFiles files = new ParsedFiles(new KnowledgeFiles(new TreeMap<>(
            Map.of(YAML, "version: 1".getBytes(UTF_8), JSON, "{}".getBytes(UTF_8), BROKEN, new byte[] {'{'}))));

    @Test
    void root_askedTwice_isTheSameTree() {
        assertThat(files.root(YAML, problems).orElseThrow())
                .isSameAs(files.root(YAML, problems).orElseThrow())
                .isSameAs(files.yaml(YAML, problems).orElseThrow().node());
        assertThat(files.root(JSON, problems).orElseThrow())
                .isSameAs(files.json(JSON, problems).orElseThrow().node());
        assertThat(problems.isEmpty()).isTrue();
    }

    @Test
    void root_brokenFile_isReportedToEachWhoAsks() {
        Problems others = new Problems();

        assertThat(files.root(BROKEN, problems)).isEmpty();
        assertThat(files.json(BROKEN, others)).isEmpty();

        assertThat(problems.all()).extracting(Problem::file).containsExactly(BROKEN);
        assertThat(others.all()).isEqualTo(problems.all());
    }

    @Test
    void root_noSuchFile_isTheCallersMistake() {
        assertThatIllegalArgumentException().isThrownBy(() -> files.root("other.yaml", problems));
    }
}
