package org.rachis.knowledge.inwords;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A statement of one line, or one that introduces others.
 *
 * @param prefix what qualifies the whole: "unless it is shown that "
 * @param lead the statement, or what introduces the parts in a list: "any of these holds"
 * @param joint the word that joins the parts in running text: "or"; none when the introduction must stand there too
 */
record Clause(String prefix, String lead, String joint, List<Clause> parts) {

    /** How an exception to the statements beside it begins. */
    static final String EXCEPTION = "unless ";

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
        return joint.isEmpty() || !prefix.isEmpty()
                ? prefix + lead + ": " + String.join("; ", texts)
                : withExceptionsLast(texts);
    }

    private String withExceptionsLast(List<String> texts) {
        Map<Boolean, List<String>> byException =
                texts.stream().collect(Collectors.partitioningBy(text -> text.startsWith(EXCEPTION)));
        return Stream.concat(
                        Stream.of(Text.joined(byException.getOrDefault(false, List.of()), joint)),
                        byException.getOrDefault(true, List.of()).stream())
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(", "));
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
