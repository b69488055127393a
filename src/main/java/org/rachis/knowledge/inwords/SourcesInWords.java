package org.rachis.knowledge.inwords;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.rachis.knowledge.Knowledge;
import org.rachis.knowledge.check.Reach;

/** Lists what the service rests on. */
final class SourcesInWords {

    private SourcesInWords() {}

    static List<String> blocks(Knowledge knowledge, Reach reach) {
        List<String> lines = new ArrayList<>();
        new TreeMap<>(knowledge.citations()).forEach((id, citation) -> {
            if (reach.citation(id)) {
                String link = citation.url().map(url -> " <" + url + ">").orElse("");
                lines.add("- " + Text.escaped(citation.label()) + ": " + Text.escaped(citation.reference()) + link);
            }
        });
        return List.of("## Sources", String.join("\n", lines));
    }
}
