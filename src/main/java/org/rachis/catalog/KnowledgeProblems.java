package org.rachis.catalog;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.rachis.catalog.knowledge.KnowledgeReader;
import org.rachis.knowledge.Knowledge;
import org.rachis.knowledge.check.KnowledgeCheck;
import org.rachis.knowledge.check.Violation;

/** Turns what the knowledge room finds wrong into problems of files. */
final class KnowledgeProblems {

    private KnowledgeProblems() {}

    /**
     * Adds all violations. What nothing uses is only reported when everything could be read: else it may well be used by
     * what could not.
     */
    static void add(KnowledgeFiles files, Knowledge knowledge, Set<String> valueSets, Problems problems) {
        List<Violation> unused = problems.isEmpty() ? KnowledgeCheck.unused(knowledge) : List.of();
        Stream.concat(KnowledgeCheck.violations(knowledge, valueSets).stream(), unused.stream())
                .map(violation -> new Problem(
                        KnowledgeReader.file(violation.where(), files),
                        violation.where().path(),
                        violation.message()))
                .distinct()
                .forEach(problem -> problems.add(problem.file(), problem.path(), problem.message()));
    }
}
