package org.rachis.terminology;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What decides between value sets that match the same code: a set gives up a code that a set excluded by it holds, and of
 * the sets in one longest-prefix group only those with the longest match keep it. Exclusion looks at the lines of the
 * excluded set as they are written.
 */
final class MembershipRules {

    private final Map<String, ValueSet> sets;

    MembershipRules(Map<String, ValueSet> sets) {
        this.sets = sets;
    }

    /** The sets that keep a code, in the order of their names, given the length of the longest match in each. */
    List<String> apply(Map<String, Integer> matchLengths) {
        Map<String, Integer> longest = longestByGroup(matchLengths);
        return matchLengths.keySet().stream()
                .filter(set -> !isExcluded(set, matchLengths.keySet()))
                .filter(set -> isLongestOfItsGroup(set, matchLengths, longest))
                .sorted()
                .toList();
    }

    private boolean isLongestOfItsGroup(String set, Map<String, Integer> lengths, Map<String, Integer> longest) {
        Optional<String> group = group(set);
        return group.isEmpty() || Objects.equals(longest.get(group.get()), lengths.get(set));
    }

    private Map<String, Integer> longestByGroup(Map<String, Integer> matchLengths) {
        Map<String, Integer> longest = new HashMap<>();
        matchLengths.forEach((set, length) -> group(set).ifPresent(group -> longest.merge(group, length, Math::max)));
        return longest;
    }

    private boolean isExcluded(String set, Collection<String> matched) {
        return find(set).excludedSets().stream().anyMatch(matched::contains);
    }

    private Optional<String> group(String set) {
        return find(set).longestPrefixGroup();
    }

    private ValueSet find(String set) {
        ValueSet found = sets.get(set);
        if (found == null) {
            throw new IllegalArgumentException("There is no value set " + set + ".");
        }
        return found;
    }
}
