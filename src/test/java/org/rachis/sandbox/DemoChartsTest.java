package org.rachis.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.support.DefaultProfileValidationSupport;
import ca.uhn.fhir.validation.FhirValidator;
import ca.uhn.fhir.validation.ResultSeverityEnum;
import ca.uhn.fhir.validation.ValidationResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.hl7.fhir.common.hapi.validation.support.CommonCodeSystemsTerminologyService;
import org.hl7.fhir.common.hapi.validation.support.InMemoryTerminologyServerValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.ValidationSupportChain;
import org.hl7.fhir.common.hapi.validation.validator.FhirInstanceValidator;
import org.hl7.fhir.r4.model.Condition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** HAPI FHIR judges the demo charts, so that what a newcomer copies is FHIR. */
class DemoChartsTest {

    private static final Path FOLDER = Path.of("src/main/resources/sandbox/charts");
    private static final Instant NOON = Instant.parse("2026-11-15T12:00:00Z");
    private static final FhirContext FHIR = FhirContext.forR4Cached();
    private static final FhirValidator VALIDATOR = FHIR.newValidator()
            .registerValidatorModule(new FhirInstanceValidator(new ValidationSupportChain(
                    new DefaultProfileValidationSupport(FHIR),
                    new CommonCodeSystemsTerminologyService(FHIR),
                    new InMemoryTerminologyServerValidationSupport(FHIR))));

    @ParameterizedTest
    @MethodSource("files")
    void everyResource_isValid_andOfItsPatient(Path file) throws IOException {
        String patient = file.getFileName().toString().replace(".json", "");
        List<JsonNode> resources = Visitor.JSON
                .readTree(ChartDates.dated(Files.readString(file), NOON))
                .path("entry")
                .valueStream()
                .map(entry -> entry.path("resource"))
                .toList();

        assertThat(resources)
                .hasSizeGreaterThan(9)
                .allSatisfy(resource -> assertThat(errors(resource)).isEmpty())
                .allSatisfy(
                        resource -> assertThat(resource.path("id").asString()).startsWith(patient))
                .allSatisfy(resource -> assertThat(resource.toString()).doesNotContain("@", "www.ama-assn.org/go/cpt"));
    }

    /** A date that is written down grows old: only birthdays are. */
    @ParameterizedTest
    @MethodSource("files")
    void everyDate_isRelative(Path file) throws IOException {
        assertThat(Files.readString(file).replaceAll("\"birthDate\": \"[^\"]*\"", ""))
                .doesNotContainPattern("\"\\d{4}-\\d\\d");
    }

    @Test
    void charts_areLaidOutAnewWhenTheDayChanges() throws IOException {
        List<Instant> now = new ArrayList<>(List.of(NOON));
        DemoCharts charts = DemoCharts.read(now::getFirst);
        assertThat(charts.shelf()).isSameAs(charts.shelf());
        String before = onset(charts);

        now.set(0, NOON.plusSeconds(86_400));

        assertThat(before).isEqualTo("2026-11-10");
        assertThat(onset(charts)).isEqualTo("2026-11-11");
    }

    static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.sorted().toList();
        }
    }

    private static String onset(DemoCharts charts) {
        return charts.shelf()
                .find("Condition", "demo-abscess-condition-7")
                .map(condition -> ((Condition) condition).getOnsetDateTimeType().getValueAsString())
                .orElseThrow();
    }

    private static List<String> errors(JsonNode resource) {
        ValidationResult result = VALIDATOR.validateWithResult(resource.toString());
        return result.getMessages().stream()
                .filter(message -> message.getSeverity().compareTo(ResultSeverityEnum.ERROR) >= 0)
                .map(message -> message.getLocationString() + ": " + message.getMessage())
                .toList();
    }
}
