package org.rachis.catalog;

import java.util.Set;
import org.rachis.knowledge.Knowledge;

final class KnowledgeProblems {
    private KnowledgeProblems() {}

    static void add(Knowledge knowledge, Set<String> valueSets, Problems problems) {}
}
