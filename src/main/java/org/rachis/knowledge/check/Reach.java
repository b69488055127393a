package org.rachis.knowledge.check;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.rachis.knowledge.Knowledge;
import org.rachis.knowledge.check.Reference.Kind;

/**
 * What a service rests on: all that its patterns and cards and the common policy name, directly or by what they name. A
 * pattern that it only asks for is another service's to explain.
 */
public final class Reach {

    private final Set<Reference> reached;

    private Reach(Set<Reference> reached) {
        this.reached = reached;
    }

    public static Reach of(Knowledge knowledge, String service) {
        Set<String> others = new HashSet<>();
        knowledge.services().forEach(other -> others.add(other.definition().id()));
        others.remove(service);
        Set<String> own = patterns(knowledge, service);
        List<Item> items = Inventory.of(knowledge).stream()
                .filter(item -> item.self().kind() != Kind.PATTERN
                        || own.contains(item.self().name()))
                .toList();
        return new Reach(from(items, root -> !others.contains(root.self().name())));
    }

    private static Set<String> patterns(Knowledge knowledge, String service) {
        return knowledge.services().stream()
                .filter(one -> one.definition().id().equals(service))
                .flatMap(one -> one.definition().patterns().stream())
                .collect(Collectors.toSet());
    }

    /** What one pattern and its cards rest on; the common policy is not among it. */
    public static Reach ofPattern(Knowledge knowledge, String pattern) {
        return new Reach(walk(
                Inventory.of(knowledge),
                item -> item.self().equals(new Reference(Kind.PATTERN, pattern))
                        || (item.self().kind() == Kind.CARD
                                && item.self().name().endsWith("/" + pattern))));
    }

    /** What anything rests on. */
    public static Reach ofAll(Knowledge knowledge) {
        return new Reach(from(Inventory.of(knowledge), root -> true));
    }

    /** All that is named from those roots on; the roots themselves are not among it. */
    static Set<Reference> from(List<Item> items, Predicate<Item> root) {
        return walk(items, item -> item.self().kind() == Kind.ROOT && root.test(item));
    }

    private static Set<Reference> walk(List<Item> items, Predicate<Item> start) {
        Map<Reference, Item> byName = new HashMap<>();
        items.forEach(item -> byName.putIfAbsent(item.self(), item));
        Set<Reference> reached = new HashSet<>();
        Deque<Item> open = new ArrayDeque<>();
        items.stream().filter(start).forEach(open::add);
        while (!open.isEmpty()) {
            for (Reference reference : open.pop().references()) {
                Item item = byName.get(reference);
                if (reached.add(reference) && item != null) {
                    open.push(item);
                }
            }
        }
        return reached;
    }

    public boolean finding(String id) {
        return reached.contains(new Reference(Kind.FINDING, id));
    }

    public boolean valueSet(String name) {
        return reached.contains(new Reference(Kind.VALUE_SET, name));
    }

    public boolean anchor(String id) {
        return reached.contains(new Reference(Kind.ANCHOR, id));
    }

    public boolean score(String id) {
        return reached.contains(new Reference(Kind.SCORE, id));
    }

    public boolean vitals(String id) {
        return reached.contains(new Reference(Kind.VITALS, id));
    }

    public boolean analyte(String name) {
        return reached.contains(new Reference(Kind.ANALYTE, name));
    }

    public boolean textClass(String id) {
        return reached.contains(new Reference(Kind.TEXT_CLASS, id));
    }

    public boolean order(String id) {
        return reached.contains(new Reference(Kind.ORDER, id));
    }

    public boolean citation(String id) {
        return reached.contains(new Reference(Kind.CITATION, id));
    }
}
