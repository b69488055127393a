package org.rachis.knowledge.inwords;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.rachis.knowledge.Citation;
import org.rachis.knowledge.Pattern;

/**
 * All that one has to know of a pattern to stand for it, in words. Texts that hold more than a name are Markdown.
 *
 * @param services the services that answer with it
 * @param silent when it says nothing, whatever else holds, and why
 * @param inputs the data that it looks at
 * @param demographics what of the person decides whether it is shown
 * @param logic when it holds, when it is silent, and at which level
 * @param cards how its card reads, by the id of the service
 * @param thresholds the numbers and windows that it rests on, by finding
 * @param sources what its numbers and sentences rest on
 */
public record PatternSheet(
        Pattern pattern,
        List<String> services,
        List<String> silent,
        List<String> inputs,
        List<String> demographics,
        String logic,
        Map<String, String> cards,
        List<Threshold> thresholds,
        List<Citation> sources,
        LocalDate revised) {

    public PatternSheet {
        services = List.copyOf(services);
        silent = List.copyOf(silent);
        inputs = List.copyOf(inputs);
        demographics = List.copyOf(demographics);
        thresholds = List.copyOf(thresholds);
        sources = List.copyOf(sources);
    }

    /** A finding that rests on a number that somebody chose, and what it says. */
    public record Threshold(String finding, String name, String words, List<String> sources) {
        public Threshold {
            sources = List.copyOf(sources);
        }
    }
}
