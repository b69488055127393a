package org.rachis.app;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.support.DefaultProfileValidationSupport;
import ca.uhn.fhir.validation.FhirValidator;
import ca.uhn.fhir.validation.ResultSeverityEnum;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.hl7.fhir.common.hapi.validation.support.CommonCodeSystemsTerminologyService;
import org.hl7.fhir.common.hapi.validation.support.InMemoryTerminologyServerValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.ValidationSupportChain;
import org.hl7.fhir.common.hapi.validation.validator.FhirInstanceValidator;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** HAPI FHIR judges what the examples send, so that what a newcomer copies is FHIR. */
class ExampleResourcesTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final FhirContext FHIR = FhirContext.forR4();
    private static final Pattern LATE_DATE = Pattern.compile("\"20(2[3-9]|[3-9]\\d)-[^\"]*\"");
    private static FhirValidator validator;

    @BeforeAll
    static void prepare() {
        FhirInstanceValidator module = new FhirInstanceValidator(new ValidationSupportChain(
                new DefaultProfileValidationSupport(FHIR),
                new CommonCodeSystemsTerminologyService(FHIR),
                new InMemoryTerminologyServerValidationSupport(FHIR)));
        // US Core is named as an EHR would, but is not at hand: resources are judged by FHIR itself.
        module.setErrorForUnknownProfiles(false);
        validator = FHIR.newValidator().registerValidatorModule(module);
    }

    @ParameterizedTest
    @MethodSource("names")
    void everyResource_isValid(String name) {
        List<JsonNode> resources =
                resources(name).filter(resource -> !isBrokenOnPurpose(resource)).toList();

        assertThat(resources)
                .hasSizeGreaterThan(5)
                .allSatisfy(resource -> assertThat(errors(resource)).isEmpty());
    }

    @Test
    void brokenEntries_areBroken() {
        List<JsonNode> broken = resources("broken-entries.json")
                .filter(ExampleResourcesTest::isBrokenOnPurpose)
                .toList();

        assertThat(broken).hasSize(2);
        assertThat(broken.stream().filter(JsonNode::isObject))
                .hasSize(1)
                .allSatisfy(resource -> assertThat(errors(resource)).isNotEmpty());
    }

    /** A date that is written down grows old, and the card with it: what must be recent is dated by the token. */
    @ParameterizedTest
    @MethodSource("names")
    void everyRecentDate_isTheToken(String name) {
        assertThat(ExampleFiles.undated(name)).contains("@TODAY@").doesNotContainPattern(LATE_DATE);
    }

    static List<String> names() {
        return ExampleFiles.names();
    }

    private static Stream<JsonNode> resources(String name) {
        JsonNode request = JSON.readTree(ExampleFiles.datedToday(name));
        return Stream.concat(
                        request.path("prefetch").valueStream(),
                        Stream.of(request.at("/context/draftOrders")).filter(JsonNode::isObject))
                .filter(value -> !value.isNull())
                .flatMap(value -> value.path("resourceType").asString().equals("Bundle")
                        ? value.path("entry").valueStream().map(entry -> entry.path("resource"))
                        : Stream.of(value));
    }

    private static boolean isBrokenOnPurpose(JsonNode resource) {
        return !resource.isObject() || resource.path("id").asString().startsWith("unreadable");
    }

    private static List<String> errors(JsonNode resource) {
        return validator.validateWithResult(resource.toString()).getMessages().stream()
                .filter(message -> message.getSeverity().compareTo(ResultSeverityEnum.ERROR) >= 0)
                .map(message -> message.getLocationString() + ": " + message.getMessage())
                .toList();
    }
}
