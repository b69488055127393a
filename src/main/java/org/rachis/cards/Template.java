package org.rachis.cards;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Fills a template: a slot in braces becomes its value, and a part in brackets is left out when a slot in it is empty.
 * Values are never read as templates themselves.
 */
final class Template {

    private static final Pattern PART = Pattern.compile("\\[([^\\[\\]]*)]|\\{([a-zA-Z]+)}");
    private static final Pattern SLOT = Pattern.compile("\\{([a-zA-Z]+)}");

    private Template() {}

    static String fill(String template, Map<String, String> slots) {
        return PART.matcher(template)
                .replaceAll(part -> Matcher.quoteReplacement(
                        part.group(1) == null ? value(slots, part.group(2)) : optional(part.group(1), slots)));
    }

    /** The slots of a template, in their order. */
    static List<String> slots(String template) {
        return SLOT.matcher(template).results().map(slot -> slot.group(1)).toList();
    }

    private static String optional(String part, Map<String, String> slots) {
        boolean complete = SLOT.matcher(part)
                .results()
                .noneMatch(slot -> value(slots, slot.group(1)).isEmpty());
        return complete
                ? SLOT.matcher(part).replaceAll(slot -> Matcher.quoteReplacement(value(slots, slot.group(1))))
                : "";
    }

    private static String value(Map<String, String> slots, String name) {
        return slots.getOrDefault(name, "");
    }
}
