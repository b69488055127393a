package org.rachis.terminology;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The codes of a system that is a hierarchy by prefix, as a tree of their characters. A code is walked once from its first
 * character: the deepest node reached knows the sets of a code that ends there and of a code that goes on to where no line
 * of a value set reaches.
 */
final class PrefixTree implements CodeIndex {

    /** Digits, letters in upper case and the dot: all that codes of such systems consist of. */
    private static final int ALPHABET = 37;

    private final Node root;

    private PrefixTree(Node root) {
        this.root = root;
    }

    static PrefixTree of(Collection<Entry> entries, MembershipRules rules) {
        Node root = new Node();
        for (Entry entry : entries) {
            root.insert(entry);
        }
        root.settle(0, Map.of(), rules);
        return new PrefixTree(root);
    }

    @Override
    public List<String> setsOf(String code) {
        Node node = root;
        for (int i = 0; i < code.length(); i++) {
            int letter = letter(code.charAt(i));
            Node next = letter < 0 ? null : node.children[letter];
            if (next == null) {
                return node.beyond;
            }
            node = next;
        }
        return node.here;
    }

    private static int letter(char character) {
        if (character >= '0' && character <= '9') {
            return character - '0';
        }
        if (character >= 'A' && character <= 'Z') {
            return character - 'A' + 10;
        }
        if (character >= 'a' && character <= 'z') {
            return character - 'a' + 10;
        }
        return character == '.' ? ALPHABET - 1 : -1;
    }

    private static final class Node {

        private final @Nullable Node[] children = new @Nullable Node[ALPHABET];
        private final Map<String, Member.Match> lines = new HashMap<>();
        private List<String> here = List.of();
        private List<String> beyond = List.of();

        private void insert(Entry entry) {
            Node node = this;
            for (char character : entry.code().toCharArray()) {
                int letter = letter(character);
                if (letter < 0) {
                    throw new IllegalArgumentException(
                            entry.set() + " has a code that cannot be matched: " + entry.code() + ".");
                }
                Node next = node.children[letter];
                if (next == null) {
                    next = new Node();
                    node.children[letter] = next;
                }
                node = next;
            }
            node.lines.put(entry.set(), entry.match());
        }

        /** Works out both answers of this node and of all below, given the lengths of the prefixes matched above. */
        private void settle(int depth, Map<String, Integer> above, MembershipRules rules) {
            Map<String, Integer> through = new HashMap<>(above);
            Map<String, Integer> ending = new HashMap<>(above);
            lines.forEach((set, match) -> {
                ending.put(set, depth);
                if (match == Member.Match.PREFIX) {
                    through.put(set, depth);
                }
            });
            here = rules.apply(ending);
            beyond = rules.apply(through);
            for (Node child : children) {
                if (child != null) {
                    child.settle(depth + 1, through, rules);
                }
            }
        }
    }
}
