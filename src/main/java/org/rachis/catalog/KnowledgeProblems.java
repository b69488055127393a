package org.rachis.catalog;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.rachis.catalog.knowledge.KnowledgeReader;
import org.rachis.knowledge.Knowledge;
import org.rachis.knowledge.Synonyms;
import org.rachis.knowledge.check.KnowledgeCheck;
import org.rachis.knowledge.check.Violation;
import org.rachis.terminology.Code;
import org.rachis.terminology.ValueSets;

/** Turns what the knowledge room finds wrong into problems of files. */
final class KnowledgeProblems {

    private KnowledgeProblems() {}

    /**
     * Adds all violations. What nothing uses is only reported when all must be used and everything could be read: else it
     * may well be used by what could not.
     */
    static void add(
            KnowledgeFiles files, Knowledge knowledge, ValueSets valueSets, boolean allUsed, Problems problems) {
        Set<String> sets = Set.copyOf(valueSets.names());
        List<Violation> unused = allUsed && problems.isEmpty() ? KnowledgeCheck.unused(knowledge) : List.of();
        Stream.concat(KnowledgeCheck.violations(knowledge, sets).stream(), unused.stream())
                .map(violation -> new Problem(
                        KnowledgeReader.file(violation.where(), files),
                        violation.where().path(),
                        violation.message()))
                .distinct()
                .forEach(problem -> problems.add(problem.file(), problem.path(), problem.message()));
        addSynonyms(knowledge.synonyms(), valueSets, problems);
    }

    /** A phrase that stands for a code in no value set would be recognised in vain. */
    private static void addSynonyms(Synonyms synonyms, ValueSets valueSets, Problems problems) {
        for (int i = 0; i < synonyms.synonyms().size(); i++) {
            Code code = synonyms.synonyms().get(i).code();
            if (valueSets.setsOf(code).isEmpty()) {
                problems.add(
                        KnowledgeReader.SYNONYMS,
                        "synonyms[" + i + "].code",
                        "is in no value set: " + code.code() + " of " + code.system());
            }
        }
    }
}
