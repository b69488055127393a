package org.rachis.terminology;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * All value sets, frozen: from a code to the names of the sets that hold it, after exclusions and the longest-prefix rule.
 * A code costs one look-up for its system and one for itself, or one walk along its characters where prefixes count,
 * however many sets there are.
 */
public final class ValueSets {

    private final SortedMap<String, ValueSet> byName;
    private final CodeSystems systems;
    private final Map<String, CodeIndex> indexBySystem;
    private final IngredientIndex ingredients;
    private final Map<Code, String> displays = new HashMap<>();

    private ValueSets(SortedMap<String, ValueSet> byName, CodeSystems systems, Map<String, CodeIndex> indexBySystem) {
        this.byName = byName;
        this.systems = systems;
        this.indexBySystem = indexBySystem;
        this.ingredients = IngredientIndex.of(byName.values(), this);
        byName.values().stream()
                .flatMap(set -> set.members().stream())
                .forEach(member ->
                        displays.putIfAbsent(member.code(), member.code().display()));
    }

    /**
     * Freezes value sets.
     *
     * @throws IllegalArgumentException when two sets share a name, a set excludes an unknown one, or a code is of an
     *     unknown system or cannot be matched in it
     */
    public static ValueSets of(Collection<ValueSet> sets, CodeSystems systems) {
        SortedMap<String, ValueSet> byName = new TreeMap<>();
        for (ValueSet set : sets) {
            if (byName.put(set.name(), set) != null) {
                throw new IllegalArgumentException("There are two value sets " + set.name() + ".");
            }
        }
        for (ValueSet set : sets) {
            for (String excluded : set.excludedSets()) {
                if (!byName.containsKey(excluded)) {
                    throw new IllegalArgumentException(set.name() + " excludes the unknown set " + excluded + ".");
                }
            }
        }
        return new ValueSets(byName, systems, systems.spreadOverAliases(indexes(byName, systems)));
    }

    private static Map<String, CodeIndex> indexes(Map<String, ValueSet> byName, CodeSystems systems) {
        Map<CodeSystem, List<Entry>> entries = new HashMap<>();
        for (ValueSet set : byName.values()) {
            for (Member member : set.members()) {
                CodeSystem system = systems.find(member.code().system())
                        .orElseThrow(
                                () -> new IllegalArgumentException(set.name() + " holds a code of the unknown system "
                                        + member.code().system() + "."));
                entries.computeIfAbsent(system, key -> new ArrayList<>())
                        .add(new Entry(set.name(), member.code().code(), member.match()));
            }
        }
        MembershipRules rules = new MembershipRules(byName);
        Map<String, CodeIndex> indexes = new HashMap<>();
        entries.forEach((system, lines) -> indexes.put(system.url(), CodeIndex.of(system, lines, rules)));
        return indexes;
    }

    /** The names of the sets that hold a code, in alphabetical order; empty when there are none. */
    public List<String> setsOf(Code code) {
        return setsOf(code.system(), code.code());
    }

    /** The names of the sets that hold a code, in alphabetical order; empty when there are none. */
    public List<String> setsOf(String system, String code) {
        CodeIndex index = indexBySystem.get(system);
        return index == null ? List.of() : index.setsOf(code);
    }

    /** Whether a set holds a code; to ask for a set that does not exist is an error. */
    public boolean contains(String set, Code code) {
        if (!byName.containsKey(set)) {
            throw new IllegalArgumentException("There is no value set " + set + ".");
        }
        return setsOf(code).contains(set);
    }

    /** What the sets call a code that counts; of one that counts by a prefix, what they call the longest prefix. */
    public Optional<String> displayOf(Code code) {
        String system = systems.canonical(code.system());
        String written = code.code().toUpperCase(Locale.ROOT);
        for (int end = setsOf(code).isEmpty() ? 0 : written.length(); end > 0; end--) {
            String display = displays.get(new Code(system, written.substring(0, end), ""));
            if (display != null) {
                return Optional.of(display);
            }
        }
        return Optional.empty();
    }

    public Optional<ValueSet> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** The names of all sets, in alphabetical order. */
    public List<String> names() {
        return List.copyOf(byName.keySet());
    }

    public CodeSystems codeSystems() {
        return systems;
    }

    /**
     * The ingredients named in free text, each once, in the order of their first mention. Words are compared whole and
     * without regard to case, so that "methylprednisolone" does not hold "prednisolone".
     */
    public List<IngredientHit> ingredientsIn(String text) {
        return ingredients.namedIn(text);
    }

    /**
     * The ingredient of a medication code: of an RxNorm product or ingredient, or of an ATC code of the fifth level. Where
     * two sets name different ingredients of one combination product, the set first in the alphabet is right.
     */
    public Optional<String> ingredientOf(Code code) {
        return ingredients.of(systems.canonical(code.system()), code.code());
    }
}
