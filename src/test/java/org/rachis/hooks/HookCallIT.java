package org.rachis.hooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rachis.hooks.Caller.Answer;
import org.rachis.knowledge.Indicator;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.node.ObjectNode;

/** What a request must hold, and what it may hold or lack without harm. */
@HookServerTest
class HookCallIT {

    @LocalServerPort
    private int port;

    @Autowired
    private SettableDecision decision;

    @Autowired
    private PlainRecords records;

    @BeforeEach
    void oneCard() {
        decision.answers(Examples.plainCard(Indicator.INFO));
    }

    @Test
    @DisplayName("REQ-1, RESP-1, REQ-9: a valid request is answered with cards, from the prefetch alone")
    void validRequest_isAnsweredWithCards() {
        Answer answer = posted(request -> request.remove("fhirServer"));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).isEqualTo("application/json");
        assertThat(answer.json().get("cards")).hasSize(1);
        assertThat(decision.lastAskedAbout().id().value()).isEqualTo("pat-1");
        assertThat(records.lastRequest().encounterId()).contains("enc-4");
    }

    @Test
    @DisplayName("REQ-1: members may stand in any order, the prefetch before the patient is known")
    void memberOrder_doesNotMatter() {
        Answer answer = caller().post("""
                {"prefetch":{"conditions":{},"patient":{}},"context":{"encounterId":"e","patientId":"pat-2"},
                 "hookInstance":"i","hook":"patient-view"}""");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(decision.lastAskedAbout().id().value()).isEqualTo("pat-2");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"hook", "hookInstance", "context"})
    @DisplayName("REQ-2, REQ-5, REQ-7: a required member is missing, null or of a wrong type")
    void requiredMember_isDemanded(String name) {
        assertFault(posted(request -> request.remove(name)), 400, "missing-member");
        assertFault(posted(request -> request.putNull(name)), 400, "missing-member");
        assertFault(posted(request -> request.put(name, 7)), 400, "ill-typed-member");
        assertFault(posted(request -> request.putArray(name)), 400, "ill-typed-member");
    }

    @Test
    @DisplayName("REQ-2, REQ-5: a blank hook or hook instance is none")
    void blankMembers_areMissing() {
        assertFault(posted(request -> request.put("hook", "")), 400, "missing-member");
        assertFault(posted(request -> request.put("hookInstance", " ")), 400, "missing-member");
        assertFault(posted(request -> request.put("context", "pat-1")), 400, "ill-typed-member");
    }

    @Test
    @DisplayName("REQ-3: a hook of another service")
    void wrongHook_isRefused() {
        Answer answer = posted(request -> request.put("hook", "order-sign"));

        assertFault(answer, 400, "wrong-hook");
        assertThat(answer.json().at("/issue/0/details/text").asString()).contains("patient-view");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0D7E5B1C-93A8-4A56-9A5C-7E0F3F1F2B61", "not a uuid", "1'; drop table cards; --"})
    @DisplayName("REQ-5: any text is a hook instance")
    void hookInstance_mayBeAnyText(String instance) {
        assertThat(posted(request -> request.put("hookInstance", instance)).status())
                .isEqualTo(200);
    }

    @Test
    @DisplayName("REQ-6, RESP-7: the same request twice gives the same guidance twice")
    void repeatedRequest_isAnsweredAgain() {
        Answer first = caller().post(Examples.request());
        Answer second = caller().post(Examples.request());

        assertThat(first.status()).isEqualTo(200);
        assertThat(second.text()).isEqualTo(first.text());
    }

    @Test
    @DisplayName("REQ-8: an access token without a server is refused, an empty one is none")
    void authorizationWithoutServer_isRefused() {
        Answer answer = posted(request -> {
            request.remove("fhirServer");
            request.putObject("fhirAuthorization").put("access_token", "s3cret");
        });

        assertFault(answer, 400, "authorization-without-server");
        assertThat(answer.text()).doesNotContain("s3cret");
        assertThat(posted(request -> {
                    request.remove("fhirServer");
                    request.putObject("fhirAuthorization");
                }))
                .returns(200, Answer::status);
    }

    @Test
    @DisplayName("REQ-8: fhirServer and fhirAuthorization of a wrong type")
    void fhirAccess_ofAWrongTypeIsRefused() {
        assertFault(posted(request -> request.put("fhirServer", 1)), 400, "ill-typed-member");
        assertFault(posted(request -> request.put("fhirAuthorization", "token")), 400, "ill-typed-member");
    }

    @Test
    @DisplayName("JSON-4: null and empty in optional members")
    void nullAndEmpty_areAsIfAbsent() {
        Answer answer = posted(request -> {
            request.putNull("fhirAuthorization").putNull("fhirServer").putNull("extension");
            context(request).putNull("encounterId").put("userId", "");
        });

        assertThat(answer.status()).isEqualTo(200);
        assertThat(records.lastRequest().encounterId()).isEmpty();
    }

    @Test
    @DisplayName("JSON-8, HOOK-2, EXT-3: members that are not known are passed over, whatever they hold")
    void unknownMembers_areIgnored() {
        Answer answer = posted(request -> {
            request.putObject("foo").putArray("a").add(1).addNull();
            context(request).putObject("foo").put("patientId", "other");
            request.putObject("fhirAuthorization").put("access_token", "t").put("foo", "b");
            request.putArray("extension").add("text");
        });

        assertThat(answer.status()).isEqualTo(200);
        assertThat(decision.lastAskedAbout().id().value()).isEqualTo("pat-1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"text\"", "[1]", "{\"com.epic.x\":\"26\"}", "null", "true"})
    @DisplayName("EXT-3: an extension of any type")
    void extension_mayBeAnything(String extension) {
        assertThat(posted(request -> request.set("extension", Caller.JSON.readTree(extension)))
                        .status())
                .isEqualTo(200);
    }

    @Test
    @DisplayName("REQ-17, HOOK-3: a patient id with its type is taken without it")
    void patientReference_isStripped() {
        posted(request -> context(request).put("patientId", "Patient/pat-9"));

        assertThat(decision.lastAskedAbout().id().value()).isEqualTo("pat-9");
    }

    @Test
    @DisplayName("REQ-18: a long id is taken as it is")
    void longPatientId_isAccepted() {
        String id = "e.".repeat(97);
        posted(request -> context(request).put("patientId", id));

        assertThat(decision.lastAskedAbout().id().value()).isEqualTo(id);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "Patient/", "Practitioner/1", "a b", "../x", "a?b=c", "a\nb", "\u0000", "<b>"})
    @DisplayName("HOOK-1: a patient id that cannot be one")
    void impossiblePatientId_isRefused(String id) {
        assertFault(posted(request -> context(request).put("patientId", id)), 400, "ill-typed-member");
    }

    @Test
    @DisplayName("HOOK-1: a patient id of a wrong type, or none")
    void patientId_isDemanded() {
        assertFault(posted(request -> context(request).put("patientId", 17)), 400, "ill-typed-member");
        assertFault(posted(request -> context(request).putObject("patientId")), 400, "ill-typed-member");
        assertFault(posted(request -> context(request).putNull("patientId")), 400, "missing-member");
        assertFault(posted(request -> context(request).remove("patientId")), 400, "missing-member");
    }

    @Test
    @DisplayName("HOOK-1, PV-2: user and encounter are not needed, and of a wrong type they are none")
    void userAndEncounter_areOptional() {
        Answer absent = posted(request -> context(request).remove(List.of("userId", "encounterId")));
        Answer illTyped = posted(request -> context(request).put("userId", 3).putArray("encounterId"));

        assertThat(absent.status()).isEqualTo(200);
        assertThat(illTyped.status()).isEqualTo(200);
        assertThat(records.lastRequest().encounterId()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Practitioner/1, 1",
        "PractitionerRole/1, 1",
        "Patient/pat-1, 0",
        "RelatedPerson/1, 0",
        "https://ehr.example.org/r4/Patient/pat-1, 0"
    })
    @DisplayName("PV-1, PRE-25: cards are for clinicians")
    void cards_areForClinicians(String userId, int cards) {
        Answer answer = posted(request -> context(request).put("userId", userId));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().get("cards")).hasSize(cards);
    }

    @Test
    @DisplayName("VER-1: a request in the form of CDS Hooks 1.0, with what a later version adds")
    void otherVersions_areUnderstood() {
        Answer answer = caller().post("""
                {"hookInstance":"d1577c69-dfbe-44ad-ba6d-3e05e953b2ea","fhirServer":"http://hooks.smarthealthit.org:9080",
                 "hook":"patient-view","user":"Practitioner/example","version":"3.0.0","hookVersion":"1.0",
                 "context":{"userId":"Practitioner/example","patientId":"1288992","encounterId":"89284"},
                 "prefetch":{"patient":{"resourceType":"Patient"},"conditions":null}}""");

        assertThat(answer.status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"hook", "hookInstance", "fhirServer", "fhirAuthorization", "context", "prefetch"})
    @DisplayName("Hostile: a member that stands twice")
    void repeatedMember_isRefused(String name) {
        String value = name.equals("context") ? "{\"patientId\":\"pat-2\"}" : "null";
        String body = Examples.request().strip();

        assertFault(
                caller().post("{\"fhirAuthorization\":null," + body.substring(1, body.length() - 1) + ",\"" + name
                        + "\":" + value + "}"),
                400,
                "repeated-member");
    }

    @Test
    @DisplayName("Hostile: two patients in one context")
    void twoPatients_areRefused() {
        String body =
                Examples.request().replace("\"patientId\":\"pat-1\"", "\"patientId\":\"pat-1\",\"patientId\":\"x\"");

        assertFault(caller().post(body), 400, "repeated-member");
    }

    private Answer posted(Consumer<ObjectNode> change) {
        ObjectNode request = (ObjectNode) Caller.JSON.readTree(Examples.request());
        change.accept(request);
        return caller().post(request.toString());
    }

    private static ObjectNode context(ObjectNode request) {
        return (ObjectNode) request.get("context");
    }

    private static void assertFault(Answer answer, int status, String fault) {
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.fault()).isEqualTo(fault);
    }

    private Caller caller() {
        return new Caller(port);
    }
}
