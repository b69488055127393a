package org.rachis.cases;

import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.TestFactory;
import org.rachis.catalog.Catalog;
import org.rachis.catalog.KnowledgeFiles;

/** Every case of every service, from FHIR JSON to cards. */
class ClinicalCasesTest {

    @TestFactory
    Stream<DynamicContainer> cases() throws IOException {
        Catalog.Loaded loaded = Catalog.load(KnowledgeFiles.fromDirectory(Path.of("")));
        CaseBook book = new CaseBook(loaded.knowledge(), loaded.valueSets());
        Map<Path, List<CaseBook.Entry>> files = CaseBook.entries(loaded.knowledge(), loaded.valueSets()).stream()
                .collect(Collectors.groupingBy(CaseBook.Entry::file, LinkedHashMap::new, Collectors.toList()));
        return files.entrySet().stream()
                .map(file -> dynamicContainer(
                        file.getKey().toString(),
                        file.getValue().stream().map(entry -> dynamicTest(entry.name(), () -> book.check(entry)))));
    }
}
