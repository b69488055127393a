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
     * Adds all violations. What nothing uses is only reported when all must be used and everything could be read: else it
     * may well be used by what could not.
     */
    static void add(Knowledge knowledge, Set<String> valueSets, boolean allUsed, Problems problems) {
        List<Violation> unused = allUsed && problems.isEmpty() ? KnowledgeCheck.unused(knowledge) : List.of();
        Stream.concat(KnowledgeCheck.violations(knowledge, valueSets).stream(), unused.stream())
                .forEach(violation -> problems.add(
                        KnowledgeReader.file(violation.where()),
                        violation.where().path(),
                        violation.message()));
    }
}
