package org.rachis.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.rachis.terminology.Code;
import org.rachis.terminology.CodeSystem;
import org.rachis.terminology.CodeSystem.Matching;
import org.rachis.terminology.CodeSystems;
import org.rachis.terminology.Member;
import org.rachis.terminology.Member.Match;

/**
 * Reads an {@code include} of a value set: either listed concepts, each a code by itself, or one filter, which stands for a
 * code and every code that begins with it.
 */
final class MemberReader {

    private static final String DESIGNATION_USE = "https://rachis.org/fhir/CodeSystem/designation-use";
    private static final Pattern HIERARCHICAL_CODE = Pattern.compile("[A-Z][A-Z0-9.]*");
    private static final Pattern INGREDIENT_WORD = Pattern.compile("[a-z0-9]+([ -][a-z0-9]+)*");

    private final CodeSystems systems;

    MemberReader(CodeSystems systems) {
        this.systems = systems;
    }

    List<Member> read(JsonPlace include) {
        Optional<CodeSystem> system = system(include);
        if (include.has("filter")) {
            include.allowOnly(Set.of("system", "extension", "filter"));
            return readFilter(include, system).stream().toList();
        }
        include.allowOnly(Set.of("system", "concept"));
        List<JsonPlace> concepts = include.objects("concept");
        if (concepts.isEmpty()) {
            include.problem("has neither concepts nor a filter");
        }
        return concepts.stream()
                .flatMap(concept -> readConcept(concept, system).stream())
                .toList();
    }

    private Optional<CodeSystem> system(JsonPlace include) {
        String url = include.text("system");
        Optional<CodeSystem> found =
                systems.find(url).filter(system -> system.url().equals(url));
        if (!url.isEmpty() && found.isEmpty()) {
            include.problemAt("system", "is not the URL of a known code system: " + url);
        }
        return found;
    }

    private static Optional<Member> readConcept(JsonPlace concept, Optional<CodeSystem> system) {
        concept.allowOnly(Set.of("code", "display", "extension", "designation"));
        Extensions extensions = Extensions.of(concept, Set.of("code-source", "code-verified"));
        String code = concept.text("code");
        String display = concept.text("display");
        return member(concept, system, code, display, extensions, Match.EXACT, designations(concept));
    }

    private static Optional<Member> readFilter(JsonPlace include, Optional<CodeSystem> system) {
        Extensions extensions =
                Extensions.of(include, Set.of("filter-display", "ingredient", "code-source", "code-verified"));
        List<JsonPlace> filters = include.objects("filter");
        if (filters.size() != 1) {
            include.problemAt("filter", "must be one filter");
            return Optional.empty();
        }
        JsonPlace filter = filters.getFirst();
        filter.allowOnly(Set.of("property", "op", "value"));
        filter.expectText("property", "concept");
        filter.expectText("op", "is-a");
        if (system.filter(known -> known.matching() == Matching.EXACT).isPresent()) {
            filter.problem("filters a code system that is no hierarchy by prefix");
        }
        extensions.requireText("filter-display");
        String display = extensions.text("filter-display").orElse("");
        return member(
                include,
                system,
                filter.text("value"),
                display,
                extensions,
                Match.PREFIX,
                extensions.texts("ingredient"));
    }

    private static Optional<Member> member(
            JsonPlace place,
            Optional<CodeSystem> system,
            String code,
            String display,
            Extensions extensions,
            Match match,
            List<String> ingredientWords) {
        extensions.requireText("code-source");
        boolean verified = extensions.unlessFalse("code-verified");
        for (String word : ingredientWords) {
            if (!INGREDIENT_WORD.matcher(word).matches()) {
                place.problem("has an ingredient that is not in plain lower case: " + word);
            }
        }
        if (system.isEmpty() || code.isEmpty() || display.isEmpty()) {
            return Optional.empty();
        }
        if (system.get().matching() == Matching.PREFIX
                && !HIERARCHICAL_CODE.matcher(code).matches()) {
            place.problem("has a code that cannot be matched in " + system.get().name() + ": " + code);
            return Optional.empty();
        }
        return Optional.of(
                new Member(new Code(system.get().url(), code, display), match, verified, nonBlank(ingredientWords)));
    }

    private static List<String> designations(JsonPlace concept) {
        List<String> words = new ArrayList<>();
        for (JsonPlace designation : concept.objects("designation")) {
            designation.allowOnly(Set.of("use", "value"));
            JsonPlace use = designation.object("use");
            use.allowOnly(Set.of("system", "code"));
            use.expectText("system", DESIGNATION_USE);
            use.expectText("code", "ingredient");
            words.add(designation.text("value"));
        }
        return words;
    }

    private static List<String> nonBlank(List<String> words) {
        return words.stream().filter(word -> !word.isBlank()).toList();
    }
}
