package org.rachis.catalog;

import static org.assertj.core.api.Assertions.assertThatCode;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ShippedKnowledgeTest {

    @Test
    void load_shippedFiles_haveNoProblem() {
        assertThatCode(() -> Catalog.load(KnowledgeFiles.fromDirectory(Path.of(""))))
                .doesNotThrowAnyException();
    }
}
