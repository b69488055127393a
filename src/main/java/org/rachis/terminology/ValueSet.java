package org.rachis.terminology;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A named set of codes that mean the same to a criterion, as written in {@code fhir-profiles/valuesets}. What other sets
 * take out of it ({@code excludedSets}), and whether it competes with other sets for a code by the longest prefix
 * ({@code longestPrefixGroup}), is stated here and applied by {@link ValueSets}.
 */
public record ValueSet(
        String name,
        String url,
        String version,
        String title,
        List<Member> members,
        List<String> excludedSets,
        Optional<String> longestPrefixGroup) {

    public ValueSet {
        if (name.isBlank() || url.isBlank() || version.isBlank() || title.isBlank()) {
            throw new IllegalArgumentException("A value set needs a name, a URL, a version and a title.");
        }
        members = List.copyOf(members);
        excludedSets = List.copyOf(excludedSets);
        if (members.isEmpty()) {
            throw new IllegalArgumentException("The value set " + name + " is empty.");
        }
        Set<Code> seen = new HashSet<>();
        for (Member member : members) {
            if (!seen.add(member.code())) {
                throw new IllegalArgumentException(
                        "The value set " + name + " holds " + member.code().code() + " twice.");
            }
        }
        if (excludedSets.contains(name)) {
            throw new IllegalArgumentException("The value set " + name + " excludes itself.");
        }
    }
}
