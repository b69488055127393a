package org.rachis.fhir.oracle;

import static org.rachis.fhir.oracle.OracleTypes.concept;
import static org.rachis.fhir.oracle.OracleTypes.latest;
import static org.rachis.fhir.oracle.OracleTypes.moment;
import static org.rachis.fhir.oracle.OracleTypes.provenance;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Type;
import org.rachis.facts.kind.Measurement;
import org.rachis.facts.reading.Analyte;
import org.rachis.facts.reading.UnitConversion;
import org.rachis.facts.value.Concept;
import org.rachis.facts.value.Moment;
import org.rachis.facts.value.Result;
import org.rachis.terminology.Code;
import org.rachis.terminology.ValueSets;

/** Observations by HAPI's model. */
record OracleObservations(List<Analyte> analytes, ValueSets valueSets) {

    private static final Set<String> STATUSES = Set.of("final", "amended", "corrected");

    Stream<Measurement> of(Observation observation) {
        if (!STATUSES.contains(observation.getStatus().toCode()) || observation.hasDataAbsentReason()) {
            return Stream.empty();
        }
        Optional<Moment> date = latest(observation.getEffective()).or(() -> moment(observation.getIssuedElement()));
        Stream<Measurement> own = measurement(
                observation, observation.getCode(), date, observation.getValue(), observation.getInterpretation());
        Stream<Measurement> parts = observation.getComponent().stream()
                .filter(component -> !component.hasDataAbsentReason())
                .flatMap(component -> measurement(
                        observation, component.getCode(), date, component.getValue(), component.getInterpretation()));
        return Stream.concat(own, parts);
    }

    private Stream<Measurement> measurement(
            Observation observation,
            CodeableConcept code,
            Optional<Moment> date,
            Type value,
            List<CodeableConcept> interpretations) {
        Concept concept = concept(code);
        List<Code> interpretation = interpretations.stream()
                .flatMap(one -> concept(one).codes().stream())
                .toList();
        return result(concept, value, interpretation)
                .map(result -> new Measurement(provenance(observation), concept, date, result, interpretation))
                .stream();
    }

    private Optional<Result> result(Concept concept, Type value, List<Code> interpretation) {
        if (value == null) {
            return interpretation.isEmpty() ? Optional.empty() : Optional.of(new Result.Interpreted());
        }
        return switch (value) {
            case Quantity quantity when quantity.hasValue() -> number(concept, quantity);
            case IntegerType integer -> number(concept, new Quantity(integer.getValue()));
            case CodeableConcept coded -> Optional.of(new Result.Coded(concept(coded)));
            case StringType words -> Optional.of(new Result.Worded(words.getValue()));
            case BooleanType flag -> Optional.of(new Result.Flag(flag.getValue()));
            default -> interpretation.isEmpty() ? Optional.empty() : Optional.of(new Result.Interpreted());
        };
    }

    private Optional<Result> number(Concept concept, Quantity quantity) {
        double value = quantity.getValue().doubleValue();
        Optional<Analyte> analyte = analytes.stream()
                .filter(one -> concept.codes().stream()
                        .anyMatch(code -> valueSets.contains(one.valueSets().getFirst(), code)))
                .findFirst();
        if (analyte.isEmpty()) {
            String unit = quantity.hasCode() ? quantity.getCode() : Objects.toString(quantity.getUnit(), "");
            return Optional.of(numeric(new org.rachis.facts.value.Quantity(value, unit), quantity));
        }
        return analyte.get().conversions().stream()
                .filter(conversion -> accepts(conversion, quantity))
                .findFirst()
                .map(conversion -> new org.rachis.facts.value.Quantity(
                        conversion.convert(value), analyte.get().unit(), received(conversion, quantity)))
                .filter(number -> number.value() >= analyte.get().least()
                        && number.value() <= analyte.get().most())
                .map(number -> numeric(number, quantity));
    }

    private static boolean accepts(UnitConversion conversion, Quantity quantity) {
        return quantity.hasCode()
                ? conversion.codes().contains(quantity.getCode())
                        || conversion.aliases().contains(quantity.getUnit())
                : conversion.aliases().contains(quantity.getUnit());
    }

    private static String received(UnitConversion conversion, Quantity quantity) {
        return conversion.keepsNumber()
                ? ""
                : quantity.getValue().stripTrailingZeros().toPlainString() + " " + conversion.label();
    }

    private static Result numeric(org.rachis.facts.value.Quantity number, Quantity quantity) {
        Result.Comparator comparator = !quantity.hasComparator()
                ? Result.Comparator.EXACTLY
                : quantity.getComparator().toCode().startsWith("<") ? Result.Comparator.BELOW : Result.Comparator.ABOVE;
        return new Result.Numeric(number, comparator);
    }
}
