package org.rachis.knowledge.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.rachis.facts.reading.Analyte;
import org.rachis.knowledge.Comparison;
import org.rachis.knowledge.Criterion;
import org.rachis.knowledge.FindingDefinition;
import org.rachis.knowledge.Knowledge;
import org.rachis.knowledge.Pattern;
import org.rachis.knowledge.RiskScore;
import org.rachis.knowledge.VitalsScore;
import org.rachis.knowledge.check.Locator.Area;

/** Whether numbers are in the right unit, in order, of a factor that exists, and say where they come from. */
final class ThresholdCheck {

    private final Knowledge knowledge;
    private final Map<String, Analyte> analytes;

    ThresholdCheck(Knowledge knowledge) {
        this.knowledge = knowledge;
        this.analytes = Index.analytes(knowledge);
    }

    List<Violation> violations(List<Item> items) {
        List<Violation> violations = new ArrayList<>();
        for (Item item : items) {
            item.criteria().stream()
                    .flatMap(Criteria::flatten)
                    .flatMap(criterion -> Stream.concat(wrongUnit(criterion), unknownFactors(criterion)))
                    .map(item.where()::violation)
                    .forEach(violations::add);
        }
        knowledge.vitals().values().forEach(score -> checkBands(score, violations));
        knowledge.scores().values().forEach(score -> checkCaps(score, violations));
        checkSources(violations);
        return violations;
    }

    /** A blank unit could not be read and has been reported. */
    private Stream<String> wrongUnit(Criterion criterion) {
        return switch (criterion) {
            case Criterion.Measured measured ->
                wrongUnit(measured.analyte(), measured.comparison().stream().map(Comparison::unit));
            case Criterion.Rose rose ->
                wrongUnit(rose.analyte(), Stream.of(rose.to().unit(), rose.by().unit()));
            default -> Stream.empty();
        };
    }

    private Stream<String> wrongUnit(String name, Stream<String> units) {
        Analyte analyte = analytes.get(name);
        return analyte == null
                ? Stream.empty()
                : units.filter(unit -> !unit.isEmpty() && !unit.equals(analyte.unit()))
                        .map(unit -> "compares " + analyte.name() + " in " + unit + "; its unit is " + analyte.unit());
    }

    private Stream<String> unknownFactors(Criterion criterion) {
        if (!(criterion instanceof Criterion.Scored scored)) {
            return Stream.empty();
        }
        RiskScore score = knowledge.scores().get(scored.score());
        return score == null
                ? Stream.empty()
                : scored.without().stream()
                        .filter(factor -> !hasFactor(score, factor))
                        .map(factor -> "leaves out a factor that " + score.id() + " does not have: " + factor);
    }

    private static boolean hasFactor(RiskScore score, String id) {
        return score.factors().stream().anyMatch(factor -> factor.id().equals(id));
    }

    private static void checkCaps(RiskScore score, List<Violation> violations) {
        score.caps().stream()
                .flatMap(cap -> cap.factors().stream())
                .filter(factor -> !hasFactor(score, factor))
                .map(factor -> Locator.shared(Area.RISK, "scores." + score.id())
                        .violation("caps a factor that it does not have: " + factor))
                .forEach(violations::add);
    }

    private static void checkBands(VitalsScore score, List<Violation> violations) {
        for (int i = 0; i < score.items().size(); i++) {
            List<Double> bounds = score.items().get(i).bands().stream()
                    .map(VitalsScore.Band::upTo)
                    .toList();
            Locator where = Locator.shared(Area.RISK, "vitals." + score.id()).at("items", i);
            if (!bounds.equals(bounds.stream().distinct().sorted().toList())) {
                violations.add(where.violation("has bands that do not ascend: " + bounds));
            }
            if (bounds.isEmpty() || Double.isFinite(bounds.getLast())) {
                violations.add(where.violation("has no last band with otherwise, so large values have no points"));
            }
        }
    }

    private void checkSources(List<Violation> violations) {
        for (int i = 0; i < knowledge.patterns().size(); i++) {
            Pattern pattern = knowledge.patterns().get(i);
            if (pattern.sources().isEmpty()) {
                violations.add(Index.pattern(knowledge, i).violation("cites no source"));
            }
        }
        for (FindingDefinition finding : knowledge.findings()) {
            if (finding.sources().isEmpty()
                    && finding.model().isEmpty()
                    && Criteria.flatten(finding.criterion()).anyMatch(Criteria::holdsNumber)) {
                violations.add(Locator.shared(Area.FINDINGS, "findings." + finding.id())
                        .violation("has a threshold or window of its own, but neither sources nor model"));
            }
        }
    }
}
