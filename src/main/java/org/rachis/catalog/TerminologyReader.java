package org.rachis.catalog;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.rachis.terminology.CodeSystems;
import org.rachis.terminology.Member;
import org.rachis.terminology.ValueSet;
import org.rachis.terminology.ValueSets;

/**
 * Reads all value sets and checks what no file shows by itself: that an excluded set exists, and that a word names one
 * ingredient wherever it stands.
 */
public final class TerminologyReader {

    private TerminologyReader() {}

    /**
     * The value sets of all files. When a problem is found, the sets that could be read are still handed out, so that the
     * knowledge that refers to them can be checked in the same run; nobody may answer a hook with them.
     */
    public static ValueSets read(ParsedFiles parsed, Problems problems) {
        KnowledgeFiles files = parsed.files();
        CodeSystems systems = codeSystems(parsed, problems);
        ValueSetReader reader = new ValueSetReader(systems);
        SortedMap<String, ValueSet> sets = new TreeMap<>();
        files.under(KnowledgeFiles.VALUE_SETS).keySet().forEach(file -> {
            if (file.endsWith(".json")) {
                reader.read(file, parsed, problems).ifPresent(set -> sets.put(file, set));
            } else {
                problems.add(file, "", "is not a value set: its name must end in .json");
            }
        });
        checkIngredientWords(sets, problems);
        return ValueSets.of(knownExclusionsOnly(sets, files, problems), systems);
    }

    private static CodeSystems codeSystems(ParsedFiles parsed, Problems problems) {
        if (!parsed.files().byPath().containsKey(KnowledgeFiles.CODE_SYSTEMS)) {
            problems.add(KnowledgeFiles.CODE_SYSTEMS, "", "is missing");
            return CodeSystems.of(List.of());
        }
        return CodeSystemsReader.read(KnowledgeFiles.CODE_SYSTEMS, parsed, problems);
    }

    private static List<ValueSet> knownExclusionsOnly(
            Map<String, ValueSet> sets, KnowledgeFiles files, Problems problems) {
        Set<String> names = sets.values().stream().map(ValueSet::name).collect(Collectors.toSet());
        List<ValueSet> checked = new ArrayList<>();
        sets.forEach((file, set) -> {
            for (String excluded : set.excludedSets()) {
                // A file that is there but could not be read has its own problem already.
                if (!files.byPath().containsKey(KnowledgeFiles.VALUE_SETS + excluded + ".json")) {
                    problems.add(file, "/compose/exclude", "excludes an unknown value set: " + excluded);
                }
            }
            List<String> known =
                    set.excludedSets().stream().filter(names::contains).toList();
            checked.add(new ValueSet(
                    set.name(), set.url(), set.version(), set.title(), set.members(), known, set.longestPrefixGroup()));
        });
        return checked;
    }

    private static void checkIngredientWords(Map<String, ValueSet> sets, Problems problems) {
        Map<String, String> ingredientByWord = new HashMap<>();
        sets.forEach((file, set) -> {
            for (Member member : set.members()) {
                member.ingredient()
                        .ifPresent(ingredient -> member.ingredientWords().forEach(word -> {
                            String other = ingredientByWord.putIfAbsent(word, ingredient);
                            if (other != null && !other.equals(ingredient)) {
                                problems.add(file, "/compose", word + " names both " + other + " and " + ingredient);
                            }
                        }));
            }
        });
    }
}
