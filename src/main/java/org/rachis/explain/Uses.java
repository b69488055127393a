package org.rachis.explain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.rachis.assessment.Assessment;
import org.rachis.assessment.Concern;
import org.rachis.facts.PatientFacts;
import org.rachis.facts.kind.Encounter;
import org.rachis.facts.kind.Fact;
import org.rachis.facts.kind.Measurement;
import org.rachis.facts.kind.Report;
import org.rachis.facts.value.Concept;
import org.rachis.facts.value.Provenance;
import org.rachis.facts.value.Result;
import org.rachis.findings.Evidence;
import org.rachis.findings.Judge;
import org.rachis.hooks.HookFlow.Judged;
import org.rachis.knowledge.Knowledge;
import org.rachis.knowledge.Pattern;
import org.rachis.terminology.Code;

/** Which fact is evidence of what. Evidence names the resource that it was read from; the fact in it is found again. */
final class Uses {

    /** What rests on a fact. */
    enum By {
        FINDING("finding"),
        PATTERN("pattern"),
        SILENCE("silence");

        private final String word;

        By(String word) {
            this.word = word;
        }

        String word() {
            return word;
        }
    }

    record Use(By by, String id, String label) {}

    private final IdentityHashMap<Fact, Set<Use>> uses = new IdentityHashMap<>();
    private final Map<Provenance, List<Fact>> facts = new HashMap<>();
    private final Map<String, String> labels = new HashMap<>();
    private final Set<Use> patient = new LinkedHashSet<>();

    private Uses(PatientFacts chart, Knowledge knowledge) {
        FactsWriter.all(chart)
                .forEach(fact -> facts.computeIfAbsent(fact.provenance(), any -> new ArrayList<>(2))
                        .add(fact));
        knowledge.findings().forEach(finding -> labels.put(finding.id(), finding.label()));
    }

    static Uses of(Judged judged, Knowledge knowledge) {
        Uses uses = new Uses(judged.facts(), knowledge);
        Judge judge = judged.decided().judge();
        judge.detect()
                .forEach(finding -> uses.take(
                        finding.verdict().evidenceOrNone(),
                        uses.finding(finding.definition().id())));
        Assessment assessment = judged.decided().assessment();
        Stream.concat(assessment.concerns().stream(), assessment.merged().stream())
                .flatMap(concern -> Stream.concat(Stream.of(concern), concern.beside().stream()))
                .forEach(uses::take);
        uses.silences(knowledge, assessment, judge);
        return uses;
    }

    List<Use> of(Fact fact) {
        return List.copyOf(uses.getOrDefault(fact, Set.of()));
    }

    List<Use> ofPatient() {
        return List.copyOf(patient);
    }

    private void take(Concern concern) {
        Pattern pattern = concern.pattern();
        take(concern.evidence(), new Use(By.PATTERN, pattern.id(), pattern.title()));
    }

    /** The rules that silence all, and those of the patterns that are silent. */
    private void silences(Knowledge knowledge, Assessment assessment, Judge judge) {
        knowledge.policy().silentWhen().forEach(silence -> take("*", silence, judge));
        knowledge.policy().criticalOnlyWhen().forEach(silence -> take("*", silence, judge));
        Set<String> quiet = new LinkedHashSet<>();
        assessment.quiet().forEach(one -> quiet.add(one.pattern()));
        knowledge.patterns().stream()
                .filter(pattern -> quiet.contains(pattern.id()))
                .forEach(pattern -> pattern.silences().forEach(silence -> take(pattern.id(), silence, judge)));
    }

    private void take(String id, Pattern.Silence silence, Judge judge) {
        take(judge.judge(silence.when()).evidenceOrNone(), new Use(By.SILENCE, id, silence.because()));
    }

    /** What names a finding of its own is evidence of that; what does not, of the one who asked. */
    private void take(List<Evidence> evidence, Use use) {
        for (Evidence one : evidence) {
            if (one instanceof Evidence.Found found) {
                if (!found.finding().isEmpty()) {
                    add(found, finding(found.finding()));
                }
                if (found.finding().isEmpty() || use.by() != By.PATTERN) {
                    add(found, use);
                }
            }
        }
    }

    private Use finding(String id) {
        return new Use(By.FINDING, id, labels.getOrDefault(id, ""));
    }

    private void add(Evidence.Found found, Use use) {
        if (found.source().resourceType().equals("Patient")) {
            patient.add(use);
        }
        List<Fact> there = facts.getOrDefault(found.source(), List.of());
        for (Fact fact : found(found, there)) {
            uses.computeIfAbsent(fact, any -> new LinkedHashSet<>()).add(use);
        }
    }

    /** One resource may give several facts: the code tells them apart, else the words, and then the date. */
    private static List<Fact> found(Evidence.Found found, List<Fact> there) {
        List<Fact> named = preferred(
                there,
                fact -> found.code()
                        .map(code -> codes(fact).anyMatch(code::equals))
                        .orElseGet(() -> fact.concept().label().equals(found.label())));
        return preferred(named, fact -> fact.date().equals(found.date()));
    }

    private static List<Fact> preferred(List<Fact> facts, Predicate<Fact> so) {
        if (facts.size() < 2) {
            return facts;
        }
        List<Fact> those = facts.stream().filter(so).toList();
        return those.isEmpty() ? facts : those;
    }

    private static Stream<Code> codes(Fact fact) {
        Stream<Concept> more = switch (fact) {
            case Measurement m when m.result() instanceof Result.Coded(var answer) -> Stream.of(answer);
            case Encounter encounter -> encounter.kinds().stream();
            case Report report -> report.conclusions().stream();
            default -> Stream.empty();
        };
        return Stream.concat(Stream.of(fact.concept()), more).flatMap(concept -> concept.codes().stream());
    }
}
