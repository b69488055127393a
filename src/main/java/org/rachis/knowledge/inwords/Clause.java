package org.rachis.knowledge.inwords;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A statement of one line, or one that introduces others.
 *
 * @param prefix what qualifies the whole: "unless it is shown that "
 * @param lead the statement, or what introduces the parts in a list: "any of these holds"
 * @param joint the word that joins the parts in running text: "or"; none when the introduction must stand there too
 */
record Clause(String prefix, String lead, String joint, List<Clause> parts) {

    Clause {
        parts = List.copyOf(parts);
    }

    static Clause of(String statement) {
        return new Clause("", statement, "", List.of());
    }

    Clause prefixed(String qualification) {
        return new Clause(qualification + prefix, lead, joint, parts);
    }

    /** In running text; alternatives inside alternatives stand in parentheses. */
    String inline() {
        if (parts.isEmpty()) {
            return prefix + lead;
        }
        List<String> texts = parts.stream()
                .map(part -> part.parts().size() > 1 ? "(" + part.inline() + ")" : part.inline())
                .toList();
        return joint.isEmpty() ? prefix + lead + ": " + String.join("; ", texts) : prefix + Text.joined(texts, joint);
    }

    /** As a paragraph: one sentence, or an introduction with a list below it. */
    String paragraph(String introduction) {
        return parts.isEmpty()
                ? introduction + prefix + lead + "."
                : introduction + prefix + lead + ":\n\n" + bullets(0);
    }

    private String bullets(int depth) {
        return parts.stream().map(part -> part.bullet(depth)).collect(Collectors.joining("\n"));
    }

    private String bullet(int depth) {
        String line = "  ".repeat(depth) + "- " + prefix + lead;
        return parts.isEmpty() ? line : line + ":\n" + bullets(depth + 1);
    }
}
