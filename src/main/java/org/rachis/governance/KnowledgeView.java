package org.rachis.governance;

import java.util.List;
import org.rachis.knowledge.Edition;
import org.rachis.knowledge.inwords.PatternSheet;

/**
 * What is shown of the knowledge: the edition, what the site has changed, a sheet a pattern, and in Markdown what holds
 * for all patterns and what they share.
 */
public record KnowledgeView(
        Edition edition, List<String> differences, List<PatternSheet> patterns, String policy, String shared) {

    public KnowledgeView {
        differences = List.copyOf(differences);
        patterns = List.copyOf(patterns);
    }
}
