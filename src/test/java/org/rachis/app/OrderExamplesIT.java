package org.rachis.app;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.support.DefaultProfileValidationSupport;
import ca.uhn.fhir.validation.FhirValidator;
import ca.uhn.fhir.validation.ResultSeverityEnum;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.hl7.fhir.common.hapi.validation.support.CommonCodeSystemsTerminologyService;
import org.hl7.fhir.common.hapi.validation.support.InMemoryTerminologyServerValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.ValidationSupportChain;
import org.hl7.fhir.common.hapi.validation.validator.FhirInstanceValidator;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Each shipped example about orders: its cards, and every action in them as an EHR would take it. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class OrderExamplesIT {

    private static final JsonMapper JSON = new JsonMapper();
    private static final FhirContext FHIR = FhirContext.forR4();
    private static FhirValidator validator;

    private static final Map<String, List<String>> CARDS = Map.ofEntries(
            entry("order-radiograph.json", List.of("imagingModality warning")),
            entry("order-image-before-markers.json", List.of("imagingModality info")),
            entry("order-mri-without-contrast.json", List.of("imagingModality warning")),
            entry("order-mri-contrast-only.json", List.of("imagingModality info")),
            entry("order-mri-one-region.json", List.of("spinalEmergency critical", "imagingModality info")),
            entry("order-mri-again.json", List.of("duplicateImaging info")),
            entry("order-contrast-low-egfr.json", List.of("contrastSafety info")),
            entry("order-mri-pacemaker.json", List.of("mriSafety warning")),
            entry("order-contrast-allergy.json", List.of("contrastSafety warning")),
            entry("order-gadolinium-pregnancy.json", List.of("contrastSafety info")),
            entry("order-antibiotic-before-cultures.json", List.of("cultureBeforeAntibiotic warning")),
            entry("order-antibiotic-before-urine-culture.json", List.of("cultureBeforeAntibiotic info")),
            entry("order-nitrofurantoin.json", List.of("antibioticChoice warning", "cultureBeforeAntibiotic info")),
            entry("order-epidural-injection.json", List.of("spinalInjection warning")),
            entry("order-steroid.json", List.of("immunosuppressionOrder warning")),
            entry("order-nsaid.json", List.of("nsaidSafety warning")),
            entry("order-biologic.json", List.of("immunosuppressionOrder warning")),
            entry(
                    "order-cart.json",
                    List.of("imagingModality warning", "cultureBeforeAntibiotic warning", "nsaidSafety warning")),
            entry("order-antiviral.json", List.of("antiviralChoice info")),
            entry("order-select-radiograph.json", List.of("imagingModality info")));

    @LocalServerPort
    private int port;

    @BeforeAll
    static void prepare() {
        validator = FHIR.newValidator()
                .registerValidatorModule(new FhirInstanceValidator(new ValidationSupportChain(
                        new DefaultProfileValidationSupport(FHIR),
                        new CommonCodeSystemsTerminologyService(FHIR),
                        new InMemoryTerminologyServerValidationSupport(FHIR))));
    }

    @ParameterizedTest
    @MethodSource("names")
    void example_isAnsweredWithItsCards(String name) throws Exception {
        assertThat(cards(name))
                .extracting(card -> card.at("/source/topic/code").asString() + " "
                        + card.path("indicator").asString())
                .isEqualTo(CARDS.get(name));
    }

    @Test
    void everyExample_isExpected() {
        assertThat(names()).containsExactlyInAnyOrderElementsOf(CARDS.keySet());
    }

    @ParameterizedTest
    @MethodSource("names")
    @DisplayName("ACT-3, ACT-4: HAPI FHIR finds every resource of every action valid")
    void everyResourceOfAnAction_isValid(String name) throws Exception {
        assertThat(actions(name))
                .filteredOn(action -> !action.path("type").asString().equals("delete"))
                .allSatisfy(
                        action -> assertThat(errors(action.path("resource"))).isEmpty());
    }

    @ParameterizedTest
    @MethodSource("names")
    @DisplayName("ACT-1, ACT-2, ACT-5, ACT-6, ACT-8, SUG-1 to SUG-5: each action has the shape of its type")
    void everyAction_hasItsShape(String name) throws Exception {
        Set<String> drafts = drafts(name).stream()
                .map(draft -> draft.path("resourceType").asString() + "/"
                        + draft.path("id").asString())
                .collect(Collectors.toSet());

        assertThat(actions(name)).allSatisfy(action -> {
            assertThat(action.path("description").asString()).isNotBlank();
            switch (action.path("type").asString()) {
                case "create" -> {
                    assertThat(action.at("/resource/status").asString()).isEqualTo("draft");
                    assertThat(action.at("/resource/id").isMissingNode()).isTrue();
                    assertThat(action.at("/resource/requester").isMissingNode()).isTrue();
                }
                case "delete" -> {
                    assertThat(action.propertyNames()).containsExactlyInAnyOrder("type", "description", "resourceId");
                    assertThat(drafts).contains(action.path("resourceId").asString());
                }
                case "update" ->
                    assertThat(drafts)
                            .contains(action.at("/resource/resourceType").asString() + "/"
                                    + action.at("/resource/id").asString());
                default -> throw new AssertionError("Not a type of action: " + action.path("type"));
            }
        });
    }

    @Test
    @DisplayName("ACT-4: a change leaves every other element as it was sent")
    void change_leavesTheRestAlone() throws Exception {
        JsonNode update = actions("order-mri-without-contrast.json").stream()
                .filter(action -> action.path("type").asString().equals("update"))
                .findFirst()
                .orElseThrow();
        ObjectNode changed = (ObjectNode) update.path("resource").deepCopy();
        ObjectNode sent = (ObjectNode)
                drafts("order-mri-without-contrast.json").getFirst().deepCopy();

        assertThat(changed.at("/code/coding/0/code").asString()).isEqualTo("24967-2");
        changed.remove("code");
        sent.remove("code");
        assertThat(changed).isEqualTo(sent);
    }

    @ParameterizedTest
    @MethodSource("names")
    @DisplayName("CARD-16: a card names the order that it speaks of, and carries its reference")
    void card_namesItsOrder(String name) throws Exception {
        Set<String> drafts = drafts(name).stream()
                .map(draft -> draft.path("resourceType").asString() + "/"
                        + draft.path("id").asString())
                .collect(Collectors.toSet());

        assertThat(cards(name))
                .filteredOn(card -> !card.at("/source/topic/code").asString().equals("spinalEmergency"))
                .isNotEmpty()
                .allSatisfy(card -> {
                    assertThat(card.path("detail").asString()).contains("**The order**");
                    assertThat(card.at("/extension/org.rachis.orders").valueStream())
                            .isNotEmpty()
                            .allSatisfy(order -> assertThat(drafts)
                                    .contains(order.path("reference").asString()));
                });
    }

    static List<String> names() {
        return ExampleFiles.ofOrders();
    }

    private List<JsonNode> cards(String name) throws Exception {
        String answer = new Caller(port).byHook(ExampleFiles.datedToday(name));
        return JSON.readTree(answer).path("cards").valueStream().toList();
    }

    private List<JsonNode> actions(String name) throws Exception {
        return cards(name).stream()
                .flatMap(card -> card.path("suggestions").valueStream())
                .flatMap(suggestion -> suggestion.path("actions").valueStream())
                .toList();
    }

    private static List<JsonNode> drafts(String name) {
        return JSON.readTree(ExampleFiles.datedToday(name))
                .at("/context/draftOrders/entry")
                .valueStream()
                .map(entry -> entry.path("resource"))
                .toList();
    }

    private static List<String> errors(JsonNode resource) {
        return validator.validateWithResult(resource.toString()).getMessages().stream()
                .filter(message -> message.getSeverity().compareTo(ResultSeverityEnum.ERROR) >= 0)
                .map(message -> message.getLocationString() + ": " + message.getMessage())
                .toList();
    }
}
