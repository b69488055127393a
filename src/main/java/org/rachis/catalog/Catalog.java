package org.rachis.catalog;

import java.util.Optional;
import org.rachis.catalog.knowledge.KnowledgeReader;
import org.rachis.knowledge.Knowledge;
import org.rachis.terminology.ValueSets;

/** Loads the knowledge and the value sets it refers to; all of it is right, or nothing is loaded. */
public final class Catalog {

    private Catalog() {}

    /** What was loaded, checked, and will not change. */
    public record Loaded(Knowledge knowledge, ValueSets valueSets) {}

    /**
     * Loads everything.
     *
     * @throws CatalogException with every problem of every file
     */
    public static Loaded load(KnowledgeFiles files) {
        Problems problems = new Problems();
        ValueSets valueSets = TerminologyReader.read(files, problems);
        Optional<Knowledge> knowledge = KnowledgeReader.read(files, problems);
        knowledge.ifPresent(read -> KnowledgeProblems.add(files, read, valueSets, problems));
        if (knowledge.isEmpty() || !problems.isEmpty()) {
            throw new CatalogException(problems.all());
        }
        return new Loaded(knowledge.get(), valueSets);
    }
}
