package org.rachis.facts.value;

import java.util.List;
import org.rachis.terminology.Code;

/** A FHIR CodeableConcept: its codings, in order, and the text as it was entered (empty when there was none). */
public record Concept(List<Code> codes, String text) {

    public static final Concept EMPTY = new Concept(List.of(), "");

    public Concept {
        codes = List.copyOf(codes);
    }

    /** What a person would call it: the text, else the first display, else the first code. */
    public String label() {
        if (!text.isBlank()) {
            return text;
        }
        return codes.stream()
                .map(Code::display)
                .filter(display -> !display.isBlank())
                .findFirst()
                .orElseGet(() -> codes.isEmpty() ? "" : codes.getFirst().code());
    }

    /** Whether it says in words what it means, in its text or beside a code. */
    public boolean hasWords() {
        return !text.isBlank()
                || codes.stream().anyMatch(code -> !code.display().isBlank());
    }

    public boolean isEmpty() {
        return codes.isEmpty() && text.isBlank();
    }
}
