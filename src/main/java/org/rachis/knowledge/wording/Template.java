package org.rachis.knowledge.wording;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A text with slots in braces, {@code {evidence}}. What stands in brackets is left out when a slot in it is empty; brackets
 * do not nest, and every pair holds a slot.
 */
public record Template(List<Part> parts) {

    private static final Pattern TOKEN = Pattern.compile("\\[|]|\\{([^{}\\[\\]]*)}|[^\\[\\]{}]+|[{}]");
    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9]*");

    public Template {
        parts = List.copyOf(parts);
    }

    /** What a template consists of. */
    public sealed interface Part {

        /** Words that stand as they are. */
        record Words(String text) implements Part {}

        /** A slot to be filled. */
        record Slot(String name) implements Part {}

        /** What stands in brackets. */
        record Option(List<Part> parts) implements Part {
            public Option {
                parts = List.copyOf(parts);
            }
        }
    }

    /**
     * Reads a template.
     *
     * @throws IllegalArgumentException when braces or brackets are used in any other way than described above
     */
    public static Template parse(String text) {
        List<Part> whole = new ArrayList<>();
        List<Part> option = new ArrayList<>();
        boolean open = false;
        Matcher token = TOKEN.matcher(text);
        while (token.find()) {
            String found = token.group();
            if (found.equals("[")) {
                demand(!open, "Brackets do not nest.");
                open = true;
            } else if (found.equals("]")) {
                demand(open, "A bracket is closed that was not opened.");
                demand(option.stream().anyMatch(Part.Slot.class::isInstance), "What stands in brackets holds a slot.");
                whole.add(new Part.Option(option));
                option.clear();
                open = false;
            } else {
                (open ? option : whole).add(plain(found, token.group(1)));
            }
        }
        demand(!open, "A bracket is not closed.");
        return new Template(whole);
    }

    /** The names of all slots. */
    public Set<String> slots() {
        Set<String> slots = new TreeSet<>();
        collect(parts, slots);
        return slots;
    }

    /** The text with each slot filled; an empty filling takes along the brackets around it. */
    public String fill(UnaryOperator<String> filling) {
        return filled(parts, filling).strip();
    }

    /** The words without any filling, those in brackets included: what a filled text at least takes up. */
    public String words() {
        StringBuilder words = new StringBuilder();
        for (Part part : parts) {
            switch (part) {
                case Part.Words(String text) -> words.append(text);
                case Part.Slot slot -> {}
                case Part.Option(List<Part> inner) -> words.append(filled(inner, slot -> ""));
            }
        }
        return words.toString();
    }

    private static String filled(List<Part> parts, UnaryOperator<String> filling) {
        StringBuilder text = new StringBuilder();
        for (Part part : parts) {
            switch (part) {
                case Part.Words(String words) -> text.append(words);
                case Part.Slot(String name) -> text.append(filling.apply(name));
                case Part.Option(List<Part> inner) -> text.append(hasGap(inner, filling) ? "" : filled(inner, filling));
            }
        }
        return text.toString();
    }

    private static boolean hasGap(List<Part> parts, UnaryOperator<String> filling) {
        return parts.stream()
                .anyMatch(part -> part instanceof Part.Slot(String name)
                        && filling.apply(name).isEmpty());
    }

    private static void collect(List<Part> parts, Set<String> slots) {
        for (Part part : parts) {
            switch (part) {
                case Part.Words words -> {}
                case Part.Slot(String name) -> slots.add(name);
                case Part.Option(List<Part> inner) -> collect(inner, slots);
            }
        }
    }

    private static Part plain(String found, @Nullable String slot) {
        if (slot == null) {
            demand(!found.equals("{") && !found.equals("}"), "A brace is not closed or was not opened.");
            return new Part.Words(found);
        }
        demand(NAME.matcher(slot).matches(), "A slot is named by letters and digits, not {" + slot + "}.");
        return new Part.Slot(slot);
    }

    private static void demand(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
