package org.rachis.findings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.rachis.catalog.Catalog;
import org.rachis.catalog.KnowledgeFiles;
import org.rachis.facts.Input;
import org.rachis.facts.PatientFacts;
import org.rachis.facts.kind.Fact;
import org.rachis.facts.value.Window;
import org.rachis.knowledge.Criterion;
import org.rachis.knowledge.FindingDefinition;

/** Laws that hold of every chart, tried on many that are made up from a seed. */
class JudgeLawsTest {

    private static final int CHARTS = 300;
    private static final long SEED = 20_261_115;
    private static final Rules RULES = rules();

    @Test
    void judge_doesNotCareForTheOrderOfFacts() {
        RandomCharts charts = new RandomCharts(SEED);
        for (int i = 0; i < CHARTS; i++) {
            PatientFacts chart = charts.chart();
            assertThat(told(charts.shuffled(chart))).containsExactlyElementsOf(told(chart));
        }
    }

    @Test
    void judge_isNotMovedByIrrelevantFacts() {
        RandomCharts charts = new RandomCharts(SEED + 1);
        for (int i = 0; i < CHARTS; i++) {
            PatientFacts chart = charts.chart();
            List<Fact> facts = new ArrayList<>(charts.irrelevant());
            facts.addAll(RandomCharts.facts(chart));
            assertThat(told(RandomCharts.of(facts, chart.coverage().deliveries())))
                    .isEqualTo(told(chart));
        }
    }

    @Test
    void judge_findsManyThings_soThatTheLawsSpeakOfSomething() {
        RandomCharts charts = new RandomCharts(SEED);
        long met = 0;
        for (int i = 0; i < CHARTS; i++) {
            Judge judge = RULES.judge(charts.chart());
            met += judge.detect().stream()
                    .filter(finding -> finding.verdict().isMet())
                    .count();
        }
        assertThat(met).isGreaterThan(10L * CHARTS);
    }

    @Test
    void missingInput_turnsNoNoIntoAYes_whereOnlyPresenceCounts() {
        RandomCharts charts = new RandomCharts(SEED + 2);
        List<FindingDefinition> findings = presenceOnly();
        assertThat(findings).hasSizeGreaterThan(30);
        for (int i = 0; i < CHARTS; i++) {
            PatientFacts chart = charts.chart();
            Judge whole = RULES.judge(chart);
            for (Input input : Input.values()) {
                Judge part = RULES.judge(RandomCharts.without(chart, input));
                for (FindingDefinition finding : findings) {
                    boolean appears = part.finding(finding.id()).isMet()
                            && !whole.finding(finding.id()).isMet();
                    assertThat(appears).as(finding.id() + " without " + input).isFalse();
                }
            }
        }
    }

    @Test
    void missingInput_leavesNoNo_whereItMightHaveSaidYes() {
        RandomCharts charts = new RandomCharts(SEED + 3);
        for (int i = 0; i < CHARTS; i++) {
            PatientFacts chart = charts.chart();
            Judge whole = RULES.judge(chart);
            for (Input input : Input.values()) {
                Judge part = RULES.judge(RandomCharts.without(chart, input));
                for (FindingDefinition finding : presenceOnly()) {
                    boolean lost =
                            whole.finding(finding.id()).isMet() && part.finding(finding.id()) instanceof Verdict.NotMet;
                    assertThat(lost).as(finding.id() + " without " + input).isFalse();
                }
            }
        }
    }

    @Test
    void narrowing_neverAddsAMatch_whereOnlyPresenceCounts() {
        RandomCharts charts = new RandomCharts(SEED + 4);
        List<Window> windows = List.of(Window.hours(24), Window.days(3), Window.days(14), Window.days(60));
        for (int i = 0; i < CHARTS; i++) {
            Judge judge = RULES.judge(charts.chart());
            for (FindingDefinition finding : presenceOnly()) {
                for (Window window : windows) {
                    boolean narrow = judge.judge(new Criterion.Named(finding.id(), Optional.of(window)))
                            .isMet();
                    boolean wide = judge.finding(finding.id()).isMet();
                    assertThat(narrow && !wide)
                            .as(finding.id() + " within " + window)
                            .isFalse();
                }
            }
        }
    }

    private static List<FindingDefinition> presenceOnly() {
        CriterionShape shape = new CriterionShape(RULES);
        return RULES.knowledge().findings().stream()
                .filter(finding -> shape.restsOnPresenceOnly(finding.criterion()))
                .toList();
    }

    /** Every verdict in words; evidence in the order of its source, since no order was promised. */
    private static List<String> told(PatientFacts facts) {
        return RULES.judge(facts).detect().stream()
                .map(finding -> finding.definition().id() + " " + told(finding.verdict()))
                .toList();
    }

    private static String told(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Met(List<Evidence> evidence) ->
                evidence.stream()
                        .map(Evidence::toString)
                        .distinct()
                        .sorted(Comparator.naturalOrder())
                        .toList()
                        .toString();
            case Verdict.NotMet() -> "not met";
            case Verdict.Unknown u -> u.toString();
        };
    }

    private static Rules rules() {
        try {
            Catalog.Loaded loaded = Catalog.load(KnowledgeFiles.fromDirectory(Path.of("")));
            return Rules.of(loaded.knowledge(), loaded.valueSets());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
