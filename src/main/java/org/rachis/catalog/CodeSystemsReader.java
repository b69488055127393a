package org.rachis.catalog;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.rachis.terminology.CodeSystem;
import org.rachis.terminology.CodeSystem.Matching;
import org.rachis.terminology.CodeSystems;

/** Reads {@code code-systems.json}: which code systems there are, and under which identifiers charts write them. */
final class CodeSystemsReader {

    private CodeSystemsReader() {}

    static CodeSystems read(String file, ParsedFiles files, Problems problems) {
        List<CodeSystem> systems = new ArrayList<>();
        Set<String> identifiers = new HashSet<>();
        files.json(file, problems).ifPresent(root -> {
            root.allowOnly(Set.of("codeSystems"));
            for (JsonPlace place : root.objects("codeSystems")) {
                readOne(place, identifiers, systems);
            }
            if (systems.isEmpty()) {
                root.problem("names no code system");
            }
        });
        return CodeSystems.of(systems);
    }

    private static void readOne(JsonPlace place, Set<String> identifiers, List<CodeSystem> systems) {
        place.allowOnly(Set.of("name", "url", "matching", "aliases"));
        String name = place.text("name");
        String url = place.text("url");
        String matching = place.text("matching");
        List<String> aliases = place.texts("aliases");
        List<String> own = new ArrayList<>(aliases);
        own.add(url);
        List<String> taken =
                own.stream().filter(identifier -> !identifiers.add(identifier)).toList();
        if (!taken.isEmpty()) {
            place.problem("shares an identifier with another code system: " + taken);
        } else if (!matching.equals("exact") && !matching.equals("prefix")) {
            place.problemAt("matching", "must be exact or prefix");
        } else if (!name.isEmpty() && !url.isEmpty()) {
            systems.add(new CodeSystem(name, url, Matching.valueOf(matching.toUpperCase(Locale.ROOT)), aliases));
        }
    }
}
