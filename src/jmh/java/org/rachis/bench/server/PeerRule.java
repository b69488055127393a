package org.rachis.bench.server;

import ca.uhn.fhir.rest.api.server.cdshooks.CdsServiceRequestJson;
import ca.uhn.hapi.fhir.cdshooks.api.CdsService;
import ca.uhn.hapi.fhir.cdshooks.api.CdsServicePrefetch;
import ca.uhn.hapi.fhir.cdshooks.api.json.CdsServiceIndicatorEnum;
import ca.uhn.hapi.fhir.cdshooks.api.json.CdsServiceResponseCardJson;
import ca.uhn.hapi.fhir.cdshooks.api.json.CdsServiceResponseCardSourceJson;
import ca.uhn.hapi.fhir.cdshooks.api.json.CdsServiceResponseJson;
import java.util.Set;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Condition;

/** The peer's one rule: a card that says how many active pains the chart has, or none. */
public final class PeerRule {

    static final String SERVICE = "pain";

    private static final String CLINICAL_STATUS = "http://terminology.hl7.org/CodeSystem/condition-clinical";
    private static final Set<String> PAIN = Set.of("82423001", "161891005", "278860009", "279039007");

    /** What the module calls, by its annotation. */
    @CdsService(
            value = SERVICE,
            hook = "patient-view",
            title = "Pain",
            description = "Counts active pain.",
            prefetch = {
                @CdsServicePrefetch(value = "patient", query = "Patient/{{context.patientId}}"),
                @CdsServicePrefetch(value = "conditions", query = "Condition?patient={{context.patientId}}")
            })
    public CdsServiceResponseJson count(CdsServiceRequestJson request) {
        Bundle conditions = (Bundle) request.getPrefetch("conditions");
        long active = conditions.getEntry().stream()
                .filter(entry -> entry.getResource() instanceof Condition condition && isActivePain(condition))
                .count();
        CdsServiceResponseJson answer = new CdsServiceResponseJson();
        if (active > 0) {
            answer.addCard(card(active));
        }
        return answer;
    }

    private static boolean isActivePain(Condition condition) {
        return condition.getClinicalStatus().hasCoding(CLINICAL_STATUS, "active")
                && condition.getCode().getCoding().stream().anyMatch(coding -> PAIN.contains(coding.getCode()));
    }

    private static CdsServiceResponseCardJson card(long active) {
        CdsServiceResponseCardJson card = new CdsServiceResponseCardJson();
        card.setSummary("Active pain: " + active);
        card.setIndicator(CdsServiceIndicatorEnum.INFO);
        card.setSource(new CdsServiceResponseCardSourceJson().setLabel("Peer"));
        return card;
    }
}
