package org.rachis.cards;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.rachis.facts.value.Moment;
import org.rachis.findings.Aside;
import org.rachis.findings.Evidence;

/**
 * Writes facts of the chart in Markdown, each with its value, its date and the resource it was read from. A score is one
 * fact that names its components.
 */
final class FactWriter {

    private final Units units;

    FactWriter(Units units) {
        this.units = units;
    }

    List<String> write(List<Evidence.Found> facts) {
        Map<Object, List<Evidence.Found>> groups = new LinkedHashMap<>();
        for (Evidence.Found fact : facts) {
            Object group = fact.aside() instanceof Aside.PartOf score ? score : fact;
            groups.computeIfAbsent(group, any -> new ArrayList<>()).add(fact);
        }
        return groups.values().stream().map(this::together).toList();
    }

    private String together(List<Evidence.Found> facts) {
        Evidence.Found first = facts.getFirst();
        return switch (first.aside()) {
            case Aside.PartOf(String total) -> score(total, facts);
            case Aside.Received(String value) -> fact(first, " (" + ChartText.escaped(value) + ")");
            case Aside.Ingredient i -> fact(first, "");
            case Aside.Nothing n -> fact(first, "");
        };
    }

    private String score(String total, List<Evidence.Found> components) {
        String parts = components.stream().map(this::named).collect(Collectors.joining(", "));
        Optional<Moment> latest = components.stream()
                .flatMap(component -> component.date().stream())
                .max(Moment::compareTo);
        return ChartText.escaped(total) + ": " + parts + dated(latest) + from(components.getFirst());
    }

    private String fact(Evidence.Found found, String received) {
        return named(found) + received + dated(found.date()) + from(found);
    }

    private String named(Evidence.Found found) {
        String label = ChartText.escaped(found.label());
        if (found.value().isEmpty()) {
            return label;
        }
        return label + (units.isNumber(found.value()) ? " " : ": ") + units.escaped(found.value());
    }

    private static String dated(Optional<Moment> date) {
        return date.map(day -> ", " + day.text()).orElse("");
    }

    private static String from(Evidence.Found found) {
        String note = found.note().isEmpty() ? "" : "; " + ChartText.escaped(found.note());
        return " (" + found.source().resourceType() + note + ")";
    }
}
