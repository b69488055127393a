package org.rachis.fhir.oracle;

import static org.rachis.fhir.oracle.OracleTypes.concept;
import static org.rachis.fhir.oracle.OracleTypes.moment;
import static org.rachis.fhir.oracle.OracleTypes.provenance;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.MedicationRequest;
import org.hl7.fhir.r4.model.MedicationStatement;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Timing;
import org.hl7.fhir.r4.model.Type;
import org.rachis.facts.kind.Dosage;
import org.rachis.facts.kind.Exposure;
import org.rachis.facts.kind.Medication;
import org.rachis.facts.value.Concept;
import org.rachis.facts.value.Moment;

/** Medications by HAPI's model, in the other way round: from the whole resource to the fact. */
record OracleMedications(Map<String, org.hl7.fhir.r4.model.Medication> drugs, Instant asOf) {

    private static final Set<String> STATUSES = Set.of("active", "completed", "on-hold", "stopped");

    Stream<Medication> of(MedicationRequest request) {
        if (!request.hasStatus()
                || !STATUSES.contains(request.getStatus().toCode())
                || !request.getIntent().toCode().endsWith("order")
                || request.getDoNotPerform()) {
            return Stream.empty();
        }
        Optional<Moment> start = moment(request.getAuthoredOnElement());
        var dispense = request.getDispenseRequest();
        Stream<Optional<Instant>> ends = Stream.of(
                moment(dispense.getValidityPeriod().getEndElement()).map(Moment::start),
                start.filter(date -> dispense.hasExpectedSupplyDuration())
                        .map(date -> date.start()
                                .plus(Duration.ofDays(dispense.getExpectedSupplyDuration()
                                        .getValue()
                                        .longValueExact()))));
        boolean active = request.getStatus() == MedicationRequest.MedicationRequestStatus.ACTIVE;
        return Stream.of(new Medication(
                provenance(request),
                drug(request.getMedication()),
                route(request.getMedication(), request.getDosageInstruction()),
                exposure(start, ends.flatMap(Optional::stream).max(Instant::compareTo), active),
                dosages(request.getDosageInstruction())));
    }

    Stream<Medication> of(MedicationStatement statement) {
        if (!statement.hasStatus() || !STATUSES.contains(statement.getStatus().toCode())) {
            return Stream.empty();
        }
        Optional<Moment> start =
                OracleTypes.earliest(statement.getEffective()).or(() -> moment(statement.getDateAssertedElement()));
        Optional<Instant> end = statement.hasEffectivePeriod()
                ? moment(statement.getEffectivePeriod().getEndElement()).map(Moment::start)
                : Optional.empty();
        boolean active = statement.getStatus() == MedicationStatement.MedicationStatementStatus.ACTIVE;
        return Stream.of(new Medication(
                provenance(statement),
                drug(statement.getMedication()),
                route(statement.getMedication(), statement.getDosage()),
                exposure(start, end, active),
                dosages(statement.getDosage())));
    }

    private Optional<Exposure> exposure(Optional<Moment> start, Optional<Instant> end, boolean active) {
        return start.map(from -> {
            if (end.isPresent()) {
                return new Exposure(from, end.get().isBefore(from.start()) ? from.start() : end.get(), true);
            }
            long age = from.daysBefore(asOf);
            return new Exposure(from, active && age >= 0 && age <= 365 ? asOf : from.start(), false);
        });
    }

    private Concept drug(Type medication) {
        return switch (medication) {
            case CodeableConcept given -> concept(given);
            case Reference reference ->
                Optional.ofNullable(drugs.get(reference.getReference()))
                        .map(drug -> concept(drug.getCode()))
                        .orElse(new Concept(List.of(), Objects.toString(reference.getDisplay(), "")));
            case null -> Concept.EMPTY;
            default -> Concept.EMPTY;
        };
    }

    private Concept route(Type medication, List<org.hl7.fhir.r4.model.Dosage> dosages) {
        List<Concept> all = new ArrayList<>(
                dosages.stream().map(dosage -> concept(dosage.getRoute())).toList());
        if (medication instanceof Reference reference && drugs.containsKey(reference.getReference())) {
            all.add(concept(drugs.get(reference.getReference()).getForm()));
        }
        return new Concept(
                all.stream().flatMap(route -> route.codes().stream()).distinct().toList(),
                String.join(
                        "; ",
                        all.stream()
                                .map(Concept::text)
                                .filter(text -> !text.isEmpty())
                                .distinct()
                                .toList()));
    }

    private static List<Dosage> dosages(List<org.hl7.fhir.r4.model.Dosage> dosages) {
        return dosages.stream()
                .map(dosage -> new Dosage(dose(dosage), dosage.hasAsNeeded() ? asNeeded(dosage) : perDay(dosage)))
                .toList();
    }

    private static Optional<Double> asNeeded(org.hl7.fhir.r4.model.Dosage dosage) {
        boolean fixed = dosage.hasAsNeededBooleanType()
                && !dosage.getAsNeededBooleanType().booleanValue();
        return fixed ? perDay(dosage) : Optional.empty();
    }

    private static Optional<org.rachis.facts.value.Quantity> dose(org.hl7.fhir.r4.model.Dosage dosage) {
        return dosage.getDoseAndRate().stream()
                .filter(dose -> dose.hasDoseQuantity())
                .findFirst()
                .map(dose -> dose.getDoseQuantity())
                .map(OracleMedications::quantity);
    }

    private static org.rachis.facts.value.Quantity quantity(Quantity dose) {
        String unit = Objects.toString(dose.getUnit(), "");
        return new org.rachis.facts.value.Quantity(
                dose.getValue().doubleValue(), dose.hasCode() ? dose.getCode() : unit);
    }

    private static Optional<Double> perDay(org.hl7.fhir.r4.model.Dosage dosage) {
        Timing.TimingRepeatComponent repeat = dosage.getTiming().getRepeat();
        if (!repeat.hasPeriodUnit()) {
            return Optional.empty();
        }
        double hours = switch (repeat.getPeriodUnit()) {
            case H -> 1;
            case D -> 24;
            case WK -> 168;
            case MO -> 720;
            default -> throw new AssertionError("The samples have no such unit: " + repeat.getPeriodUnit());
        };
        BigDecimal period = repeat.hasPeriod() ? repeat.getPeriod() : BigDecimal.ONE;
        int frequency = repeat.hasFrequency() ? repeat.getFrequency() : 1;
        return Optional.of(frequency * 24 / (period.doubleValue() * hours));
    }
}
