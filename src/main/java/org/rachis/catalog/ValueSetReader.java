package org.rachis.catalog;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.rachis.terminology.CodeSystems;
import org.rachis.terminology.Member;
import org.rachis.terminology.ValueSet;

/**
 * Reads one FHIR {@code ValueSet} in the form that {@code fhir-profiles/README.md} describes. Any other form that FHIR
 * allows is a problem here, because a part that is not understood would silently change who gets a card.
 */
public final class ValueSetReader {

    static final String URL = "https://rachis.org/fhir/ValueSet/";
    static final String EXTENSION = "https://rachis.org/fhir/StructureDefinition/";

    private static final Set<String> KEYS = Set.of(
            "resourceType",
            "id",
            "extension",
            "url",
            "version",
            "name",
            "title",
            "status",
            "experimental",
            "date",
            "publisher",
            "description",
            "purpose",
            "copyright",
            "compose");

    private final CodeSystems systems;

    public ValueSetReader(CodeSystems systems) {
        this.systems = systems;
    }

    /** The value set in a file; empty when anything is wrong with it, which is then among the problems. */
    public Optional<ValueSet> read(String file, ParsedFiles files, Problems problems) {
        Problems own = new Problems();
        Optional<ValueSet> read = files.json(file, own).flatMap(root -> read(root, name(file), own));
        problems.addAll(own.all());
        return read;
    }

    private static String name(String file) {
        return file.substring(file.lastIndexOf('/') + 1).replaceFirst("\\.json$", "");
    }

    private Optional<ValueSet> read(JsonPlace root, String name, Problems own) {
        checkHead(root, name);
        JsonPlace compose = root.object("compose");
        compose.allowOnly(Set.of("include", "exclude"));
        List<Member> members = members(compose);
        List<String> excluded = excluded(compose, name);
        Optional<String> group = group(root);
        if (!own.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new ValueSet(
                name, root.text("url"), root.text("version"), root.text("title"), members, excluded, group));
    }

    private static void checkHead(JsonPlace root, String name) {
        root.allowOnly(KEYS);
        root.expectText("resourceType", "ValueSet");
        root.expectText("id", name);
        root.expectText("url", URL + name);
        root.expectText("status", "active");
        root.expectFlag("experimental", false);
        for (String key : List.of("version", "name", "title", "date", "publisher", "description", "purpose")) {
            root.requireText(key);
        }
    }

    private List<Member> members(JsonPlace compose) {
        List<Member> members = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        MemberReader reader = new MemberReader(systems);
        for (JsonPlace include : compose.objects("include")) {
            for (Member member : reader.read(include)) {
                members.add(member);
                if (!seen.add(member.code().system() + "|" + member.code().code())) {
                    include.problem("repeats the code " + member.code().code());
                }
            }
        }
        if (members.isEmpty()) {
            compose.problem("includes no code");
        }
        return members;
    }

    private static List<String> excluded(JsonPlace compose, String name) {
        List<String> excluded = new ArrayList<>();
        for (JsonPlace exclude : compose.objects("exclude")) {
            exclude.allowOnly(Set.of("valueSet"));
            List<String> urls = exclude.texts("valueSet");
            if (urls.size() != 1 || !urls.getFirst().startsWith(URL)) {
                exclude.problem("must name one value set of Rachis by its URL");
            } else if (urls.getFirst().equals(URL + name)) {
                exclude.problem("excludes the set from itself");
            } else {
                excluded.add(urls.getFirst().substring(URL.length()));
            }
        }
        return excluded;
    }

    private static Optional<String> group(JsonPlace root) {
        Extensions extensions = Extensions.of(root, Set.of("longest-prefix-group"));
        return extensions.text("longest-prefix-group");
    }
}
