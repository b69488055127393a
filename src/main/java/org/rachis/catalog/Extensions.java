package org.rachis.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The extensions of an element by the last part of their URL; one that is not expected at this place is a problem. */
record Extensions(JsonPlace owner, List<JsonPlace> all) {

    static Extensions of(JsonPlace owner, Set<String> expected) {
        List<JsonPlace> known = new ArrayList<>();
        for (JsonPlace extension : owner.objects("extension")) {
            extension.allowOnly(Set.of("url", "valueString", "valueBoolean"));
            String url = extension.text("url");
            if (expected.stream().anyMatch(name -> url.equals(ValueSetReader.EXTENSION + name))) {
                known.add(extension);
            } else if (!url.isEmpty()) {
                extension.problemAt("url", "is not an extension known here: " + url);
            }
        }
        return new Extensions(owner, known);
    }

    /** The texts of every extension of a name. */
    List<String> texts(String name) {
        return named(name).stream()
                .map(extension -> extension.text("valueString"))
                .toList();
    }

    /** The text of an extension that may occur once. */
    Optional<String> text(String name) {
        List<String> texts = texts(name);
        if (texts.size() > 1) {
            owner.problem("repeats the extension " + name);
        }
        return texts.stream().findFirst();
    }

    /** Reports an extension that is missing. */
    void requireText(String name) {
        if (named(name).isEmpty()) {
            owner.problem("lacks the extension " + name);
        }
    }

    /** A flag that is true unless an extension says false; an extension that says true is one too many. */
    boolean unlessFalse(String name) {
        List<JsonPlace> flags = named(name);
        flags.forEach(flag -> flag.expectFlag("valueBoolean", false));
        return flags.isEmpty();
    }

    private List<JsonPlace> named(String name) {
        String url = ValueSetReader.EXTENSION + name;
        return all.stream()
                .filter(extension -> extension.text("url").equals(url))
                .toList();
    }
}
