package org.rachis.findings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.rachis.catalog.Catalog;
import org.rachis.catalog.KnowledgeFiles;
import org.rachis.facts.Delivery;
import org.rachis.facts.Input;
import org.rachis.facts.PatientFacts;
import org.rachis.facts.kind.Diagnosis;
import org.rachis.facts.kind.Exposure;
import org.rachis.facts.kind.Fact;
import org.rachis.facts.kind.Measurement;
import org.rachis.facts.kind.Medication;
import org.rachis.facts.value.Concept;
import org.rachis.facts.value.Moment;
import org.rachis.facts.value.Provenance;
import org.rachis.facts.value.Quantity;
import org.rachis.facts.value.Result;
import org.rachis.facts.value.Window;
import org.rachis.knowledge.Comparison;
import org.rachis.knowledge.Criterion;
import org.rachis.knowledge.Criterion.Edge;
import org.rachis.knowledge.Timing;
import org.rachis.terminology.Code;

/** Courses of treatment, the dates that anchors take from a chart, and results that rise. */
class TreatmentTest {

    private static final List<String> DRUGS = List.of("rx-antituberculous", "rx-antifungal-systemic");
    private static final Rules RULES = rules();
    private int next;

    @Test
    void course_isDatedByItsFirstStartAndItsLastEnd() {
        Judge judge = judge(discitis(100, -1), drug("6038", 99, 60), drug("4450", 80, 20));

        assertThat(date(judge.judge(course(Edge.START, Timing.EVER)))).isEqualTo(day(99));
        assertThat(date(judge.judge(course(Edge.END, Timing.EVER)))).isEqualTo(day(20));
    }

    @Test
    void course_thatGoesOnToday_hasNotEnded() {
        assertThat(judge(drug("6038", 99, 60), drug("4450", 80, 0)).judge(course(Edge.END, Timing.EVER)))
                .isEqualTo(Verdict.notMet());
        assertThat(judge(drug("6038", 99, 1))
                        .judge(course(Edge.END, Timing.EVER))
                        .isMet())
                .isTrue();
    }

    @Test
    void course_knowsOnlyWhatBeganSinceTheAnchor() {
        Criterion course = course(Edge.START, since("infectionDiagnosis"));

        assertThat(date(judge(discitis(100, -1), drug("6038", 104, 90), drug("4450", 103, 80))
                        .judge(course)))
                .isEqualTo(day(103));
        assertThat(judge(discitis(100, -1), drug("6038", 104, 90)).judge(course).isMet())
                .isFalse();
    }

    @Test
    void course_inTheFuture_isNone() {
        assertThat(judge(drug("6038", -2, -9)).judge(course(Edge.START, Timing.EVER)))
                .isEqualTo(Verdict.notMet());
    }

    @Test
    void course_withoutMedicationsSent_isUnknown() {
        PatientFacts chart = RandomCharts.of(List.of(discitis(100, -1)), without(Input.MEDICATION_REQUESTS));

        assertThat(RULES.judge(chart).judge(course(Edge.END, Timing.EVER)))
                .isEqualTo(new Verdict.Unknown(Set.of(Input.MEDICATION_REQUESTS)));
    }

    @Test
    void takes_sinceAnAnchor_asksForTheStart() {
        Criterion takes = new Criterion.Takes(DRUGS, 1, since("infectionDiagnosis"));

        assertThat(judge(discitis(100, -1), drug("6038", 103, 2)).judge(takes).isMet())
                .isTrue();
        assertThat(judge(discitis(100, -1), drug("6038", 104, 2)).judge(takes).isMet())
                .isFalse();
    }

    @Test
    void anchor_isMovedAndTakesTheEarliest() {
        Judge judge = judge(discitis(100, -1), discitis(30, -1));

        assertThat(judge.anchors().date("sixWeeksOfTreatment").map(Moment::date))
                .contains(day(58));
        assertThat(judge.anchors().date("infectionDiagnosis").map(Moment::date)).contains(day(103));
    }

    @Test
    void anchored_movedDate_saysHowItWasCounted() {
        Verdict verdict = judge(discitis(100, -1)).judge(new Criterion.Anchored("sixWeeksOfTreatment", Timing.EVER));

        assertThat(verdict.evidenceOrNone())
                .singleElement()
                .satisfies(evidence ->
                        assertThat(((Evidence.Found) evidence).note()).isEqualTo("counted from 42 days after it"));
    }

    @Test
    void anchored_inTheFuture_liesInNoWindow() {
        assertThat(judge(discitis(41, -1))
                        .judge(new Criterion.Anchored("sixWeeksOfTreatment", Timing.within(Window.days(180)))))
                .isEqualTo(Verdict.notMet());
        assertThat(judge(discitis(42, -1))
                        .judge(new Criterion.Anchored("sixWeeksOfTreatment", Timing.within(Window.days(180))))
                        .isMet())
                .isTrue();
    }

    @Test
    void anchored_withoutTheInputThatDatesIt_isUnknown() {
        PatientFacts chart = RandomCharts.of(List.of(), without(Input.CONDITIONS));

        assertThat(RULES.judge(chart).judge(new Criterion.Anchored("sixWeeksOfTreatment", Timing.EVER)))
                .isEqualTo(new Verdict.Unknown(Set.of(Input.CONDITIONS)));
        assertThat(judge().judge(new Criterion.Anchored("sixWeeksOfTreatment", Timing.EVER)))
                .isEqualTo(Verdict.notMet());
    }

    @Test
    void abatement_isTheDateOfItsEvidence() {
        Verdict verdict = judge(discitis(100, 12)).finding("spinalInfectionAbated");

        assertThat(date(verdict)).isEqualTo(day(12));
        assertThat(judge(discitis(100, -1)).finding("spinalInfectionAbated").isMet())
                .isFalse();
    }

    /** Whatever the chart: a course ends after it began, and not while one of its drugs goes on. */
    @Test
    void course_ofAnyChart_endsAfterItBegan() {
        RandomCharts charts = new RandomCharts(20_261_125L);
        int ended = 0;
        for (int i = 0; i < 300; i++) {
            PatientFacts chart = charts.chart();
            Judge judge = RULES.judge(chart);
            Verdict end = judge.judge(course(Edge.END, Timing.EVER));
            if (end.isMet()) {
                ended++;
                Verdict start = judge.judge(course(Edge.START, Timing.EVER));
                assertThat(date(start)).isBeforeOrEqualTo(date(end));
                List<Fact> more = new ArrayList<>(RandomCharts.facts(chart));
                more.add(drug("6038", 10, 0));
                assertThat(RULES.judge(RandomCharts.of(more, chart.coverage().deliveries()))
                                .judge(course(Edge.END, Timing.EVER)))
                        .isEqualTo(Verdict.notMet());
            }
        }
        assertThat(ended).isGreaterThan(20);
    }

    @Test
    void rise_needsTheSizeTheLevelAndTheOrder() {
        assertThat(judge(crp(28, 100), crp(38, 1)).judge(rise()).isMet()).isTrue();
        assertThat(judge(crp(28.1, 100), crp(38, 1)).judge(rise()).isMet()).isFalse();
        assertThat(judge(crp(2, 100), crp(20, 1)).judge(rise()).isMet()).isFalse();
        assertThat(judge(crp(38, 100), crp(28, 1)).judge(rise()).isMet()).isFalse();
        assertThat(judge(crp(25.1, 100), crp(35.1, 1)).judge(rise()).isMet()).isTrue();
    }

    @Test
    void rise_tellsTheLatestAndTheLowest() {
        Verdict verdict = judge(crp(20, 150), crp(8, 90), crp(38, 1)).judge(rise());

        assertThat(verdict.evidenceOrNone())
                .extracting(evidence -> ((Evidence.Found) evidence).value())
                .containsExactly("38 mg/L", "8 mg/L");
    }

    /** What rose to a level lies above it, and another earlier low value takes nothing away. */
    @Test
    void rise_ofAnyChart_isHighNow_andNotUndoneByTheMoreDistantPast() {
        RandomCharts charts = new RandomCharts(20_261_126L);
        int rose = 0;
        for (int i = 0; i < 2_000; i++) {
            PatientFacts chart = charts.chart();
            if (RULES.judge(chart).judge(rise()).isMet()) {
                rose++;
                assertThat(RULES.judge(chart).finding("crpTwenty").isMet()).isTrue();
                List<Fact> more = new ArrayList<>(RandomCharts.facts(chart));
                more.add(crp(500, 199));
                assertThat(RULES.judge(RandomCharts.of(more, chart.coverage().deliveries()))
                                .judge(rise())
                                .isMet())
                        .isTrue();
            }
        }
        assertThat(rose).isGreaterThan(5);
    }

    private static Criterion rise() {
        return new Criterion.Rose(
                "crp",
                new Quantity(10, "mg/L"),
                new Comparison(Comparison.Operator.ABOVE, 20, "mg/L"),
                Window.days(14),
                Window.days(200));
    }

    private static Criterion course(Edge edge, Timing timing) {
        return new Criterion.Course(DRUGS, edge, timing);
    }

    private static Timing since(String anchor) {
        return new Timing(
                Optional.empty(),
                Optional.empty(),
                Timing.Dating.EITHER,
                Optional.of(anchor),
                Optional.empty(),
                Optional.empty(),
                false);
    }

    private static LocalDate date(Verdict verdict) {
        Evidence.Found found = (Evidence.Found) verdict.evidenceOrNone().getFirst();
        return found.date().orElseThrow().date();
    }

    private static LocalDate day(int daysAgo) {
        return LocalDate.ofInstant(RandomCharts.AS_OF, ZoneOffset.UTC).minusDays(daysAgo);
    }

    private static Judge judge(Fact... facts) {
        return RULES.judge(RandomCharts.of(List.of(facts), complete()));
    }

    /** A discitis that began and, unless that is negative, was resolved so many days ago. */
    private Fact discitis(int onset, int abated) {
        return new Diagnosis(
                source("Condition"),
                new Concept(List.of(new Code("http://snomed.info/sct", "2304001", "Discitis")), ""),
                Diagnosis.Status.CURRENT,
                Diagnosis.Certainty.CONFIRMED,
                Optional.of(Moment.of(day(onset))),
                Optional.empty(),
                abated < 0 ? Optional.empty() : Optional.of(Moment.of(day(abated))));
    }

    private Fact drug(String rxnorm, int from, int to) {
        return new Medication(
                source("MedicationRequest"),
                new Concept(List.of(new Code("http://www.nlm.nih.gov/research/umls/rxnorm", rxnorm, "")), ""),
                Concept.EMPTY,
                Optional.of(new Exposure(
                        Moment.of(day(from)), Moment.of(day(to)).start().plus(Duration.ofHours(1)), true)),
                List.of());
    }

    private Fact crp(double value, int daysAgo) {
        return new Measurement(
                source("Observation"),
                new Concept(List.of(new Code("http://loinc.org", "1988-5", "")), ""),
                Optional.of(Moment.of(day(daysAgo))),
                new Result.Numeric(new Quantity(value, "mg/L"), Result.Comparator.EXACTLY),
                List.of());
    }

    private Provenance source(String type) {
        return new Provenance(type, "t" + next++);
    }

    private static Map<Input, Delivery> without(Input input) {
        Map<Input, Delivery> deliveries = complete();
        deliveries.put(input, Delivery.MISSING);
        return deliveries;
    }

    private static Map<Input, Delivery> complete() {
        Map<Input, Delivery> deliveries = new EnumMap<>(Input.class);
        for (Input input : Input.values()) {
            deliveries.put(input, new Delivery(Delivery.State.COMPLETE, 1, 0, 0, 0));
        }
        return deliveries;
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
