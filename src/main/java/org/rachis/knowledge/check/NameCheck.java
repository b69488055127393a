package org.rachis.knowledge.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.rachis.knowledge.check.Reference.Kind;

/** Whether every name stands for something that exists once, and whether everything that has a name is used. */
final class NameCheck {

    private final List<Item> items;
    private final Map<Reference, Item> byName = new LinkedHashMap<>();

    NameCheck(List<Item> items) {
        this.items = items;
        items.forEach(item -> byName.putIfAbsent(item.self(), item));
    }

    /** A blank name is one that could not be read, and was reported by whoever read it. */
    List<Violation> unknown(Set<String> valueSets) {
        List<Violation> violations = new ArrayList<>();
        for (Item item : items) {
            for (Reference reference : item.references()) {
                boolean known = reference.kind() == Kind.VALUE_SET
                        ? valueSets.contains(reference.name())
                        : byName.containsKey(reference);
                if (!known && !reference.name().isBlank()) {
                    violations.add(item.where().violation("names an unknown " + reference));
                }
            }
        }
        return violations;
    }

    List<Violation> repeated() {
        Set<Reference> seen = new HashSet<>();
        return items.stream()
                .filter(item -> !seen.add(item.self()))
                .map(item -> item.where().violation("is the second " + item.self()))
                .toList();
    }

    /** What is reached neither from a service nor from a rule that counts by itself. */
    List<Violation> unused() {
        Set<Reference> reached = Reach.from(items, root -> true);
        return items.stream()
                .filter(item -> item.self().kind() != Kind.ROOT && !reached.contains(item.self()))
                .map(item -> item.where().violation("is not used: " + item.self()))
                .toList();
    }
}
