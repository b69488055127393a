package org.rachis.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rachis.facts.ChartRequest;
import org.rachis.facts.Delivery;
import org.rachis.facts.Delivery.State;
import org.rachis.facts.Input;
import org.rachis.facts.PatientFacts;
import org.rachis.facts.PatientId;
import org.rachis.facts.PatientRecords.Prefetched;

/** Absent, empty, failed, truncated and stale are kept apart (PRE-10 to PRE-22). */
class DeliveryTest {

    private static final String WARNING = "{'resourceType': 'OperationOutcome', 'issue': [{'severity': 'warning',"
            + " 'code': 'processing', 'details': {'coding': [{'code': '4101'}]}}]}";
    private static final String ERROR =
            "{'resourceType': 'OperationOutcome', 'issue': [{'severity': 'information'}, {'severity': 'error'}]}";

    @ParameterizedTest
    @EnumSource(Input.class)
    void key_notSent_isMissing(Input input) {
        assertThat(Prefetch.facts("{}").coverage().of(input)).isEqualTo(Delivery.MISSING);
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "[]", "'x'", "5", "[{'conditions': null}]"})
    void prefetch_thatIsNoObject_deliversNothing(String prefetch) {
        assertThat(Prefetch.facts(prefetch).coverage().deliveries()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "{'resourceType': 'Bundle', 'type': 'searchset'}",
                "{'resourceType': 'Bundle', 'type': 'searchset', 'total': 0, 'entry': []}",
                "{'resourceType': 'Bundle', 'type': 'searchset', 'entry': null}",
                "{'resourceType': 'Bundle', 'entry': [null, {}, {'fullUrl': 'x'}, {'resource': null}, {'resource': {}}]}"
            })
    void noResources_isEmpty_andConclusive(String value) {
        Delivery delivery = Prefetch.delivery(Input.CONDITIONS, value);

        assertThat(delivery).isEqualTo(new Delivery(State.EMPTY, 0, 0, 0, 0));
        assertThat(delivery.conclusive()).isTrue();
    }

    @Test
    void remarkOnAnEmptyAnswer_isEmpty() {
        String epic = "{'resourceType': 'Bundle', 'type': 'searchset', 'total': 0, 'entry': [{'fullUrl': 'urn:uuid:1',"
                + " 'resource': " + WARNING + ", 'search': {'mode': 'outcome'}}]}";

        assertThat(Prefetch.delivery(Input.CONDITIONS, epic).state()).isEqualTo(State.EMPTY);
        assertThat(Prefetch.delivery(Input.CONDITIONS, Prefetch.entries("{'resource': " + WARNING + "}"))
                        .state())
                .isEqualTo(State.EMPTY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "''",
                "'123'",
                "'<html><body>502</body></html>'",
                "5",
                "true",
                "[]",
                "[{'resourceType': 'Condition'}]",
                "{}",
                "{'resourceType': 'Observation', 'status': 'final'}",
                "{'resourceType': 5}",
                "{'foo': {'resourceType': 'Bundle'}}",
                ERROR,
                WARNING,
                "{'resourceType': 'Bundle', 'entry': [{'resource': {'resourceType': 'Observation', 'id': 'o'}}]}"
            })
    void otherThings_areFailures(String value) {
        Delivery delivery = Prefetch.delivery(Input.CONDITIONS, value);

        assertThat(delivery.state()).isEqualTo(State.FAILED);
        assertThat(delivery.delivered()).isFalse();
    }

    @Test
    void errorAmongMatches_isAFailure_butFactsAreKept() {
        PatientFacts facts = Prefetch.value(
                Input.CONDITIONS,
                Prefetch.entries(
                        Prefetch.match(Prefetch.resource("Condition", "'id': 'c'")),
                        "{'resource': " + ERROR + ", 'search': {'mode': 'outcome'}}"));

        assertThat(facts.coverage().of(Input.CONDITIONS)).isEqualTo(new Delivery(State.FAILED, 1, 0, 0, 0));
        assertThat(facts.diagnoses()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "\"'link': [{'relation': 'self', 'url': 'a'}, {'relation': 'next', 'url': 'b'}]\", TRUNCATED",
                "\"'link': [{'relation': 'self', 'url': 'a'}]\", COMPLETE",
                "\"'total': 2\", TRUNCATED",
                "\"'total': 1\", COMPLETE",
                "\"'total': 0\", COMPLETE",
                "\"'total': 'many'\", COMPLETE",
                "\"'meta': {'lastUpdated': '2026-11-23T12:00:00Z'}\", COMPLETE",
                "\"'meta': {'lastUpdated': '2026-11-23T11:59:59Z'}\", STALE",
                "\"'timestamp': '2026-11-23T13:59:59+02:00'\", STALE",
                "\"'timestamp': 'yesterday'\", COMPLETE",
                "\"'timestamp': '2026-11-20', 'total': 9\", TRUNCATED"
            })
    void bundle_saysWhetherItIsAllAndFresh(String elements, State expected) {
        String entry = "'entry': [" + Prefetch.match(Prefetch.resource("Condition", "'id': 'c'")) + "]";

        for (String members : new String[] {elements + ", " + entry, entry + ", " + elements}) {
            PatientFacts facts = Prefetch.value(Input.CONDITIONS, "{'resourceType': 'Bundle', " + members + "}");
            assertThat(facts.coverage().of(Input.CONDITIONS)).isEqualTo(new Delivery(expected, 1, 0, 0, 0));
            assertThat(facts.diagnoses()).hasSize(1);
        }
    }

    @Test
    void total_doesNotCountIncludedEntries() {
        String bundle = "{'resourceType': 'Bundle', 'total': 2, 'entry': ["
                + Prefetch.match(Prefetch.resource("MedicationRequest", "'status': 'active', 'intent': 'order'")) + ","
                + Prefetch.included("{'resourceType': 'Medication', 'id': 'm'}") + "]}";

        assertThat(Prefetch.delivery(Input.MEDICATION_REQUESTS, bundle).state()).isEqualTo(State.TRUNCATED);
        assertThat(Prefetch.delivery(Input.MEDICATION_REQUESTS, bundle.replace("2", "1"))
                        .state())
                .isEqualTo(State.COMPLETE);
    }

    @Test
    void oldEmptyAnswer_isStale() {
        assertThat(Prefetch.delivery(Input.CONDITIONS, "{'resourceType': 'Bundle', 'timestamp': '2026-11-01'}")
                        .state())
                .isEqualTo(State.STALE);
    }

    @Test
    void included_areNoFacts() {
        PatientFacts facts = Prefetch.value(
                Input.CONDITIONS, Prefetch.entries(Prefetch.included(Prefetch.resource("Condition", "'id': 'c'"))));

        assertThat(facts.diagnoses()).isEmpty();
        assertThat(facts.coverage().of(Input.CONDITIONS).kept()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "5", "{'resourceType': 'Bundle'}", "{'resourceType': 'Patient'}", ERROR})
    void patient_notSent_isAFailure(String value) {
        assertThat(Prefetch.delivery(Input.PATIENT, value).state()).isEqualTo(State.FAILED);
    }

    @Test
    void patient_ofAnotherId_isAFailure_andForeign() {
        PatientFacts facts = Prefetch.value(Input.PATIENT, "{'resourceType': 'Patient', 'id': 'p2', 'gender': 'male'}");

        assertThat(facts.coverage().of(Input.PATIENT)).isEqualTo(new Delivery(State.FAILED, 0, 0, 0, 1));
        assertThat(facts.person().gender()).isEmpty();
    }

    @Test
    void patient_isAlsoReadFromASearch() {
        PatientFacts facts = Prefetch.value(
                Input.PATIENT, Prefetch.bundle("{'resourceType': 'Patient', 'id': 'p1', 'gender': 'male'}"));

        assertThat(facts.coverage().of(Input.PATIENT)).isEqualTo(new Delivery(State.COMPLETE, 1, 0, 0, 0));
        assertThat(facts.person().gender()).isEqualTo("male");
    }

    @ParameterizedTest
    @CsvSource({
        "Patient/p1, 1, 0",
        "https://ehr.example.org/fhir/R4/Patient/p1, 1, 0",
        "Patient/p1/_history/7, 1, 0",
        "urn:uuid:p1, 1, 0",
        "Patient/p2, 0, 1",
        "Group/p1, 0, 1",
        "NotPatient/p1, 0, 1",
        "p1, 0, 1",
        "'#p1', 0, 1",
        "Patient?identifier=p1, 0, 1",
        "'', 0, 1"
    })
    void subject_decidesWhoseItIs(String reference, int kept, int foreign) {
        PatientFacts facts = Prefetch.value(
                Input.CONDITIONS,
                Prefetch.bundle("{'resourceType': 'Condition', 'subject': {'reference': '" + reference + "'}}"));

        assertThat(facts.diagnoses()).hasSize(kept);
        assertThat(facts.coverage().of(Input.CONDITIONS)).isEqualTo(new Delivery(State.COMPLETE, kept, 0, 0, foreign));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ", 'subject': null", ", 'subject': {'display': 'Smith'}"})
    void subject_thatNamesNobody_isForeign(String subject) {
        assertThat(Prefetch.delivery(
                                Input.CONDITIONS,
                                Prefetch.bundle("{'resourceType': 'Condition', 'id': 'c'" + subject + "}"))
                        .foreign())
                .isEqualTo(1);
    }

    @Test
    void charts_areReadBeforeItIsKnownWhose() {
        Prefetched read = Prefetch.prefetched("{'conditions': "
                + Prefetch.bundle(
                        Prefetch.resource("Condition", "'code': {'text': 'mine'}"),
                        "{'resourceType': 'Condition', 'code': {'text': 'yours'}, 'subject': {'reference':"
                                + " 'Patient/p2'}}")
                + "}");

        PatientFacts other = read.of(new ChartRequest(new PatientId("p2"), Optional.empty(), Instant.EPOCH));
        assertThat(read.of(Prefetch.REQUEST).diagnoses().getFirst().concept().text())
                .isEqualTo("mine");
        assertThat(other.diagnoses().getFirst().concept().text()).isEqualTo("yours");
        assertThat(other.coverage().of(Input.CONDITIONS).foreign()).isEqualTo(1);
    }

    @Test
    void nothing_isMissingAltogether() {
        PatientFacts facts = new PrefetchReader(UnitRows.RULES, Prefetch.VALUE_SETS)
                .nothing()
                .of(Prefetch.REQUEST);

        assertThat(facts.id()).isEqualTo(Prefetch.REQUEST.patient());
        assertThat(facts.coverage().deliveries()).isEmpty();
    }

    @Test
    void unknownKeys_areSkipped() {
        PatientFacts facts = Prefetch.facts(
                "{'foo': {'resourceType': 'Bundle', 'entry': [{}]}, 'conditions': null, 'bar': [1, [2]], 'baz': 'x'}");

        assertThat(facts.coverage().deliveries()).containsOnlyKeys(Input.CONDITIONS);
    }
}
