package org.rachis.hooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rachis.hooks.Caller.Answer;
import org.rachis.knowledge.Indicator;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** What a call leaves in the log and in its headers, and what becomes of it when we are at fault. */
@HookServerTest
@ExtendWith(OutputCaptureExtension.class)
class CallRecordIT {

    private static final String SERVICE = "/cds-services/" + Examples.PATIENT_VIEW;

    @LocalServerPort
    private int port;

    @Autowired
    private SettableDecision decision;

    @Autowired
    private ApplicationContext application;

    @BeforeEach
    void cards() {
        decision.answers(Examples.plainCard(Indicator.CRITICAL), Examples.plainCard(Indicator.INFO));
    }

    @AfterEach
    void takeCallsAgain() {
        AvailabilityChangeEvent.publish(application, ReadinessState.ACCEPTING_TRAFFIC);
    }

    @Test
    void call_leavesOneLineWithoutPatientData(CapturedOutput log) {
        Answer answer = post(Examples.request(), "X-Correlation-ID", "ehr-4711");

        assertThat(answer.header("X-Correlation-ID")).isEqualTo("ehr-4711");
        assertThat(lineOf("ehr-4711", log))
                .contains("service=" + Examples.PATIENT_VIEW)
                .contains(
                        "hookInstance=0d7e5b1c-93a8-4a56-9a5c-7e0f3f1f2b61 status=200 error=- info=1 warning=0 critical=1")
                .contains("client=anonymous")
                .containsPattern(
                        " millis=[0-9.]+ readMillis=[0-9.]+ fetchMillis=[0-9.]+ judgeMillis=[0-9.]+ writeMillis=[0-9.]+ ")
                .doesNotContain("pat-1", "enc-4", "pr-9", "Secretname");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "with space",
                "x\u00e4",
                "<script>",
                "0123456789012345678901234567890123456789012345678901234567890123456789"
            })
    void correlationId_thatIsNotHarmlessIsReplaced(String sent) {
        Answer answer = post(Examples.request(), "X-Request-ID", sent);

        assertThat(answer.header("X-Correlation-ID")).hasSize(36).isNotEqualTo(sent);
    }

    @Test
    void requestId_servesAsCorrelationId() {
        assertThat(post("{}", "X-Request-ID", "r.1_2-3")
                        .json()
                        .at("/issue/0/diagnostics")
                        .asString())
                .isEqualTo("r.1_2-3");
    }

    @Test
    void refusedCall_leavesOneLineWithoutTheCallersText(CapturedOutput log) {
        post(
                Examples.request().replace("0d7e5b1c-93a8-4a56-9a5c-7e0f3f1f2b61", "Ms Secretname"),
                "X-Correlation-ID",
                "odd-instance");
        new Caller(port).post("/cds-services/Secretname", "{}", "X-Correlation-ID", "odd-service");

        assertThat(lineOf("odd-instance", log)).contains("hookInstance=not-a-uuid status=200 error=- ");
        assertThat(lineOf("odd-service", log))
                .contains("client=anonymous service=- hookInstance=- status=404 error=unknown-service ");
        assertThat(log.getOut()).doesNotContain("Secretname");
    }

    @Test
    @DisplayName("RESP-9, HTTP-7: a bug is an error, not a card, and neither answer nor log repeat the chart")
    void bug_isAnErrorWithoutDetails(CapturedOutput log) {
        decision.answers(facts -> {
            throw new IllegalStateException("Secretname has no CRP");
        });

        Answer answer = post(Examples.request(), "X-Correlation-ID", "bug-1");

        assertThat(answer.status()).isEqualTo(500);
        assertThat(answer.fault()).isEqualTo("internal");
        assertThat(answer.json().at("/issue/0/code").asString()).isEqualTo("exception");
        assertThat(answer.json().at("/issue/0/diagnostics").asString()).isEqualTo("bug-1");
        assertThat(answer.text()).doesNotContain("Secretname", "IllegalState", "at org.");
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        assertThat(log.getOut())
                .contains("Internal error, correlation=bug-1", "java.lang.IllegalStateException", "at org.rachis.hooks")
                .doesNotContain("Secretname");
        assertThat(lineOf("bug-1", log)).contains("status=500 error=internal ");
    }

    @Test
    void deepRecursion_isAnErrorToo() {
        decision.answers(facts -> {
            throw new StackOverflowError();
        });

        assertThat(post(Examples.request()).fault()).isEqualTo("internal");
    }

    @Test
    void bugElsewhere_isAnsweredInTheSameForm() {
        Answer answer = new Caller(port).get("/broken");

        assertThat(answer.status()).isEqualTo(500);
        assertThat(answer.fault()).isEqualTo("internal");
    }

    @Test
    void stoppingServer_takesNoCallsOn() {
        AvailabilityChangeEvent.publish(application, ReadinessState.REFUSING_TRAFFIC);

        Answer answer = post(Examples.request());

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.fault()).isEqualTo("unavailable");
        assertThat(answer.header("Retry-After")).isEqualTo("5");
    }

    @Test
    @DisplayName("HTTP-8, RESP-6: an error is an OperationOutcome that no cache keeps")
    void error_isAnOperationOutcome() {
        Answer answer = post("{}");

        assertThat(answer.header("Content-Type")).isEqualTo("application/json");
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        assertThat(answer.json().propertyNames()).containsExactly("resourceType", "issue");
        assertThat(answer.json().at("/issue/0").propertyNames())
                .containsExactly("severity", "code", "details", "diagnostics");
        assertThat(answer.json().at("/issue/0/diagnostics").asString()).isEqualTo(answer.header("X-Correlation-ID"));
    }

    private Answer post(String body, String... headers) {
        return new Caller(port).post(SERVICE, body, headers);
    }

    /** The one line of that call, which is written just after the caller has its answer. */
    private static String lineOf(String correlation, CapturedOutput log) {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        List<String> lines = List.of();
        while (lines.isEmpty() && System.nanoTime() < deadline) {
            Thread.onSpinWait();
            lines = log.getOut()
                    .lines()
                    .filter(line -> line.contains(" : call client=") && line.endsWith("correlation=" + correlation))
                    .toList();
        }
        assertThat(lines).hasSize(1);
        return lines.getFirst();
    }
}
