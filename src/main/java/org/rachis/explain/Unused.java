package org.rachis.explain;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.rachis.facts.PatientFacts;
import org.rachis.facts.kind.Encounter;
import org.rachis.facts.kind.Exposure;
import org.rachis.facts.kind.Fact;
import org.rachis.facts.kind.Measurement;
import org.rachis.facts.kind.Medication;
import org.rachis.facts.kind.Report;
import org.rachis.facts.value.Concept;
import org.rachis.facts.value.Moment;
import org.rachis.facts.value.Result;
import org.rachis.findings.Judge;
import org.rachis.findings.Rules;
import org.rachis.knowledge.Criterion;
import org.rachis.terminology.ValueSets;

/**
 * Says why a fact is evidence of nothing. It is shown alone to every criterion that looks for its kind, first loosened to
 * its codes and then by date, status and value, so that what is said is what the judge itself says.
 */
final class Unused {

    private final Rules rules;
    private final ValueSets valueSets;
    private final Lookers lookers;

    Unused(Rules rules, ValueSets valueSets) {
        this.rules = rules;
        this.valueSets = valueSets;
        this.lookers = new Lookers(rules.knowledge());
    }

    /** @param lookedForBy the findings that look for such a fact */
    record Reason(Why why, String text, List<String> lookedForBy) {}

    Search in(PatientFacts chart, Judge judge) {
        return new Search(chart, judge);
    }

    /** The reasons in one chart. */
    final class Search {

        private final PatientFacts chart;
        private final Judge judge;
        private final Map<Object, List<Looker>> interested = new HashMap<>();

        private Search(PatientFacts chart, Judge judge) {
            this.chart = chart;
            this.judge = judge;
        }

        Reason reason(Fact fact) {
            List<Looker> those = interested.computeIfAbsent(sort(fact), any -> interestedIn(fact));
            List<String> names = those.stream()
                    .map(Looker::finding)
                    .filter(name -> !name.isEmpty())
                    .distinct()
                    .toList();
            Why why = those.isEmpty() ? unknown(fact) : why(fact, those, names);
            return new Reason(why, why.text(fact), names);
        }

        private List<Looker> interestedIn(Fact fact) {
            Judge alone = alone(dated(fact), ever(fact));
            return lookers.of(fact).stream()
                    .filter(looker -> alone.judge(looker.open()).isMet())
                    .toList();
        }

        private Why unknown(Fact fact) {
            List<Concept> concepts = concepts(fact);
            if (concepts.stream().allMatch(Concept::isEmpty)) {
                return Why.NO_CODE;
            }
            boolean known = concepts.stream()
                    .flatMap(concept -> concept.codes().stream())
                    .anyMatch(code -> !valueSets.setsOf(code).isEmpty());
            return known ? Why.NOT_LOOKED_FOR : Why.UNKNOWN_CODE;
        }

        private Why why(Fact fact, List<Looker> those, List<String> names) {
            if (fact.date().filter(date -> date.daysBefore(chart.asOf()) < 0).isPresent()) {
                return Why.FUTURE;
            }
            List<Looker> inTime = admitting(those, Looker::timed, alone(fact, chart.asOf()));
            if (inTime.isEmpty()) {
                return time(fact, those);
            }
            Judge ever = alone(dated(fact), ever(fact));
            List<Looker> standing = admitting(inTime, Looker::standing, ever);
            if (standing.isEmpty()) {
                return Why.STATUS;
            }
            if (admitting(standing, Looker::valued, ever).isEmpty()) {
                return isNumber(fact) ? Why.THRESHOLD : Why.RESULT;
            }
            return names.stream().anyMatch(name -> judge.finding(name).isMet()) ? Why.OTHERS_DECIDE : Why.NOT_MET;
        }

        private Why time(Fact fact, List<Looker> those) {
            Optional<Moment> last = last(fact);
            if (last.isEmpty()) {
                return Why.NO_DATE;
            }
            boolean tooOld = those.stream()
                    .allMatch(looker -> looker.within()
                            .filter(window -> window.isPrecededBy(last.get(), chart.asOf()))
                            .isPresent());
            return tooOld ? Why.TOO_OLD : Why.WRONG_TIME;
        }

        private Judge alone(Fact fact, Instant asOf) {
            return rules.judge(Alone.with(fact, chart.id(), asOf));
        }

        /** Reports are looked at by their date only; one that has none is looked for all the same. */
        private Fact dated(Fact fact) {
            return fact instanceof Report report && report.date().isEmpty()
                    ? new Report(
                            report.provenance(),
                            report.concept(),
                            Optional.of(Moment.of(chart.asOf())),
                            report.preliminary(),
                            report.conclusions())
                    : fact;
        }

        /** A time at which the fact lies in the past. */
        private Instant ever(Fact fact) {
            return fact.date()
                    .map(Moment::start)
                    .filter(date -> date.isAfter(chart.asOf()))
                    .orElse(chart.asOf());
        }
    }

    private static List<Looker> admitting(List<Looker> those, Function<Looker, Criterion> part, Judge judge) {
        return those.stream()
                .filter(looker -> judge.judge(part.apply(looker)).isMet())
                .toList();
    }

    /** The last day of which the fact speaks. */
    private static Optional<Moment> last(Fact fact) {
        return fact instanceof Medication medication
                ? medication.exposure().map(Exposure::end).map(Moment::of)
                : fact.date();
    }

    private static boolean isNumber(Fact fact) {
        return fact instanceof Measurement measurement && measurement.result() instanceof Result.Numeric;
    }

    /** Facts of one sort interest the same criteria, whatever their dates and numbers. */
    private static Object sort(Fact fact) {
        return List.of(
                fact.getClass(), concepts(fact), isNumber(fact), fact.date().isPresent());
    }

    private static List<Concept> concepts(Fact fact) {
        return switch (fact) {
            case Measurement m when m.result() instanceof Result.Coded(var answer) -> List.of(m.concept(), answer);
            case Medication m -> List.of(m.concept(), m.route());
            case Encounter e ->
                Stream.concat(Stream.of(e.concept()), e.kinds().stream()).toList();
            default -> List.of(fact.concept());
        };
    }
}
