package org.rachis.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.rachis.catalog.Catalog;
import org.rachis.catalog.KnowledgeFiles;
import org.rachis.knowledge.FindingDefinition;
import org.rachis.knowledge.Knowledge;

/** The table of what is covered names nothing that is not there, and leaves out no pattern. */
class ClinicalCoverageTest {

    private static final Pattern NAME = Pattern.compile("`(\\w+)`");
    private static final Pattern CASE = Pattern.compile("([\\w-]+\\.yaml): “(.+?)”");

    private static Catalog.Loaded loaded;
    private static List<List<String>> rows;

    @BeforeAll
    static void readTable() throws IOException {
        loaded = Catalog.load(KnowledgeFiles.fromDirectory(Path.of("")));
        rows = Files.readAllLines(Path.of("docs/clinical-coverage.md")).stream()
                .filter(line -> line.startsWith("| ") && !line.startsWith("| Subject"))
                .map(line -> List.of(line.substring(2, line.length() - 2).split(" \\| ", -1)))
                .toList();
    }

    @Test
    void eachSubject_hasFindingsPatternsAndCases() {
        assertThat(rows).hasSizeGreaterThan(40).allSatisfy(row -> {
            assertThat(row).hasSize(4);
            assertThat(names(row.get(1))).as(row.getFirst()).isNotEmpty();
            assertThat(names(row.get(2))).as(row.getFirst()).isNotEmpty();
            assertThat(cases(row.get(3))).as(row.getFirst()).isNotEmpty();
        });
    }

    @Test
    void findings_areThoseOfTheKnowledge() {
        Set<String> ids = loaded.knowledge().findings().stream()
                .map(FindingDefinition::id)
                .collect(Collectors.toSet());

        assertThat(column(1)).isSubsetOf(ids);
    }

    @Test
    void patterns_areAllThatAnyServiceShows() {
        Set<String> shown = loaded.knowledge().services().stream()
                .map(Knowledge.Service::definition)
                .flatMap(service -> service.patterns().stream())
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(column(2)).isEqualTo(shown);
    }

    @Test
    void cases_areThoseThatRun() {
        Set<String> known = CaseBook.entries(loaded.knowledge(), loaded.valueSets()).stream()
                .map(entry -> entry.file().getFileName() + ": " + entry.name())
                .collect(Collectors.toSet());

        assertThat(rows.stream().flatMap(row -> cases(row.get(3)).stream()).toList())
                .isNotEmpty()
                .isSubsetOf(known);
    }

    private static Set<String> column(int column) {
        return rows.stream()
                .flatMap(row -> names(row.get(column)).stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<String> names(String cell) {
        return found(NAME, cell).map(match -> match.group(1)).toList();
    }

    private static List<String> cases(String cell) {
        return found(CASE, cell)
                .map(match -> match.group(1) + ": " + match.group(2))
                .toList();
    }

    private static Stream<MatchResult> found(Pattern pattern, String cell) {
        return pattern.matcher(cell).results();
    }
}
