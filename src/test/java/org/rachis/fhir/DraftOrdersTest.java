package org.rachis.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rachis.facts.PatientFacts;
import org.rachis.facts.Selection;
import org.rachis.facts.kind.DraftOrder;
import org.rachis.facts.kind.Reason;

/** What is read of the unsigned orders of a call (checklist HOOK-4, HOOK-7, HOOK-8, OS-1, OS-2, OS-5, OG-1, OG-2). */
class DraftOrdersTest {

    private static final Selection EVERY = new Selection.Every();
    private static final String XRAY = "'resourceType': 'ServiceRequest', 'id': 'd1', 'status': 'draft', 'subject':"
            + " {'reference': 'Patient/p1'}, 'code': {'text': 'XR lumbar spine'}";

    @Test
    void orders_keepWhatTheyOrderAndWhere() {
        DraftOrder order =
                only("{" + XRAY + ", 'bodySite': [{'text': 'Lumbar'}, {'coding': [{'system': 's', 'code': '1'}]}]}");

        assertThat(order.provenance().reference()).isEqualTo("ServiceRequest/d1");
        assertThat(order.concept().label()).isEqualTo("XR lumbar spine");
        assertThat(order.site().text()).isEqualTo("Lumbar");
        assertThat(order.site().codes()).hasSize(1);
        assertThat(order.drug()).isEmpty();
        assertThat(order.chosen()).isTrue();
    }

    /** REQ-18. */
    @Test
    void orders_keepTheirExactId_howeverLong() {
        String id = "e" + ".aB3-".repeat(38) + "x.2";

        assertThat(only("{" + XRAY.replace("'d1'", "'" + id + "'") + "}")
                        .provenance()
                        .id())
                .hasSizeGreaterThan(190)
                .isEqualTo(id);
    }

    @Test
    void orders_keepEveryElementAndNumberOfTheirJson() {
        String json =
                "{" + XRAY + ", 'priority': 'routine', 'quantityQuantity': {'value': 1.50}, 'note': [{'text': 'é'}]}";

        assertThat(only(json).json()).contains(json.replace('\'', '"'));
    }

    @ParameterizedTest
    @ValueSource(strings = {"'text': {'status': 'generated'}", "'orderDetail': [{'text': 'no contrast'}]"})
    void ordersThatSayTheSameTwice_areNotKeptToBeChanged(String second) {
        assertThat(only("{" + XRAY + ", " + second + "}").json()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "draft, 1",
        "active, 1",
        "on-hold, 1",
        "unknown, 1",
        "'', 1",
        "revoked, 0",
        "cancelled, 0",
        "completed, 0",
        "stopped, 0",
        "entered-in-error, 0"
    })
    void status_decidesWhetherItIsBeingPlaced(String status, int kept) {
        assertThat(drafts("{" + XRAY.replace("'draft'", "'" + status + "'") + "}"))
                .hasSize(kept);
        assertThat(drafts("{'resourceType': 'MedicationRequest', 'id': 'm', 'status': '" + status + "'}"))
                .hasSize(kept);
    }

    @Test
    void whatIsNotToBeDone_isNoOrder() {
        assertThat(drafts("{" + XRAY + ", 'doNotPerform': true}")).isEmpty();
    }

    @Test
    void ordersOfAnotherPatient_areIgnored() {
        assertThat(drafts("{" + XRAY.replace("Patient/p1", "Patient/p2") + "}")).isEmpty();
    }

    /** HOOK-7: a draft in memory may be half filled. */
    @Test
    void halfFilledOrders_areOfThePatientOfTheCall() {
        assertThat(drafts("{'resourceType': 'ServiceRequest', 'id': 'd'}")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ServiceRequest/d1",
                "d1",
                "https://ehr.example.org/r4/ServiceRequest/d1",
                "ServiceRequest/d1/_history/2",
                "urn:uuid:7c8e1d53-4fd8-4dc4-8f5b-1f3d8a0f2f10"
            })
    void selection_isUnderstoodInItsForms(String reference) {
        assertThat(selected(reference)).extracting(DraftOrder::chosen).containsExactly(true, false);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"ServiceRequest/other", "MedicationRequest/d1", "", "#", "ServiceRequest/", "d1/ServiceRequest"})
    void selectionThatLeadsNowhere_choosesNothing(String reference) {
        assertThat(selected(reference)).extracting(DraftOrder::chosen).containsExactly(false, false);
    }

    private static List<DraftOrder> selected(String reference) {
        String orders = "{'entry': [{'fullUrl': 'urn:uuid:7c8e1d53-4fd8-4dc4-8f5b-1f3d8a0f2f10', 'resource': {" + XRAY
                + "}}, {'resource': {" + XRAY.replace("d1", "d2") + "}}]}";
        return Prefetch.orders(orders, new Selection.Named(Set.of(reference)), "{}")
                .drafts();
    }

    @Test
    void sameOrderTwice_isOne() {
        assertThat(drafts("{" + XRAY + "}", "{" + XRAY + "}")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'medicationCodeableConcept': {'text': 'nitrofurantoin'}",
                "'medicationReference': {'reference': '#m'}, 'contained': [{'resourceType': 'Medication', 'id': 'm', 'code': {'text': 'nitrofurantoin'}}]",
                "'medicationReference': {'reference': 'Medication/beside'}",
                "'medicationReference': {'reference': 'Medication/on-the-server', 'display': 'nitrofurantoin'}"
            })
    void drug_isFoundWhereverItStands(String drug) {
        DraftOrder order = drafts(
                        "{'resourceType': 'MedicationRequest', 'id': 'm1', 'status': 'draft', 'category': {'text': 'x'}, "
                                + drug + "}",
                        "{'resourceType': 'Medication', 'id': 'beside', 'code': {'text': 'nitrofurantoin'}}")
                .getFirst();

        assertThat(order.concept().label()).isEqualTo("nitrofurantoin");
        assertThat(order.drug().orElseThrow().concept().label()).isEqualTo("nitrofurantoin");
    }

    @Test
    void reasons_areReasonsOfThisCall_codedOrReferred() {
        PatientFacts facts = Prefetch.orders(
                Prefetch.bundle(
                        "{" + XRAY + ", 'reasonCode': [{'text': 'Low back pain'}], 'reasonReference': [{'reference':"
                                + " 'Condition/c1'}, {'reference': 'Condition/nowhere'}]}"),
                EVERY,
                "{'conditions': "
                        + Prefetch.bundle(Prefetch.resource("Condition", "'id': 'c1', 'code': {'text': 'Fever'}"))
                        + "}");

        assertThat(facts.reasons()).allMatch(Reason::inContext);
        assertThat(facts.reasons())
                .extracting(reason -> reason.concept().label())
                .containsExactly("Low back pain", "Fever");
    }

    @Test
    void prefetchedFacts_stay() {
        String prefetch = "{'conditions': "
                + Prefetch.bundle(Prefetch.resource("Condition", "'id': 'c1', 'code': {'text': 'Fever'}")) + "}";

        assertThat(Prefetch.orders(Prefetch.bundle("{" + XRAY + "}"), EVERY, prefetch)
                        .diagnoses())
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "7",
                "'x'",
                "[1, {'resourceType': 'ServiceRequest'}]",
                "{}",
                "{'resourceType': 'ServiceRequest', 'id': {'a': 1}}",
                "{'resourceType': 'ServiceRequest', 'id': 'x', 'code': [[1]]}",
                "{'resourceType': 'ServiceRequest', 'id': 'x', 'doNotPerform': 'perhaps'}",
                "{'resourceType': 'ProcedureRequest', 'id': 'stu3', 'code': {'text': 'XR lumbar spine'}}",
                "{'resourceType': 'MedicationOrder', 'id': 'dstu2', 'patient': {'reference': 'Patient/p1'}}",
                "{'resourceType': ['ServiceRequest']}"
            })
    void unreadableOrForeignKinds_spoilNoOther(String entry) {
        assertThat(drafts(entry, "{" + XRAY + "}"))
                .extracting(order -> order.provenance().id())
                .containsExactly("d1");
    }

    @Test
    void containedResourcesInACircle_areRead() {
        assertThat(drafts("{'resourceType': 'MedicationRequest', 'id': 'm', 'status': 'draft', 'medicationReference':"
                        + " {'reference': '#a'}, 'contained': [{'resourceType': 'Medication', 'id': 'a', 'ingredient':"
                        + " [{'itemReference': {'reference': '#b'}}]}, {'resourceType': 'Medication', 'id': 'b',"
                        + " 'ingredient': [{'itemReference': {'reference': '#a'}}]}]}"))
                .hasSize(1)
                .allMatch(order -> order.concept().isEmpty());
    }

    @Test
    void tenThousandOrders_areReadInASecondOrTwo() {
        String many = IntStream.range(0, 10_000)
                .mapToObj(i -> "{" + XRAY.replace("d1", "d" + i) + "}")
                .collect(Collectors.joining("}, {'resource': ", "{'entry': [{'resource': ", "}]}"));
        long start = System.nanoTime();

        assertThat(Prefetch.orders(many, EVERY, "{}").drafts()).hasSize(10_000);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
    }

    private static DraftOrder only(String resource) {
        List<DraftOrder> drafts = drafts(resource);
        assertThat(drafts).hasSize(1);
        return drafts.getFirst();
    }

    private static List<DraftOrder> drafts(String... resources) {
        PatientFacts facts = Prefetch.orders(Prefetch.bundle(resources), EVERY, "{}");
        return facts.drafts();
    }
}
