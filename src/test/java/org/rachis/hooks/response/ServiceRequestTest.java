package org.rachis.hooks.response;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.support.DefaultProfileValidationSupport;
import ca.uhn.fhir.validation.FhirValidator;
import ca.uhn.fhir.validation.ResultSeverityEnum;
import ca.uhn.fhir.validation.SingleValidationMessage;
import ca.uhn.fhir.validation.ValidationResult;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hl7.fhir.common.hapi.validation.support.CommonCodeSystemsTerminologyService;
import org.hl7.fhir.common.hapi.validation.support.InMemoryTerminologyServerValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.ValidationSupportChain;
import org.hl7.fhir.common.hapi.validation.validator.FhirInstanceValidator;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.junit.jupiter.api.Test;
import org.rachis.cards.Action;
import org.rachis.cards.Card;
import org.rachis.cards.ProposedOrder;
import org.rachis.cards.Suggestion;
import org.rachis.hooks.Examples;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Suggested orders are FHIR R4: HAPI's parser understands them and its validator finds no fault (ACT-3). */
class ServiceRequestTest {

    private static final FhirContext FHIR = FhirContext.forR4();
    private static final FhirValidator VALIDATOR = FHIR.newValidator()
            .registerValidatorModule(new FhirInstanceValidator(new ValidationSupportChain(
                    new DefaultProfileValidationSupport(FHIR),
                    new CommonCodeSystemsTerminologyService(FHIR),
                    new InMemoryTerminologyServerValidationSupport(FHIR))));

    @Test
    void order_isValid() {
        assertThat(faults(written(Examples.order("pat-1", Optional.empty())))).isEmpty();
    }

    @Test
    void orderWithIdentifier_isValid() {
        assertThat(faults(written(Examples.order("pat-1", Optional.of(UUID.randomUUID())))))
                .isEmpty();
    }

    @Test
    void orderWithoutCodes_isValidByItsText() {
        ProposedOrder coded = Examples.order("pat-1", Optional.empty());
        ProposedOrder order = new ProposedOrder(
                coded.patient(), coded.description(), coded.text(), List.of(), coded.category(), coded.identifier());

        assertThat(faults(written(order))).isEmpty();
        assertThat(parsed(written(order)).getCode().hasCoding()).isFalse();
    }

    @Test
    void order_saysWhatItIsFor() {
        UUID identifier = UUID.randomUUID();
        ServiceRequest request = parsed(written(Examples.order("pat-1", Optional.of(identifier))));

        assertThat(request.getSubject().getReference()).isEqualTo("Patient/pat-1");
        assertThat(request.getStatus()).isEqualTo(ServiceRequest.ServiceRequestStatus.DRAFT);
        assertThat(request.getIntent()).isEqualTo(ServiceRequest.ServiceRequestIntent.PROPOSAL);
        assertThat(request.getCode().getCodingFirstRep().getCode()).isEqualTo("36519-1");
        assertThat(request.getCode().getText()).isEqualTo("MRI whole spine with and without contrast");
        assertThat(request.getCategoryFirstRep().getCodingFirstRep().getDisplay())
                .isEqualTo("Imaging");
        assertThat(request.getIdentifierFirstRep().getValue()).isEqualTo("urn:uuid:" + identifier);
    }

    @Test
    void validator_seesAFault() {
        assertThat(faults(written(Examples.order("pat-1", Optional.empty())).replace("\"proposal\"", "\"wish\"")))
                .isNotEmpty();
    }

    private static String written(ProposedOrder order) {
        Suggestion suggestion = new Suggestion(UUID.randomUUID(), "Order MRI", true, List.of(new Action.Create(order)));
        Card plain = Examples.fullCard();
        Card card = new Card(
                plain.uuid(),
                plain.summary(),
                plain.detail(),
                plain.indicator(),
                plain.topic(),
                plain.topicDisplay(),
                plain.source(),
                List.of(suggestion),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                plain.knowledge());
        JsonNode answer = JsonMapper.shared().readTree(CardsWriter.write(List.of(card)));
        return answer.at("/cards/0/suggestions/0/actions/0/resource").toString();
    }

    private static ServiceRequest parsed(String json) {
        return FHIR.newJsonParser().parseResource(ServiceRequest.class, json);
    }

    private static List<SingleValidationMessage> faults(String json) {
        ValidationResult result = VALIDATOR.validateWithResult(json);
        return result.getMessages().stream()
                .filter(message -> message.getSeverity().compareTo(ResultSeverityEnum.ERROR) >= 0)
                .toList();
    }
}
