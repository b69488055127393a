package org.rachis.catalog.overlay;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rachis.catalog.yaml.Place;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * One value in a shipped file, found by the way through it that problems are reported with, such as {@code
 * findings.fever.any[0].measured.atLeast}. An element of a list goes by its number or, where it has one, by its id.
 *
 * @param path the way, with numbers
 * @param shape the way without them, by which it is told what may be changed
 */
record Target(String file, String path, String shape, JsonNode owner, String key, JsonNode value) {

    private static final String SERVICE_CARDS = "cards";
    private static final Map<String, String> FILES = Map.ofEntries(
            Map.entry("findings", "findings.yaml"),
            Map.entry("anchors", "findings.yaml"),
            Map.entry("scores", "risk.yaml"),
            Map.entry("vitals", "risk.yaml"),
            Map.entry("policy", "patterns.yaml"),
            Map.entry("patterns", "patterns.yaml"),
            Map.entry("analytes", "reading.yaml"),
            Map.entry("openExposure", "reading.yaml"),
            Map.entry("orders", "orders.yaml"),
            Map.entry("rules", "order-rules.yaml"),
            Map.entry("cultures", "text.yaml"));

    private static final Pattern STEP = Pattern.compile("\\G(?:(?:^|\\.)([^.\\[\\]]+)|\\[([^.\\[\\]]+)])");

    /** The value that is meant; when there is none, the place of its path gets the problem. */
    static Optional<Target> find(Place at, Trees trees) {
        List<String> steps = steps(at.text());
        int first = !steps.isEmpty() && steps.getFirst().equals(SERVICE_CARDS) ? 2 : 0;
        Optional<String> file = file(steps).filter(trees::has);
        if (file.isEmpty() || steps.size() <= first) {
            at.problem("leads nowhere; it begins with one of "
                    + FILES.keySet().stream().sorted().toList() + " or with cards and the id of a service");
            return Optional.empty();
        }
        Target target = new Target(file.get(), "", "", MissingNode.getInstance(), "", trees.tree(file.get()));
        for (String step : steps.subList(first, steps.size())) {
            target = target.to(step);
            if (target.value.isMissingNode()) {
                at.problem("leads nowhere: the shipped knowledge has no " + target.path);
                return Optional.empty();
            }
        }
        return Optional.of(target);
    }

    private static Optional<String> file(List<String> steps) {
        if (steps.size() > 1 && steps.getFirst().equals(SERVICE_CARDS)) {
            return Optional.of(Trees.ofService(steps.get(1), "cards.yaml"));
        }
        return steps.stream().findFirst().map(FILES::get).map(name -> Trees.SHARED + name);
    }

    /** The keys of a way, and numbers and ids in brackets; none when it is not written like a way. */
    private static List<String> steps(String written) {
        List<String> steps = new ArrayList<>();
        Matcher matcher = STEP.matcher(written);
        int end = 0;
        while (matcher.find()) {
            steps.add(matcher.group(1) == null ? "[" + matcher.group(2) + "]" : matcher.group(1));
            end = matcher.end();
        }
        return end == written.length() ? steps : List.of();
    }

    private Target to(String step) {
        if (!step.startsWith("[")) {
            String way = path.isEmpty() ? step : path + "." + step;
            return new Target(file, way, shape.isEmpty() ? step : shape + "." + step, value, step, value.path(step));
        }
        String name = step.substring(1, step.length() - 1);
        int index = index(name);
        String way = path + "[" + (index < 0 ? name : Integer.toString(index)) + "]";
        return new Target(file, way, shape + "[]", value, Integer.toString(index), value.path(index));
    }

    private int index(String name) {
        if (name.matches("\\d{1,4}")) {
            return Integer.parseInt(name);
        }
        for (int i = 0; i < value.size(); i++) {
            JsonNode element = value.path(i);
            JsonNode id = element.has("id") ? element.path("id") : element.path("finding");
            if (id.asString("").equals(name)) {
                return i;
            }
        }
        return -1;
    }

    void set(JsonNode replacement) {
        switch (owner) {
            case ObjectNode mapping -> mapping.set(key, replacement);
            case ArrayNode list -> list.set(Integer.parseInt(key), replacement);
            default -> throw new IllegalStateException("Nothing holds " + path + ".");
        }
    }
}
