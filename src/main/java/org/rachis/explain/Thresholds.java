package org.rachis.explain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.rachis.facts.reading.Analyte;
import org.rachis.facts.value.Window;
import org.rachis.hooks.json.JsonOut;
import org.rachis.knowledge.Comparison;
import org.rachis.knowledge.Criterion;
import org.rachis.knowledge.FindingDefinition;
import org.rachis.knowledge.Knowledge;

/** The numbers with which findings compare an analyte, for whoever draws its values. */
final class Thresholds {

    private final List<Analyte> analytes;
    private final Map<String, List<Threshold>> byAnalyte = new LinkedHashMap<>();

    private record Threshold(
            FindingDefinition finding, Comparison comparison, Criterion.Take take, Optional<Window> within) {}

    Thresholds(Knowledge knowledge) {
        for (FindingDefinition finding : knowledge.findings()) {
            Leaves.of(finding.criterion()).forEach(leaf -> add(finding, leaf));
        }
        this.analytes = knowledge.reading().analytes().stream()
                .filter(analyte -> byAnalyte.containsKey(analyte.name()))
                .toList();
    }

    private void add(FindingDefinition finding, Criterion leaf) {
        if (leaf instanceof Criterion.Measured c) {
            c.comparison()
                    .ifPresent(than -> add(
                            c.analyte(),
                            new Threshold(finding, than, c.take(), c.timing().within())));
        } else if (leaf instanceof Criterion.Rose c) {
            add(c.analyte(), new Threshold(finding, c.to(), Criterion.Take.LATEST, Optional.of(c.within())));
        }
    }

    private void add(String analyte, Threshold threshold) {
        byAnalyte.computeIfAbsent(analyte, any -> new ArrayList<>()).add(threshold);
    }

    void write(JsonOut out) {
        out.list("thresholds", analytes, analyte -> {
            out.text("analyte", analyte.name());
            out.text("label", analyte.label());
            out.text("unit", analyte.unit());
            out.text("unitLabel", analyte.unitLabel());
            out.list("comparisons", byAnalyte.getOrDefault(analyte.name(), List.of()), one -> {
                out.text("finding", one.finding().id());
                out.text("label", one.finding().label());
                out.text("operator", one.comparison().operator().words());
                out.number("value", one.comparison().value());
                out.text("take", one.take().name().toLowerCase(Locale.ROOT));
                out.text("within", one.within().map(Window::toString).orElse(""));
            });
        });
    }
}
