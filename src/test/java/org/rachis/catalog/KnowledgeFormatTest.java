package org.rachis.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The page on the format names every kind of criterion, and no other. */
class KnowledgeFormatTest {

    private static final Pattern KIND = Pattern.compile("`(\\w+): ");
    private static final Pattern KNOWN = Pattern.compile("lacks a criterion: one of \\[(.*?)]");

    @Test
    void page_namesTheKindsThatAreRead() throws IOException {
        assertThat(documented()).isEqualTo(read());
    }

    private static Set<String> documented() throws IOException {
        List<String> rows = Files.readAllLines(Path.of("docs/knowledge-format.md")).stream()
                .dropWhile(line -> !line.equals("| Kind | holds when |"))
                .takeWhile(line -> line.startsWith("|"))
                .map(line -> line.split(" \\| ", -1)[0])
                .toList();
        return rows.stream()
                .flatMap(row -> KIND.matcher(row).results().map(match -> match.group(1)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** What the reader says it knows, asked for by a finding without a criterion. */
    private static Set<String> read() {
        String findings = "findings:\n  nothing: {label: Nothing}\n";
        String problem = SmallKnowledge.good().put("shared/findings.yaml", findings).problems().stream()
                .filter(KNOWN.asPredicate())
                .findFirst()
                .orElseThrow();
        return KNOWN.matcher(problem)
                .results()
                .flatMap(match -> Arrays.stream(match.group(1).split(", ", -1)))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
