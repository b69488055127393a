package org.rachis.hooks;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.rachis.cards.Action;
import org.rachis.cards.Card;
import org.rachis.cards.CardCoding;
import org.rachis.cards.CardEvidence;
import org.rachis.cards.ProposedOrder;
import org.rachis.cards.Suggestion;
import org.rachis.facts.PatientId;
import org.rachis.knowledge.Citation;
import org.rachis.knowledge.Edition;
import org.rachis.knowledge.Indicator;
import org.rachis.knowledge.ServiceDefinition;
import org.rachis.knowledge.wording.OverrideReason;

/** Fictional services, cards and requests that the tests start from. */
public final class Examples {

    public static final String PATIENT_VIEW = "spinal-infection-patient-view";

    static final Services SERVICES = new Services(List.of(
            new ServiceDefinition(
                    PATIENT_VIEW,
                    "patient-view",
                    "Spinal infection watch",
                    "Looks for spinal infection behind back pain.",
                    "FHIR R4.",
                    prefetch(),
                    List.of(),
                    Indicator.CRITICAL),
            new ServiceDefinition(
                    "spinal-infection-order-sign",
                    "order-sign",
                    "Spinal infection watch (signing)",
                    "Checks orders.",
                    "",
                    Map.of(),
                    List.of(),
                    Indicator.CRITICAL)));

    /** Approved knowledge. */
    public static final Edition EDITION = new Edition(
            "2026.11.0",
            "0123abcd",
            LocalDate.of(2026, 11, 1),
            LocalDate.of(2027, 5, 31),
            Optional.of(new Edition.Approval("Dr A. Example", LocalDate.of(2026, 11, 20))));

    private Examples() {}

    public static Card plainCard(Indicator indicator) {
        return card(indicator, Optional.empty(), List.of(), List.of(), List.of(), List.of());
    }

    /** A plain card with that text as its detail. */
    public static Card cardSaying(String detail) {
        Card plain = plainCard(Indicator.INFO);
        return new Card(
                plain.uuid(),
                plain.summary(),
                detail,
                plain.indicator(),
                plain.topic(),
                "",
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                plain.knowledge());
    }

    /** A card with every part that there is. */
    public static Card fullCard() {
        return card(
                Indicator.WARNING,
                Optional.of(citation("guide", Optional.of("https://example.org/guideline"))),
                List.of(suggestion("Order MRI of the spine", true, 1), suggestion("Order blood cultures", false, 2)),
                List.of(new OverrideReason("alreadyWorkedUp", "Already being worked up")),
                List.of(
                        citation("paper", Optional.of("https://example.org/paper")),
                        citation("book", Optional.empty())),
                List.of(
                        new CardEvidence(
                                "Condition/c1",
                                Optional.of(new CardCoding("http://snomed.info/sct", "161891005", "Backache")),
                                "Back pain <b>",
                                "2026-10",
                                "",
                                "spinalPain"),
                        new CardEvidence("Observation/o1", Optional.empty(), "CRP", "2026-10-30", "142 mg/L", "crp")));
    }

    public static ProposedOrder order(String patientId, Optional<UUID> identifier) {
        return new ProposedOrder(
                new PatientId(patientId),
                "Draft an MRI of the whole spine",
                "MRI whole spine with and without contrast",
                List.of(new CardCoding("http://loinc.org", "36519-1", "")),
                new CardCoding("http://snomed.info/sct", "363679005", "Imaging"),
                identifier);
    }

    /** A valid request in which everything that is needed is there. */
    public static String request() {
        return request("patient-view", "pat-1");
    }

    static String request(String hook, String patientId) {
        return """
                {"hook":"%s","hookInstance":"0d7e5b1c-93a8-4a56-9a5c-7e0f3f1f2b61",
                 "fhirServer":"https://ehr.example.org/r4",
                 "context":{"userId":"Practitioner/pr-9","patientId":"%s","encounterId":"enc-4"},
                 "prefetch":{"patient":{"resourceType":"Patient","id":"pat-1","name":[{"family":"Secretname"}]},
                             "conditions":{"resourceType":"Bundle","type":"searchset","total":0}}}
                """.formatted(hook, patientId);
    }

    private static Card card(
            Indicator indicator,
            Optional<Citation> source,
            List<Suggestion> suggestions,
            List<OverrideReason> reasons,
            List<Citation> links,
            List<CardEvidence> evidence) {
        return new Card(
                UUID.randomUUID(),
                "Back pain with raised CRP: consider spinal infection",
                "**Why you see this**\n\n- Back pain, since 2026-10",
                indicator,
                "suspectedSpinalInfection",
                "Suspected spinal infection",
                source,
                suggestions,
                reasons,
                links,
                evidence,
                List.of(),
                EDITION);
    }

    private static Suggestion suggestion(String label, boolean recommended, int orders) {
        List<Action> creates = Stream.generate(
                        () -> order("pat-1", orders > 1 ? Optional.of(UUID.randomUUID()) : Optional.empty()))
                .limit(orders)
                .map(order -> (Action) new Action.Create(order))
                .toList();
        return new Suggestion(UUID.randomUUID(), label, recommended, creates);
    }

    private static Citation citation(String id, Optional<String> url) {
        return new Citation(id, "The " + id, "A reference", url);
    }

    private static Map<String, String> prefetch() {
        Map<String, String> templates = new LinkedHashMap<>();
        templates.put("patient", "Patient/{{context.patientId}}");
        templates.put("conditions", "Condition?patient={{context.patientId}}&_count=200");
        return templates;
    }
}
