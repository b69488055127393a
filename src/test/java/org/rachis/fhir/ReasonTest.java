package org.rachis.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rachis.facts.Input;
import org.rachis.facts.PatientFacts;
import org.rachis.facts.kind.Encounter;
import org.rachis.facts.kind.Order;
import org.rachis.facts.kind.Reason;
import org.rachis.facts.value.Moment;

/** Encounters and orders, and the reasons that they give. */
class ReasonTest {

    @ParameterizedTest
    @CsvSource({
        "planned, 1",
        "arrived, 1",
        "in-progress, 1",
        "finished, 1",
        "cancelled, 0",
        "entered-in-error, 0",
        "'', 1"
    })
    void encounter_countsByItsStatus(String status, int kept) {
        assertThat(Prefetch.elements(Input.ENCOUNTERS, "'status': '" + status + "'")
                        .encounters())
                .hasSize(kept);
    }

    @Test
    void encounter_holdsClassTypesAndDisposition() {
        Encounter encounter = Prefetch.elements(
                        Input.ENCOUNTERS,
                        "'class': {'system': 'urn:act', 'code': 'EMER'}, 'type': [{'text': 'visit'}],"
                                + " 'hospitalization': {'dischargeDisposition': {'text': 'home'}, 'origin': {}}")
                .encounters()
                .getFirst();

        assertThat(encounter.concept().codes()).extracting("code").containsExactly("EMER");
        assertThat(encounter.kinds()).extracting("text").containsExactlyInAnyOrder("visit", "home");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-01, 2026-11-03, 2026-11-03",
        "2026-11-23, 2026-11-25, 2026-11-23",
        "2026-11-23, '', 2026-11-23",
        "'', 2026-11-03, 2026-11-03"
    })
    void encounter_isDatedByItsEnd_onceThatIsPast(String start, String end, String expected) {
        PatientFacts facts = Prefetch.elements(
                Input.ENCOUNTERS,
                "'reasonCode': [{'text': 'pain'}], 'period': {'start': '" + start + "', 'end': '" + end + "'}");

        assertThat(facts.encounters().getFirst().date().map(Moment::text)).contains(expected);
        assertThat(facts.reasons().getFirst().date().map(Moment::text)).contains(expected);
    }

    @Test
    void encounterOfTheCall_isInContext_withItsReasons() {
        PatientFacts facts = Prefetch.elements(
                Input.ENCOUNTERS,
                "'id': 'e1', 'reasonCode': [{'text': 'pain'}, {}]",
                "'id': 'e2', 'reasonCode': [{'text': 'cough'}]");

        assertThat(facts.encounters()).extracting(Encounter::inContext).containsExactly(true, false);
        assertThat(facts.reasons()).extracting(Reason::inContext).containsExactly(true, false);
        assertThat(facts.reasons().getFirst().provenance().reference()).isEqualTo("Encounter/e1");
    }

    @Test
    void reference_leadsToAConditionOfThePatient_sentOrIncluded() {
        String encounter = Prefetch.match(
                Prefetch.resource(
                        "Encounter",
                        "'reasonReference': [{'reference': 'Condition/c1'}, {'reference': 'Condition/none', 'display': 'x'}],"
                                + " 'diagnosis': [{'condition': {'reference': 'https://e.org/Condition/c2'}, 'rank': 1},"
                                + " {'condition': {'reference': 'Condition/c3'}}, {'condition': {'reference': 'Condition/c4'}}]"));
        String refuted = Prefetch.included(Prefetch.resource(
                "Condition", "'id': 'c3', 'code': {'text': 'three'}, 'verificationStatus': 'refuted'"));
        String foreign = Prefetch.included("{'resourceType': 'Condition', 'id': 'c4', 'code': {'text': 'four'},"
                + " 'subject': {'reference': 'Patient/p2'}}");
        String included = Prefetch.included(Prefetch.resource("Condition", "'id': 'c2', 'code': {'text': 'two'}"));

        PatientFacts facts = Prefetch.facts("{'encounters': " + Prefetch.entries(encounter, refuted, foreign, included)
                + ", 'conditions': "
                + Prefetch.bundle(Prefetch.resource(
                        "Condition", "'id': 'c1', 'code': {'text': 'one'}, 'clinicalStatus': 'resolved'"))
                + "}");

        assertThat(facts.reasons())
                .extracting(reason -> reason.concept().text())
                .containsExactly("one", "two");
        assertThat(facts.diagnoses()).hasSize(1);
    }

    @Test
    void reference_leadsToWhatAnObservationAnswers() {
        String encounter = Prefetch.resource(
                "Encounter",
                "'reasonReference': [{'reference': 'Observation/yes'}, {'reference': 'Observation/no'},"
                        + " {'reference': 'Observation/coded'}, {'reference': 'Observation/number'}]");

        PatientFacts facts = Prefetch.facts("{'encounters': " + Prefetch.bundle(encounter) + ", 'observations': "
                + Prefetch.bundle(
                        observation("yes", "'valueBoolean': true"),
                        observation("no", "'valueBoolean': false"),
                        observation("coded", "'valueCodeableConcept': {'text': 'back pain'}"),
                        observation("number", "'valueInteger': 5"))
                + "}");

        assertThat(facts.reasons())
                .extracting(reason -> reason.concept().text())
                .containsExactly("code of yes", "back pain");
    }

    private static String observation(String id, String value) {
        return Prefetch.resource(
                "Observation",
                "'id': '" + id + "', 'status': 'final', 'code': {'text': 'code of " + id + "'}, " + value);
    }

    @ParameterizedTest
    @CsvSource({
        "active, OPEN, 1",
        "on-hold, OPEN, 0",
        "completed, DONE, 0",
    })
    void order_isOpenOrDone_andGivesReasonsWhileActive(String status, Order.Status expected, int reasons) {
        PatientFacts facts = Prefetch.elements(
                Input.SERVICE_REQUESTS,
                "'status': '" + status + "', 'code': {'text': 'MRI'}, 'reasonCode': {'text': 'pain'},"
                        + " 'authoredOn': '2026-11-20', 'occurrenceDateTime': '2026-12-01'");

        assertThat(facts.orders().getFirst().status()).isEqualTo(expected);
        assertThat(facts.orders().getFirst().date().map(Moment::text)).contains("2026-11-20");
        assertThat(facts.reasons()).hasSize(reasons).allSatisfy(reason -> {
            assertThat(reason.inContext()).isFalse();
            assertThat(reason.date().map(Moment::text)).contains("2026-11-20");
        });
    }

    @ParameterizedTest
    @CsvSource({"revoked, false", "draft, false", "entered-in-error, false", "unknown, false", "active, true"})
    void order_isDropped_whenNotToBeDone(String status, boolean doNotPerform) {
        PatientFacts facts = Prefetch.elements(
                Input.SERVICE_REQUESTS, "'status': '" + status + "', 'doNotPerform': " + doNotPerform);

        assertThat(facts.orders()).isEmpty();
        assertThat(facts.coverage().of(Input.SERVICE_REQUESTS).filtered()).isEqualTo(1);
    }

    @Test
    void order_withoutAuthoredOn_isDatedByItsOccurrence() {
        PatientFacts facts = Prefetch.elements(
                Input.SERVICE_REQUESTS,
                "'status': 'active', 'occurrencePeriod': {'start': '2026-11-02'}",
                "'status': 'active', 'occurrenceDateTime': '2026-11-03'");

        assertThat(facts.orders())
                .extracting(order -> order.date().map(Moment::text).orElse(""))
                .containsExactly("2026-11-02", "2026-11-03");
    }
}
