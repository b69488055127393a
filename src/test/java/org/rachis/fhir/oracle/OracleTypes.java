package org.rachis.fhir.oracle;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.BaseDateTimeType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.Type;
import org.rachis.facts.value.Concept;
import org.rachis.facts.value.Moment;
import org.rachis.facts.value.Provenance;
import org.rachis.terminology.Code;

/** HAPI's data types as the core's. */
final class OracleTypes {

    private OracleTypes() {}

    static Provenance provenance(Resource resource) {
        return new Provenance(resource.fhirType(), resource.getIdElement().getIdPart());
    }

    static Concept concept(CodeableConcept concept) {
        List<Code> codes = concept.getCoding().stream()
                .filter(coding -> coding.hasSystem() && coding.hasCode())
                .map(OracleTypes::code)
                .toList();
        return new Concept(codes, concept.hasText() ? concept.getText() : "");
    }

    static Code code(Coding coding) {
        return new Code(coding.getSystem(), coding.getCode(), coding.hasDisplay() ? coding.getDisplay() : "");
    }

    static List<Concept> concepts(List<CodeableConcept> concepts) {
        return new ArrayList<>(concepts.stream().map(OracleTypes::concept).toList());
    }

    static String word(CodeableConcept concept) {
        return concept.hasCoding() ? concept.getCodingFirstRep().getCode() : "";
    }

    static Optional<Moment> moment(BaseDateTimeType date) {
        return Optional.ofNullable(date.getValueAsString()).map(OracleTypes::moment);
    }

    private static Moment moment(String text) {
        return switch (text.length()) {
            case 4 -> new Moment(midnight(LocalDate.of(Integer.parseInt(text), 1, 1)), Moment.Precision.YEAR);
            case 7 -> new Moment(midnight(YearMonth.parse(text).atDay(1)), Moment.Precision.MONTH);
            case 10 -> new Moment(midnight(LocalDate.parse(text)), Moment.Precision.DAY);
            default -> new Moment(OffsetDateTime.parse(text).toInstant(), Moment.Precision.TIME);
        };
    }

    private static Instant midnight(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    /** Of a date or a period the end, else the start. */
    static Optional<Moment> latest(Type time) {
        return switch (time) {
            case Period period -> moment(period.getEndElement()).or(() -> moment(period.getStartElement()));
            case BaseDateTimeType date -> moment(date);
            case null -> Optional.empty();
            default -> Optional.empty();
        };
    }

    /** Of a date or a period the start. */
    static Optional<Moment> earliest(Type time) {
        return switch (time) {
            case Period period -> moment(period.getStartElement());
            case BaseDateTimeType date -> moment(date);
            case null -> Optional.empty();
            default -> Optional.empty();
        };
    }
}
