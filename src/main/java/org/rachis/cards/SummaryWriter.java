package org.rachis.cards;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.rachis.findings.Judge;
import org.rachis.knowledge.wording.CardWording;

/**
 * Writes the one sentence of a card. When it would be too long, lists are already cut to their first item; then first
 * the risk and then the evidence is shortened at a word boundary, and after them whatever else is longest (model B.5).
 */
final class SummaryWriter {

    private static final List<String> SHORTENED_FIRST = List.of("risk", "evidence");

    private SummaryWriter() {}

    static String write(CardWording wording, Map<String, List<String>> phrases, Judge judge) {
        String template = wording.summaries().stream()
                .filter(line ->
                        line.when().map(when -> judge.judge(when).isMet()).orElse(true))
                .findFirst()
                .orElseThrow()
                .text();
        Map<String, String> slots = new HashMap<>(Slots.cut(once(template, phrases)));
        for (String slot : SHORTENED_FIRST) {
            shorten(template, slots, slot);
        }
        for (String slot : List.copyOf(slots.keySet())) {
            shorten(template, slots, slot);
        }
        return begun(template, Template.fill(template, slots));
    }

    /** A sentence that begins with a slot begins with a capital all the same. */
    private static String begun(String template, String sentence) {
        return template.startsWith("{") && !sentence.isEmpty()
                ? Character.toUpperCase(sentence.charAt(0)) + sentence.substring(1)
                : sentence;
    }

    /** A sentence says nothing twice: what one slot has told is left out of those behind it. */
    private static Map<String, List<String>> once(String template, Map<String, List<String>> phrases) {
        Map<String, List<String>> once = new HashMap<>();
        Set<String> told = new HashSet<>();
        for (String slot : Template.slots(template)) {
            List<String> rest = phrases.getOrDefault(slot, List.of()).stream()
                    .filter(phrase -> !told.contains(phrase))
                    .toList();
            told.addAll(rest);
            once.putIfAbsent(slot, rest);
        }
        return once;
    }

    private static void shorten(String template, Map<String, String> slots, String slot) {
        int excess = Template.fill(template, slots).length() - Card.SUMMARY_LIMIT;
        String value = slots.getOrDefault(slot, "");
        if (excess > 0 && !value.isEmpty()) {
            slots.put(slot, ChartText.shortened(value, value.length() - excess));
        }
    }
}
