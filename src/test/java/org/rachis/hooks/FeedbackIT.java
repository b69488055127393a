package org.rachis.hooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rachis.feedback.FeedbackItem;
import org.rachis.feedback.FeedbackItem.Outcome;
import org.rachis.hooks.Caller.Answer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Feedback over HTTP (CDS Hooks 2.0.1, Feedback; FB-1 to FB-18). */
@HookServerTest
@ExtendWith(OutputCaptureExtension.class)
class FeedbackIT {

    private static final String PATH = "/cds-services/" + Examples.PATIENT_VIEW + "/feedback";
    private static final String ACCEPTED = """
            {"card": "7c8e1d53-4fd8-4dc4-8f5b-1f3d8a0f2f10", "outcome": "accepted",
             "acceptedSuggestions": [{"id": "0a3c1c8e-1a0e-4a37-a6a4-3e0e4b6b7a5d"}],
             "outcomeTimestamp": "2026-01-15T10:02:11Z"}""";
    private static final String OVERRIDDEN = """
            {"card": "b1a0a6de-60de-4b37-9b1a-2f5e8a4f7d01", "outcome": "overridden",
             "overrideReason": {"reason": {"system": "urn:rachis:override-reason", "code": "already-evaluated"},
                                "userComment": "Known fracture"},
             "outcomeTimestamp": "2026-01-15T10:03:40.250Z"}""";

    @LocalServerPort
    private int port;

    @Autowired
    private SettableMemory memory;

    @BeforeEach
    @AfterEach
    void forget() {
        memory.items().clear();
        memory.isDown(false);
    }

    @Test
    @DisplayName("FB-1, FB-2, FB-5, FB-7, FB-10: a batch over several cards is stored whole")
    void batch_isStored() {
        Answer answer = post(ACCEPTED + "," + OVERRIDDEN);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().at("/resourceType").asString()).isEqualTo("OperationOutcome");
        assertThat(answer.json().at("/issue/0/severity").asString()).isEqualTo("information");
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        assertThat(memory.items()).hasSize(2);
        FeedbackItem accepted = memory.items().getFirst();
        assertThat(accepted.outcome()).isEqualTo(Outcome.ACCEPTED);
        assertThat(accepted.suggestions()).containsExactly("0a3c1c8e-1a0e-4a37-a6a4-3e0e4b6b7a5d");
        assertThat(accepted.at()).isEqualTo(Instant.parse("2026-01-15T10:02:11Z"));
        FeedbackItem overridden = memory.items().getLast();
        assertThat(overridden.outcome()).isEqualTo(Outcome.OVERRIDDEN);
        assertThat(overridden.reasons()).containsExactly("already-evaluated");
        assertThat(overridden.commented()).isTrue();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "FB-6  | {'card':'c','outcome':'overridden','outcomeTimestamp':'2026-01-15T10:02:11Z'}",
                "FB-7  | {'card':'c','outcome':'overridden','overrideReason':{'reason':{'code':'labs-first','system':'urn:rachis:override-reason'}},'outcomeTimestamp':'2026-01-15T10:02:11Z'}",
                "FB-7  | {'card':'c','outcome':'overridden','overrideReason':{'userComment':'seen'},'outcomeTimestamp':'2026-01-15T10:02:11Z'}",
                "FB-5  | {'card':'c','outcome':'accepted','outcomeTimestamp':'2026-01-15T10:02:11Z'}",
                "FB-9  | {'card':'c','outcome':'overridden','outcomeTimestamp':'2026-01-15T10:02:11+02:00'}",
                "FB-9  | {'card':'c','outcome':'overridden','outcomeTimestamp':'2026-01-15T10:02:11.52Z'}",
                "FB-17 | {'card':'BPA 4711/a','outcome':'overridden','outcomeTimestamp':'2026-01-15T10:02:11Z'}",
                "FB-8  | {'card':'c','outcome':'overridden','outcomeTimestamp':'2026-01-15T10:02:11Z','extension':{'com.epic.x':1}}",
            })
    void item_thatEhrsSendIsStored(String id, String item) {
        Answer answer = post(item.replace('\'', '"'));

        assertThat(answer.status()).as(id).isEqualTo(200);
        assertThat(memory.items()).as(id).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "FB-3 | .card             | {'outcome':'overridden','outcomeTimestamp':'2026-01-15T10:02:11Z'}",
                "FB-3 | .card             | {'card':' ','outcome':'overridden','outcomeTimestamp':'2026-01-15T10:02:11Z'}",
                "FB-3 | .outcome          | {'card':'c','outcomeTimestamp':'2026-01-15T10:02:11Z'}",
                "FB-4 | .outcome          | {'card':'c','outcome':'ignored','outcomeTimestamp':'2026-01-15T10:02:11Z'}",
                "FB-3 | .outcomeTimestamp | {'card':'c','outcome':'overridden'}",
                "FB-9 | .outcomeTimestamp | {'card':'c','outcome':'overridden','outcomeTimestamp':'yesterday'}",
                "FB-9 | .outcomeTimestamp | {'card':'c','outcome':'overridden','outcomeTimestamp':'2026-01-15T10:02:11'}",
                "FB-9 | .outcomeTimestamp | {'card':'c','outcome':'overridden','outcomeTimestamp':'+999999999-01-15T10:02:11Z'}",
                "FB-7 | .overrideReason   | {'card':'c','outcome':'overridden','overrideReason':'no','outcomeTimestamp':'2026-01-15T10:02:11Z'}",
            })
    void item_thatCannotBeUsedIsRefused_andTheFaultIsNamed(String id, String where, String item) {
        Answer answer = post(item.replace('\'', '"'));

        assertThat(answer.status()).as(id).isEqualTo(400);
        assertThat(answer.fault()).isEqualTo("unusable-feedback");
        assertThat(answer.text()).contains("feedback[0]" + where).doesNotContain("ignored", "yesterday");
        assertThat(memory.items()).isEmpty();
    }

    @Test
    @DisplayName("FB-12: one bad item does not lose the good ones, and is named")
    void batch_withABadItem_keepsTheGoodOnes() {
        Answer answer = post("{\"card\": \"x\", \"outcome\": \"ignored\"}," + ACCEPTED + ",7");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().at("/issue/0/severity").asString()).isEqualTo("warning");
        assertThat(answer.text()).contains("Items stored: 1").contains("feedback[0].outcome", "feedback[2]");
        assertThat(memory.items()).hasSize(1);
    }

    @Test
    @DisplayName("FB-8: Epic's several reasons; a reason of the EHR's own is kept as that only")
    void epic_severalReasons() {
        post("""
                {"card": "LC-1", "outcome": "overridden", "outcomeTimestamp": "2026-01-15T10:02:11Z",
                 "overrideReasons": [{"reason": {"code": "labs-first"}},
                                     {"reason": {"code": "Mr Secretname", "system": "urn:oid:1.2.3"}}]}""");

        assertThat(memory.items().getFirst().reasons()).containsExactly("labs-first", "other");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"feedback\": null}",
                "{\"feedback\": {}}",
                "[]",
                "",
                "{\"card\": \"c\"}",
                "{\"feedback\": []} x"
            })
    @DisplayName("FB-2: a body of another shape")
    void body_ofAnotherShapeIsRefused(String body) {
        assertThat(new Caller(port).post(PATH, body).status()).isEqualTo(400);
    }

    @Test
    @DisplayName("FB-18: an empty batch is taken")
    void emptyBatch_isTaken() {
        assertThat(post("").status()).isEqualTo(200);
    }

    @Test
    @DisplayName("FB-14: an unknown service, and feedback is none")
    void unknownService_isNotFound() {
        assertThat(new Caller(port).post("/cds-services/none/feedback", "{}").status())
                .isEqualTo(404);
        assertThat(new Caller(port).post("/cds-services/feedback", "{}").status())
                .isEqualTo(404);
    }

    @Test
    @DisplayName("FB-16: a comment is capped, and never in the log or the answer")
    void comment_isNeitherKeptNorLogged(CapturedOutput log) {
        Answer short1 = post(OVERRIDDEN.replace("Known fracture", "Ms Secretname fell"));
        Answer long1 = post(OVERRIDDEN.replace("Known fracture", "x".repeat(4_001)));
        Answer huge = post(OVERRIDDEN.replace("Known fracture", "x".repeat(1_000_000)));

        assertThat(short1.status()).isEqualTo(200);
        assertThat(long1.status()).isEqualTo(400);
        assertThat(huge.status()).isEqualTo(413);
        assertThat(log.getOut() + short1.text()).doesNotContain("Secretname");
    }

    @Test
    void database_thatIsDown_isNotSaidToHaveStored() {
        memory.isDown(true);

        Answer answer = post(ACCEPTED);

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.fault()).isEqualTo("feedback-not-stored");
        assertThat(answer.header("Retry-After")).isEqualTo("5");
    }

    @Test
    void otherMethod_isNotAllowed() {
        assertThat(new Caller(port).get(PATH).status()).isEqualTo(405);
    }

    private Answer post(String items) {
        return new Caller(port).post(PATH, "{\"feedback\": [" + items + "]}");
    }
}
