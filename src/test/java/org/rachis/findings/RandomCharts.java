package org.rachis.findings;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.rachis.facts.Coverage;
import org.rachis.facts.Delivery;
import org.rachis.facts.Input;
import org.rachis.facts.PatientFacts;
import org.rachis.facts.PatientId;
import org.rachis.facts.kind.Diagnosis;
import org.rachis.facts.kind.Exposure;
import org.rachis.facts.kind.Fact;
import org.rachis.facts.kind.Measurement;
import org.rachis.facts.kind.Medication;
import org.rachis.facts.kind.Order;
import org.rachis.facts.kind.Person;
import org.rachis.facts.kind.Procedure;
import org.rachis.facts.kind.Reason;
import org.rachis.facts.kind.Report;
import org.rachis.facts.value.Concept;
import org.rachis.facts.value.Moment;
import org.rachis.facts.value.Provenance;
import org.rachis.facts.value.Quantity;
import org.rachis.facts.value.Result;
import org.rachis.terminology.Code;

/** Makes up charts of the codes that matter here, with dates near the edges of the windows. */
final class RandomCharts {

    static final Instant AS_OF = Instant.parse("2026-11-15T12:00:00Z");

    private static final String SNOMED = "http://snomed.info/sct";
    private static final List<String> PROBLEMS = List.of(
            "279039007",
            "278860009",
            "135860001",
            "386661006",
            "43724002",
            "5758002",
            "448417001",
            "6142004",
            "128045006",
            "1845001",
            "267064002",
            "6077001",
            "44077006",
            "226034001",
            "44054006",
            "2304001",
            "63627007",
            "68566005",
            "45816000",
            "49650001",
            "300956001",
            "69896004",
            "36163009",
            "266569009",
            "91302008");
    private static final List<String> PROCEDURES =
            List.of("180885006", "387731002", "55705006", "233527006", "302497006", "18946005", "80146002");
    private static final Map<String, String> NUMBERS = Map.of(
            "8310-5", "Cel", "1988-5", "mg/L", "4537-7", "mm/h", "6690-2", "10*9/L", "751-8", "10*9/L", "2524-7",
            "mmol/L", "9279-1", "/min", "8480-6", "mm[Hg]", "4548-4", "%", "8867-4", "/min");
    private static final List<String> DRUGS =
            List.of("8640", "327361", "612865", "1256", "6851", "121191", "42316", "6038", "4450");
    private static final int[] AGES = {
        -1, 0, 1, 2, 6, 7, 8, 13, 14, 15, 20, 21, 30, 31, 42, 43, 60, 89, 90, 91, 300, 400
    };

    private final Random random;
    private int next;

    RandomCharts(long seed) {
        random = new Random(seed);
    }

    PatientFacts chart() {
        List<Fact> facts = new ArrayList<>();
        for (int i = random.nextInt(9); i >= 0; i--) {
            facts.add(diagnosis());
        }
        for (int i = random.nextInt(9); i > 0; i--) {
            facts.add(random.nextInt(5) == 0 ? culture() : measurement());
        }
        for (int i = random.nextInt(3); i > 0; i--) {
            facts.add(medication());
            facts.add(new Procedure(source("Procedure"), snomed(any(PROCEDURES)), date()));
            facts.add(reason());
            facts.add(report());
        }
        return of(facts, complete());
    }

    static PatientFacts of(List<Fact> facts, Map<Input, Delivery> deliveries) {
        return new PatientFacts(
                new PatientId("p"),
                AS_OF,
                new Person("male", Optional.of(Moment.of(LocalDate.of(1970, 1, 1))), false),
                only(facts, Diagnosis.class),
                only(facts, Reason.class),
                only(facts, Measurement.class),
                only(facts, Medication.class),
                only(facts, Procedure.class),
                List.of(),
                only(facts, Order.class),
                only(facts, Report.class),
                List.of(),
                List.of(),
                List.of(),
                new Coverage(deliveries, List.of()));
    }

    static List<Fact> facts(PatientFacts chart) {
        List<Fact> facts = new ArrayList<>(chart.diagnoses());
        facts.addAll(chart.reasons());
        facts.addAll(chart.measurements());
        facts.addAll(chart.medications());
        facts.addAll(chart.procedures());
        facts.addAll(chart.orders());
        facts.addAll(chart.reports());
        return facts;
    }

    PatientFacts shuffled(PatientFacts chart) {
        List<Fact> facts = facts(chart);
        Collections.shuffle(facts, random);
        return of(facts, chart.coverage().deliveries());
    }

    /** The chart as if that key had not been sent. */
    static PatientFacts without(PatientFacts chart, Input input) {
        Map<Input, Delivery> deliveries = new EnumMap<>(chart.coverage().deliveries());
        deliveries.put(input, Delivery.MISSING);
        List<Fact> kept = facts(chart).stream()
                .filter(fact -> !resourceType(input).equals(fact.provenance().resourceType()))
                .toList();
        return of(kept, deliveries);
    }

    /** Facts of codes that no value set knows; no procedure, as any procedure may explain a retention of urine. */
    List<Fact> irrelevant() {
        Concept unknown = new Concept(List.of(new Code(SNOMED, "99999999", "Something else")), "");
        return List.of(
                new Diagnosis(
                        source("Condition"),
                        unknown,
                        Diagnosis.Status.CURRENT,
                        Diagnosis.Certainty.CONFIRMED,
                        date(),
                        date(),
                        Optional.empty()),
                new Measurement(source("Observation"), unknown, date(), new Result.Flag(true), List.of()),
                new Measurement(source("Observation"), unknown, date(), number(500, "mg/L"), List.of()),
                new Medication(source("MedicationRequest"), unknown, Concept.EMPTY, exposure(), List.of()),
                new Report(source("DiagnosticReport"), unknown, date(), false, List.of(snomed("2304001"))),
                new Reason(source("Encounter"), unknown, date(), true));
    }

    private Diagnosis diagnosis() {
        return new Diagnosis(
                source("Condition"),
                snomed(any(PROBLEMS)),
                random.nextInt(5) == 0 ? Diagnosis.Status.PAST : Diagnosis.Status.CURRENT,
                random.nextInt(5) == 0 ? Diagnosis.Certainty.SUSPECTED : Diagnosis.Certainty.CONFIRMED,
                random.nextBoolean() ? date() : Optional.empty(),
                date(),
                random.nextInt(3) == 0 ? date() : Optional.empty());
    }

    private Measurement measurement() {
        String code = any(NUMBERS.keySet().stream().sorted().toList());
        double value = List.of(1.0, 4.0, 9.0, 15.0, 25.0, 38.5, 60.0, 85.0).get(random.nextInt(8));
        return new Measurement(
                source("Observation"), loinc(code), date(), number(value, NUMBERS.getOrDefault(code, "")), List.of());
    }

    private Measurement culture() {
        String said =
                any(List.of("Staphylococcus aureus", "No growth", "Coagulase-negative staphylococcus", "E. coli"));
        return new Measurement(source("Observation"), loinc("600-7"), date(), new Result.Worded(said), List.of());
    }

    private Medication medication() {
        Concept drug =
                new Concept(List.of(new Code("http://www.nlm.nih.gov/research/umls/rxnorm", any(DRUGS), "")), "");
        String type = random.nextBoolean() ? "MedicationRequest" : "MedicationStatement";
        return new Medication(source(type), drug, Concept.EMPTY, exposure(), List.of());
    }

    private Reason reason() {
        return new Reason(source("Encounter"), snomed(any(PROBLEMS)), date(), random.nextInt(3) == 0);
    }

    private Report report() {
        List<Concept> conclusions =
                random.nextBoolean() ? List.of(snomed(any(List.of("23056005", "2304001")))) : List.of();
        return new Report(source("DiagnosticReport"), loinc("24967-2"), date(), false, conclusions);
    }

    private Optional<Exposure> exposure() {
        Moment start = Moment.of(AS_OF.minus(Duration.ofDays(AGES[random.nextInt(AGES.length)])));
        return Optional.of(new Exposure(start, start.start().plus(Duration.ofDays(random.nextInt(60))), true));
    }

    private Optional<Moment> date() {
        Instant day = AS_OF.minus(Duration.ofDays(AGES[random.nextInt(AGES.length)]));
        return Optional.of(Moment.of(day.minus(Duration.ofMinutes(random.nextInt(600)))));
    }

    private Provenance source(String type) {
        return new Provenance(type, "r" + next++);
    }

    private <T> T any(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private static Result number(double value, String unit) {
        return new Result.Numeric(new Quantity(value, unit), Result.Comparator.EXACTLY);
    }

    private static Concept snomed(String code) {
        return new Concept(List.of(new Code(SNOMED, code, "")), "");
    }

    private static Concept loinc(String code) {
        return new Concept(List.of(new Code("http://loinc.org", code, "")), "");
    }

    private static Map<Input, Delivery> complete() {
        Map<Input, Delivery> deliveries = new EnumMap<>(Input.class);
        for (Input input : Input.values()) {
            deliveries.put(input, new Delivery(Delivery.State.COMPLETE, 1, 0, 0, 0));
        }
        return deliveries;
    }

    private static String resourceType(Input input) {
        return switch (input) {
            case PATIENT -> "Patient";
            case CONDITIONS -> "Condition";
            case OBSERVATIONS -> "Observation";
            case MEDICATION_STATEMENTS -> "MedicationStatement";
            case MEDICATION_REQUESTS -> "MedicationRequest";
            case PROCEDURES -> "Procedure";
            case ENCOUNTERS -> "Encounter";
            case ALLERGIES -> "AllergyIntolerance";
            case SERVICE_REQUESTS -> "ServiceRequest";
            case DIAGNOSTIC_REPORTS -> "DiagnosticReport";
            case DEVICES -> "Device";
        };
    }

    private static <T extends Fact> List<T> only(List<Fact> facts, Class<T> type) {
        return facts.stream().filter(type::isInstance).map(type::cast).toList();
    }
}
