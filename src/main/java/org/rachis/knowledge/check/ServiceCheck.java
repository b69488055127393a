package org.rachis.knowledge.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.rachis.facts.Input;
import org.rachis.knowledge.Knowledge;
import org.rachis.knowledge.Pattern;
import org.rachis.knowledge.Policy;
import org.rachis.knowledge.ServiceDefinition;
import org.rachis.knowledge.check.Locator.Area;

/** Whether services can be announced and answer with cards, and cards have an order. */
final class ServiceCheck {

    /** The hooks of the CDS Hooks library that Rachis answers. */
    private static final Set<String> HOOKS = Set.of("patient-view", "order-select", "order-sign");

    private static final Predicate<String> SERVICE_ID = matching("[a-z][a-z0-9]*(-[a-z0-9]+)*");

    /** Some EHRs take nothing else for the code of a card (contract, settled point 8). */
    private static final Predicate<String> TOPIC_CODE = matching("[A-Za-z0-9]{1,100}");

    /** Every template asks for one patient only. */
    private static final String PATIENT = "{{context.patientId}}";

    private final Knowledge knowledge;
    private final List<Violation> violations = new ArrayList<>();

    ServiceCheck(Knowledge knowledge) {
        this.knowledge = knowledge;
    }

    List<Violation> violations() {
        knowledge.services().forEach(this::checkService);
        checkPatterns();
        checkPrecedence();
        return violations;
    }

    private void checkService(Knowledge.Service service) {
        ServiceDefinition definition = service.definition();
        String id = definition.id();
        demand(SERVICE_ID.test(id), at(id, "id"), "must be lower-case words joined by hyphens");
        demand(HOOKS.contains(definition.hook()), at(id, "hook"), "must be one of " + new TreeSet<>(HOOKS));
        Set<String> keys = Arrays.stream(Input.values()).map(Input::key).collect(Collectors.toCollection(TreeSet::new));
        Set<String> asked = definition.prefetch().keySet();
        asked.stream()
                .filter(key -> !keys.contains(key))
                .forEach(key ->
                        report(at(id, "prefetch." + key), "is not an input that Rachis reads; those are " + keys));
        keys.stream()
                .filter(key -> !asked.contains(key))
                .forEach(key -> report(at(id, "prefetch"), "does not ask for " + key));
        definition
                .prefetch()
                .forEach((key, template) -> demand(
                        template.contains(PATIENT), at(id, "prefetch." + key), "must ask for " + PATIENT + " only"));
        definition.patterns().stream()
                .filter(pattern -> !service.cards().containsKey(pattern))
                .forEach(pattern -> report(at(id, "patterns"), "names a pattern without a card: " + pattern));
        service.cards().keySet().stream()
                .filter(pattern -> !definition.patterns().contains(pattern))
                .sorted()
                .forEach(pattern -> report(
                        new Locator(Area.CARDS, id, pattern),
                        "is the card of a pattern that the service does not name"));
    }

    private void checkPatterns() {
        for (int i = 0; i < knowledge.patterns().size(); i++) {
            demand(
                    TOPIC_CODE.test(knowledge.patterns().get(i).id()),
                    Index.pattern(knowledge, i).at("id"),
                    "must be letters and digits, for it is sent as a code");
            checkSilences(i);
        }
    }

    /** A silence that ends a family in which nothing follows was meant for another place. */
    private void checkSilences(int index) {
        Pattern pattern = knowledge.patterns().get(index);
        boolean last = knowledge.patterns().stream()
                .skip(index + 1L)
                .noneMatch(later -> later.family().equals(pattern.family()));
        demand(
                !last || pattern.silences().stream().noneMatch(Pattern.Silence::endsFamily),
                Locator.shared(Area.PATTERNS, "patterns[" + index + "].silentWhen"),
                "ends the family " + pattern.family() + ", of which no pattern follows");
    }

    /** Any card that can come up must know its rank among others. */
    private void checkPrecedence() {
        Locator where = Locator.shared(Area.PATTERNS, "policy.precedence");
        List<Policy.Rank> ranks = knowledge.policy().precedence();
        demand(ranks.stream().distinct().count() == ranks.size(), where, "lists a family twice with one indicator");
        knowledge.patterns().stream()
                .flatMap(pattern ->
                        pattern.tiers().stream().map(tier -> new Policy.Rank(pattern.family(), tier.indicator())))
                .distinct()
                .filter(rank -> !ranks.contains(rank))
                .forEach(rank -> report(
                        where, "lacks " + rank.family() + " " + rank.indicator().code() + ", which can occur"));
    }

    private static Predicate<String> matching(String expression) {
        return java.util.regex.Pattern.compile(expression).asMatchPredicate();
    }

    private static Locator at(String service, String path) {
        return new Locator(Area.SERVICE, service, path);
    }

    private void demand(boolean holds, Locator where, String otherwise) {
        if (!holds) {
            report(where, otherwise);
        }
    }

    private void report(Locator where, String message) {
        violations.add(where.violation(message));
    }
}
