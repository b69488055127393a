package org.rachis.fhir.json;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.rachis.facts.value.Concept;
import org.rachis.terminology.Code;

/**
 * Reads CodeableConcept and Coding. A coding without system or code says nothing that could be looked up; its display
 * then serves as the text of a concept that has none.
 */
public final class Concepts {

    private final Cursor in;
    private @Nullable Code only;
    private @Nullable List<Code> several;
    private String text = "";
    private String words = "";

    private Concepts(Cursor in) {
        this.in = in;
    }

    /** Reads a CodeableConcept; empty when there is none. */
    public static Concept read(Cursor in) {
        return in.isObject() ? in.once(Concept.class, Concepts::readObject) : readObject(in);
    }

    private static Concept readObject(Cursor in) {
        return in.enter() ? new Concepts(in).concept() : Concept.EMPTY;
    }

    /** Reads a list of them, leaving out empty ones. */
    public static List<Concept> readAll(Cursor in) {
        List<Concept> concepts = new ArrayList<>(2);
        for (boolean more = in.firstItem(); more; more = in.nextItem()) {
            Concept concept = read(in);
            if (!concept.isEmpty()) {
                concepts.add(concept);
            }
        }
        return concepts;
    }

    /** Reads a Coding as a concept of its own. */
    public static Concept readCoding(Cursor in) {
        Concepts reader = new Concepts(in);
        reader.coding();
        return reader.made();
    }

    /**
     * Reads a status or another word of a fixed vocabulary: the first code, whatever its system, else the text. Older
     * servers send a bare string. In lower case.
     */
    public static String readWord(Cursor in) {
        if (in.isString()) {
            return in.text().toLowerCase(Locale.ROOT);
        }
        return in.enter() ? new Concepts(in).word() : "";
    }

    private Concept concept() {
        for (Element name = in.next(); name != null; name = in.next()) {
            switch (name) {
                case CODING -> codings();
                case TEXT -> text = in.text();
                default -> in.skip();
            }
        }
        return made();
    }

    private void codings() {
        for (boolean more = in.firstItem(); more; more = in.nextItem()) {
            coding();
        }
    }

    private void coding() {
        if (!in.enter()) {
            return;
        }
        String system = "";
        String code = "";
        String display = "";
        for (Element name = in.next(); name != null; name = in.next()) {
            switch (name) {
                case SYSTEM -> system = in.text();
                case CODE -> code = in.text();
                case DISPLAY -> display = in.text();
                default -> in.skip();
            }
        }
        take(system, code, display);
    }

    private void take(String system, String code, String display) {
        if (system.isBlank() || code.isBlank()) {
            words = words.isBlank() ? display : words;
        } else if (only == null) {
            only = in.code(system, code, display);
        } else {
            if (several == null) {
                several = new ArrayList<>(4);
                several.add(only);
            }
            several.add(in.code(system, code, display));
        }
    }

    private Concept made() {
        String said = text.isBlank() ? words : text;
        if (several != null) {
            return new Concept(several, said);
        }
        if (only != null) {
            return new Concept(List.of(only), said);
        }
        return said.isBlank() ? Concept.EMPTY : new Concept(List.of(), said);
    }

    private String word() {
        String word = "";
        String spoken = "";
        for (Element name = in.next(); name != null; name = in.next()) {
            switch (name) {
                case CODING -> word = firstCode(word);
                case TEXT -> spoken = in.text();
                default -> in.skip();
            }
        }
        return (word.isBlank() ? spoken : word).toLowerCase(Locale.ROOT);
    }

    private String firstCode(String known) {
        String first = known;
        for (boolean more = in.firstItem(); more; more = in.nextItem()) {
            String code = in.enter() ? code() : "";
            first = first.isBlank() ? code : first;
        }
        return first;
    }

    private String code() {
        String code = "";
        for (Element name = in.next(); name != null; name = in.next()) {
            if (name == Element.CODE) {
                code = in.text();
            } else {
                in.skip();
            }
        }
        return code;
    }
}
