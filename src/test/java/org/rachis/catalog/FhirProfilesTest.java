package org.rachis.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.support.DefaultProfileValidationSupport;
import ca.uhn.fhir.validation.FhirValidator;
import ca.uhn.fhir.validation.ResultSeverityEnum;
import ca.uhn.fhir.validation.SingleValidationMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hl7.fhir.common.hapi.validation.support.CommonCodeSystemsTerminologyService;
import org.hl7.fhir.common.hapi.validation.support.InMemoryTerminologyServerValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.PrePopulatedValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.SnapshotGeneratingValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.ValidationSupportChain;
import org.hl7.fhir.common.hapi.validation.validator.FhirInstanceValidator;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.ElementDefinition;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.StructureDefinition;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** HAPI FHIR judges every resource in {@code fhir-profiles}; what it calls an error is one. */
class FhirProfilesTest {

    private static final Path ROOT = Path.of("fhir-profiles");
    private static final String PROFILE = "https://rachis.org/fhir/StructureDefinition/";

    private static final FhirContext FHIR = FhirContext.forR4();
    private static FhirValidator validator;

    @BeforeAll
    static void readDefinitions() {
        PrePopulatedValidationSupport own = new PrePopulatedValidationSupport(FHIR);
        Stream.of("profiles", "extensions", "codesystems", "valuesets")
                .flatMap(FhirProfilesTest::files)
                .map(FhirProfilesTest::parse)
                .forEach(own::addResource);
        // No terminology server is asked: whether a code of SNOMED CT, LOINC or RxNorm exists is a warning here.
        FhirInstanceValidator module = new FhirInstanceValidator(new ValidationSupportChain(
                new DefaultProfileValidationSupport(FHIR),
                own,
                new SnapshotGeneratingValidationSupport(FHIR),
                new CommonCodeSystemsTerminologyService(FHIR),
                new InMemoryTerminologyServerValidationSupport(FHIR)));
        module.setErrorForUnknownProfiles(true);
        module.setAnyExtensionsAllowed(false);
        validator = FHIR.newValidator().registerValidatorModule(module);
    }

    @ParameterizedTest
    @MethodSource("everyResource")
    void resource_isValid(Path file) throws IOException {
        assertThat(errors(Files.readString(file))).isEmpty();
    }

    @Test
    void everyKindOfResource_isThere() {
        assertThat(files("valuesets")).hasSizeGreaterThanOrEqualTo(159);
        assertThat(files("profiles")).hasSize(13);
        assertThat(files("extensions")).hasSize(5);
    }

    @Test
    void everyProfile_hasAnExample() {
        Set<String> exemplified = files("examples")
                .map(FhirProfilesTest::parse)
                .flatMap(example -> example.getMeta().getProfile().stream())
                .map(url -> url.getValue())
                .collect(Collectors.toSet());

        assertThat(exemplified)
                .isEqualTo(files("profiles")
                        .map(file -> PROFILE + file.getFileName().toString().replace(".json", ""))
                        .collect(Collectors.toSet()));
    }

    @Test
    void everyElementOfAProfile_saysHowItIsRead() {
        List<StructureDefinition> profiles =
                files("profiles").map(file -> (StructureDefinition) parse(file)).toList();

        assertThat(profiles).isNotEmpty().allSatisfy(profile -> {
            List<ElementDefinition> elements = profile.getDifferential().getElement();
            assertThat(elements.subList(1, elements.size()))
                    .isNotEmpty()
                    .allMatch(ElementDefinition::getMustSupport)
                    .noneMatch(element -> element.getComment().isBlank());
        });
    }

    @Test
    void suggestedOrder_thatIsNoDraftOrHasNoText_isInvalid() throws IOException {
        String good = Files.readString(ROOT.resolve("examples/suggested-order.json"));

        assertThat(errors(good.replace("\"draft\"", "\"active\""))).isNotEmpty();
        assertThat(errors(good.replace("\"proposal\"", "\"order\""))).isNotEmpty();
        assertThat(errors(good.replaceAll(",\\s*\"text\": \"C-reactive protein\"", "")))
                .isNotEmpty();
    }

    @Test
    void valueSet_withAnUnknownExtension_isInvalid() throws IOException {
        String good = Files.readString(ROOT.resolve("valuesets/gait-difficulty.json"));

        assertThat(errors(good.replace("code-source", "code-origin"))).isNotEmpty();
    }

    static Stream<Path> everyResource() {
        return Stream.of("codesystems", "extensions", "profiles", "examples", "valuesets")
                .flatMap(FhirProfilesTest::files);
    }

    private static List<String> errors(String json) {
        return validator.validateWithResult(json).getMessages().stream()
                .filter(message -> message.getSeverity().compareTo(ResultSeverityEnum.ERROR) >= 0)
                .map(FhirProfilesTest::line)
                .toList();
    }

    private static String line(SingleValidationMessage message) {
        return message.getLocationString() + ": " + message.getMessage();
    }

    private static Resource parse(Path file) {
        try {
            IBaseResource resource = FHIR.newJsonParser().parseResource(Files.readString(file));
            return (Resource) resource;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Path> files(String folder) {
        try (Stream<Path> files = Files.list(ROOT.resolve(folder))) {
            return files.sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
