package org.rachis.cards;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.rachis.facts.Coverage;
import org.rachis.facts.Delivery;
import org.rachis.facts.IgnoredValue;
import org.rachis.facts.Input;
import org.rachis.facts.PatientFacts;
import org.rachis.facts.PatientId;
import org.rachis.facts.kind.Diagnosis;
import org.rachis.facts.kind.Exposure;
import org.rachis.facts.kind.Measurement;
import org.rachis.facts.kind.Medication;
import org.rachis.facts.kind.Person;
import org.rachis.facts.kind.Procedure;
import org.rachis.facts.reading.Analyte;
import org.rachis.facts.value.Concept;
import org.rachis.facts.value.Moment;
import org.rachis.facts.value.Provenance;
import org.rachis.facts.value.Quantity;
import org.rachis.facts.value.Result;
import org.rachis.knowledge.Knowledge;
import org.rachis.terminology.Code;
import org.rachis.terminology.ValueSet;
import org.rachis.terminology.ValueSets;

/** Charts put together at random from the shipped codes, with texts that mean harm; the same seed gives the same chart. */
public final class RandomCharts {

    private static final Instant AS_OF = Instant.parse("2026-11-15T12:00:00Z");
    private static final List<String> TEXTS = List.of(
            "<img src=x onerror=alert(1)>",
            "[click](javascript:alert(1)) {evidence} [, {risk}]",
            "Very long name of a disease that nobody would ever write but that an interface engine may well produce twice",
            "腰痛 😀 \u202E gnirts",
            "**x** _y_ `z` | ~~w~~ www.evil.example",
            "Low back pain (finding)");

    private final Random random;
    private final Knowledge knowledge;
    private final List<Code> codes = new ArrayList<>();
    private final List<Code> likely = new ArrayList<>();

    public RandomCharts(long seed, Knowledge knowledge, ValueSets valueSets) {
        this.random = new Random(seed);
        this.knowledge = knowledge;
        valueSets.names().forEach(name -> addCodes(valueSets.find(name).orElseThrow()));
    }

    private void addCodes(ValueSet set) {
        set.members().forEach(member -> codes.add(member.code()));
        if (set.name()
                .matches("spinal-pain|neuro-deficit-strong|injection-drug-use|bacteremia-sepsis|spinal-infection")) {
            set.members().forEach(member -> likely.add(member.code()));
        }
    }

    public PatientFacts next() {
        return chart(some(12, this::diagnosis));
    }

    /** A chart with that many diagnoses, each of which speaks for a card. */
    PatientFacts crowded(int diagnoses) {
        return chart(Stream.generate(this::likelyDiagnosis).limit(diagnoses).toList());
    }

    private Diagnosis likelyDiagnosis() {
        return new Diagnosis(
                source("Condition"),
                concept(likely),
                Diagnosis.Status.CURRENT,
                Diagnosis.Certainty.CONFIRMED,
                date(),
                Optional.empty(),
                Optional.empty());
    }

    private PatientFacts chart(List<Diagnosis> diagnoses) {
        return new PatientFacts(
                new PatientId("p"),
                AS_OF,
                new Person("female", Optional.of(Moment.of(AS_OF.minus(Duration.ofDays(20_000)))), false),
                diagnoses,
                List.of(),
                some(8, this::measurement),
                some(4, this::medication),
                some(4, () -> new Procedure(source("Procedure"), concept(codes), date())),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                coverage());
    }

    private Diagnosis diagnosis() {
        return new Diagnosis(
                source("Condition"),
                concept(random.nextBoolean() ? likely : codes),
                random.nextInt(4) == 0 ? Diagnosis.Status.PAST : Diagnosis.Status.CURRENT,
                random.nextInt(4) == 0 ? Diagnosis.Certainty.SUSPECTED : Diagnosis.Certainty.CONFIRMED,
                date(),
                Optional.empty(),
                Optional.empty());
    }

    private Measurement measurement() {
        Analyte analyte = pick(knowledge.reading().analytes());
        Code code = codes.stream()
                .filter(candidate -> candidate.system().equals("http://loinc.org"))
                .skip(random.nextInt(20))
                .findFirst()
                .orElseThrow();
        return new Measurement(
                source("Observation"),
                new Concept(List.of(new Code(code.system(), code.code(), pick(TEXTS))), ""),
                date(),
                new Result.Numeric(
                        new Quantity(random.nextDouble() * 200, analyte.unit()),
                        pick(List.of(Result.Comparator.values()))),
                List.of());
    }

    private Medication medication() {
        Moment start = date().orElseThrow();
        return new Medication(
                source("MedicationRequest"),
                concept(codes),
                Concept.EMPTY,
                Optional.of(new Exposure(start, AS_OF, false)),
                List.of());
    }

    private Coverage coverage() {
        Map<Input, Delivery> deliveries = new EnumMap<>(Input.class);
        for (Input input : Input.values()) {
            deliveries.put(input, new Delivery(pick(List.of(Delivery.State.values())), 3, 0, random.nextInt(2), 1));
        }
        return new Coverage(deliveries, List.of(new IgnoredValue(source("Observation"), "crp", date(), pick(TEXTS))));
    }

    private Concept concept(List<Code> from) {
        Code code = pick(from);
        String display = random.nextBoolean() ? pick(TEXTS) : code.display();
        return new Concept(List.of(new Code(code.system(), code.code(), display)), pick(TEXTS));
    }

    private Provenance source(String type) {
        return new Provenance(type, "id" + random.nextInt(1_000_000));
    }

    private Optional<Moment> date() {
        return Optional.of(Moment.of(AS_OF.minus(Duration.ofHours(random.nextInt(24 * 40)))));
    }

    private <T> List<T> some(int most, Supplier<T> supplier) {
        List<T> list = new ArrayList<>();
        int n = random.nextInt(most + 1);
        for (int i = 0; i < n; i++) {
            list.add(supplier.get());
        }
        return list;
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
