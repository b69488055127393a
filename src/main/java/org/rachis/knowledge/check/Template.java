package org.rachis.knowledge.check;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What can be told of a template before it is filled. Slots stand in braces, {@code {evidence}}; what stands in brackets is
 * left out when a slot in it is empty. Brackets do not nest, and every pair holds a slot.
 *
 * @param slots the names of all slots
 * @param words the text without any filling, that in brackets included: what a filled text at most has of its own
 * @param unfilled the text that is left when every slot is empty
 */
record Template(Set<String> slots, String words, String unfilled) {

    private static final Pattern TOKEN = Pattern.compile("[\\[\\]{}]|[^\\[\\]{}]+");
    private static final Pattern SLOT = Pattern.compile("\\{([a-zA-Z]+)}");

    /**
     * Reads a template.
     *
     * @throws IllegalArgumentException when braces or brackets are used in any other way than described above
     */
    static Template parse(String text) {
        Set<String> slots = new TreeSet<>();
        StringBuilder bare = new StringBuilder();
        Matcher slot = SLOT.matcher(text);
        while (slot.find()) {
            slots.add(slot.group(1));
            // A mark that no text holds stands for the slot, so that brackets can be seen to hold one.
            slot.appendReplacement(bare, "\u0000");
        }
        slot.appendTail(bare);
        return parseBare(bare.toString(), slots);
    }

    private static Template parseBare(String text, Set<String> slots) {
        StringBuilder unfilled = new StringBuilder();
        StringBuilder words = new StringBuilder();
        StringBuilder option = new StringBuilder();
        boolean open = false;
        Matcher token = TOKEN.matcher(text);
        while (token.find()) {
            switch (token.group()) {
                case "[" -> {
                    demand(!open, "Brackets do not nest.");
                    open = true;
                    option.setLength(0);
                }
                case "]" -> {
                    demand(open, "A bracket is closed that was not opened.");
                    demand(option.indexOf("\u0000") >= 0, "What stands in brackets holds a slot.");
                    open = false;
                }
                case "{", "}" ->
                    throw new IllegalArgumentException("A brace does not belong to a slot, which is named by letters.");
                default -> {
                    words.append(token.group());
                    (open ? option : unfilled).append(token.group());
                }
            }
        }
        demand(!open, "A bracket is not closed.");
        return new Template(slots, plain(words), plain(unfilled));
    }

    private static String plain(StringBuilder text) {
        return text.toString().replace("\u0000", "").strip();
    }

    private static void demand(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
