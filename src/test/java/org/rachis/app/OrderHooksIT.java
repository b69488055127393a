package org.rachis.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The hooks about orders over HTTP: what is tolerated, what is refused, and what must never break. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "rachis.clock=2026-11-15T12:00:00Z")
class OrderHooksIT {

    private static final JsonMapper JSON = new JsonMapper();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private static final String XRAY = """
            {"resource":{"resourceType":"ServiceRequest","id":"draft-1","status":"draft","intent":"order",
             "subject":{"reference":"Patient/p"},"code":{"coding":[{"system":"http://loinc.org","code":"24972-2"}]}}}""";

    /** Back pain and a CRP of 64 in diabetes: an infection is suspected. */
    private static final String PREFETCH = """
            "patient":{"resourceType":"Patient","id":"p","gender":"female","birthDate":"1966-01-01"},
            "conditions":{"resourceType":"Bundle","type":"searchset","total":2,"entry":[
              {"resource":{"resourceType":"Condition","id":"c1","subject":{"reference":"Patient/p"},"onsetDateTime":"2026-11-12",
               "code":{"coding":[{"system":"http://snomed.info/sct","code":"279039007"}]}}},
              {"resource":{"resourceType":"Condition","id":"c2","subject":{"reference":"Patient/p"},"onsetDateTime":"2015-01-01",
               "code":{"coding":[{"system":"http://snomed.info/sct","code":"44054006"}]}}}]},
            "observations":{"resourceType":"Bundle","type":"searchset","total":1,"entry":[
              {"resource":{"resourceType":"Observation","id":"o1","status":"final","subject":{"reference":"Patient/p"},
               "effectiveDateTime":"2026-11-14","code":{"coding":[{"system":"http://loinc.org","code":"1988-5"}]},
               "valueQuantity":{"value":64,"unit":"mg/L"}}}]}""";

    @LocalServerPort
    private int port;

    private record Answer(int status, String raw, JsonNode body) {

        List<String> topics() {
            return body.path("cards")
                    .valueStream()
                    .map(card -> card.at("/source/topic/code").asString())
                    .toList();
        }
    }

    @Test
    @DisplayName("Three services, each with its hook, and the same prefetch for all")
    void discovery_listsTheHooksAboutOrders() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/cds-services"))
                .build();
        JsonNode services = JSON.readTree(
                        CLIENT.send(request, BodyHandlers.ofString()).body())
                .path("services");

        assertThat(services.valueStream()
                        .map(service -> service.path("id").asString() + " "
                                + service.path("hook").asString()))
                .contains(
                        "spinal-infection-patient-view patient-view",
                        "spinal-infection-order-select order-select",
                        "spinal-infection-order-sign order-sign");
        assertThat(services.valueStream()
                        .map(service -> service.path("prefetch"))
                        .distinct())
                .hasSize(1);
    }

    @Test
    void orderSign_speaksOfAllOrders() throws Exception {
        assertThat(sign("\"draftOrders\":" + bundle(XRAY)).topics()).containsExactly("imagingModality");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\"draftOrders\":null",
                "\"draftOrders\":{}",
                "\"draftOrders\":{\"resourceType\":\"Bundle\"}",
                "\"draftOrders\":{\"resourceType\":\"Bundle\",\"entry\":[]}",
                "\"draftOrders\":{\"entry\":[null,{},[],7,\"x\"]}"
            })
    @DisplayName("Contract 6, OS-4, HOOK-4: without orders there is nothing to say")
    void withoutOrders_nothingIsSaid(String drafts) throws Exception {
        assertThat(sign(drafts).status()).isEqualTo(200);
        assertThat(sign(drafts).topics()).isEmpty();
        assertThat(select(drafts).topics()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"draftOrders\":[]",
                "\"draftOrders\":\"x\"",
                "\"draftOrders\":1",
                "\"selections\":{}",
                "\"selections\":\"ServiceRequest/draft-1\"",
                "\"selections\":[{}]",
                "\"selections\":[1]"
            })
    @DisplayName("HOOK-1: orders of a wrong type are refused where they matter, and passed over where they do not")
    void illTypedOrders_areRefusedByHooksAboutOrders(String context) throws Exception {
        assertThat(sign(context).status()).isEqualTo(400);
        assertThat(select(context).status()).isEqualTo(400);
        assertThat(post("patient-view", context).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"selections\":[\"ServiceRequest/draft-1\"]",
                "\"selections\":[\"draft-1\"]",
                "\"selections\":[\"https://ehr.example.org/r4/ServiceRequest/draft-1\"]"
            })
    @DisplayName("OS-1, OS-2: a selection is understood in its forms, and everything is information")
    void orderSelect_speaksOfTheSelected(String selections) throws Exception {
        Answer answer = select(selections + ",\"draftOrders\":" + bundle(XRAY));

        assertThat(answer.topics()).containsExactly("imagingModality");
        assertThat(answer.body().at("/cards/0/indicator").asString()).isEqualTo("info");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\"selections\":null,",
                "\"selections\":[],",
                "\"selections\":[\"ServiceRequest/gone\"],",
                "\"selections\":[\"\"],"
            })
    @DisplayName("OS-2, OS-3: without a selection that leads to an order there is nothing to say")
    void orderSelect_withoutSelectionSaysNothing(String selections) throws Exception {
        Answer answer = select(selections + "\"draftOrders\":" + bundle(XRAY));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.topics()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"resource\":{\"resourceType\":\"ProcedureRequest\",\"id\":\"stu3\",\"code\":{\"text\":\"XR lumbar spine\"}}}",
                "{\"resource\":{\"resourceType\":\"MedicationOrder\",\"id\":\"dstu2\",\"patient\":{\"reference\":\"Patient/p\"}}}",
                "{\"resource\":{\"resourceType\":\"DeviceRequest\",\"id\":\"d\"}}",
                "{\"resource\":{\"resourceType\":\"ServiceRequest\",\"id\":\"half\"}}",
                "{\"resource\":{\"resourceType\":\"ServiceRequest\",\"id\":\"odd\",\"code\":{\"coding\":[{},{\"system\":\"\"},null]}}}",
                "{\"resource\":{\"resourceType\":\"MedicationRequest\",\"id\":\"m\",\"category\":{\"text\":\"x\"},\"medicationReference\":{\"reference\":\"#a\"},"
                        + "\"contained\":[{\"resourceType\":\"Medication\",\"id\":\"a\",\"ingredient\":[{\"itemReference\":{\"reference\":\"#b\"}}]},"
                        + "{\"resourceType\":\"Medication\",\"id\":\"b\",\"ingredient\":[{\"itemReference\":{\"reference\":\"#a\"}}]}]}}"
            })
    @DisplayName("HOOK-5, HOOK-7, HOOK-8: odd orders are passed over and spoil no other")
    void oddOrders_spoilNothing(String entry) throws Exception {
        Answer answer = sign("\"draftOrders\":" + bundle(entry, XRAY));

        assertThat(answer.topics()).containsExactly("imagingModality");
    }

    @Test
    @DisplayName("10 000 orders are answered, and none of so many is taken away by one click")
    void tenThousandOrders_areAnswered() throws Exception {
        String[] many = IntStream.range(0, 10_000)
                .mapToObj(i -> XRAY.replace("draft-1", "draft-" + i))
                .toArray(String[]::new);
        Answer answer = sign("\"draftOrders\":" + bundle(many));

        assertThat(answer.topics()).containsExactly("imagingModality");
        assertThat(answer.body().findValuesAsString("type")).doesNotContain("delete");
        assertThat(answer.body().toString()).hasSizeLessThan(200_000);
    }

    @Test
    @DisplayName("MD-4, CARD-1: whatever is ordered at once, with however long words, the cards keep their limits")
    void everythingAtOnce_keepsTheLimits() throws Exception {
        String words = " very long words".repeat(400);
        List<String> services = List.of(
                "XR lumbar spine",
                "CT lumbar spine with contrast",
                "MRI lumbar spine without contrast",
                "MRI cervical spine with contrast",
                "Transforaminal epidural injection",
                "Lumbar puncture",
                "Lumbar spinal fusion");
        List<String> drugs = List.of("prednisone", "adalimumab", "ibuprofen", "vancomycin", "nitrofurantoin");
        String[] entries = Stream.concat(
                        services.stream()
                                .map(text ->
                                        "{\"resource\":{\"resourceType\":\"ServiceRequest\",\"id\":\"%s\",\"code\":{\"text\":\"%s\"}}}"
                                                .formatted(text.replace(" ", ""), text + words)),
                        drugs.stream()
                                .map(text ->
                                        "{\"resource\":{\"resourceType\":\"MedicationRequest\",\"id\":\"%s\",\"medicationCodeableConcept\":{\"text\":\"%s\"}}}"
                                                .formatted(text, text + words)))
                .toArray(String[]::new);
        Answer answer = sign("\"draftOrders\":" + bundle(entries));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.topics()).hasSize(3);
        assertThat(answer.body().path("cards").valueStream()).allSatisfy(card -> {
            assertThat(card.path("summary").asString().length()).isLessThan(140);
            assertThat(card.path("detail").asString().length()).isLessThanOrEqualTo(4_000);
        });
        assertThat(answer.body().at("/cards/2/detail").asString()).contains("Also to consider");
    }

    @Test
    @DisplayName("REQ-18, ACT-5: an id of 194 characters is echoed exactly")
    void longId_isEchoedExactly() throws Exception {
        String id = "eaB3.-x9".repeat(24) + "Z2";
        Answer answer = sign("\"draftOrders\":" + bundle(XRAY.replace("draft-1", id)));

        assertThat(answer.body()
                        .at("/cards/0/suggestions/0/actions/0/resourceId")
                        .asString())
                .hasSize(194 + "ServiceRequest/".length())
                .isEqualTo("ServiceRequest/" + id);
    }

    @Test
    @DisplayName("JSON-2, ACT-4: a changed order holds what was sent, but nothing that is empty")
    void changedOrder_holdsNothingEmpty() throws Exception {
        String draft = """
                {"resource":{"resourceType":"ServiceRequest","id":"d","status":"draft","intent":"order","text":null,
                 "code":{"coding":[{"system":"http://loinc.org","code":"30679-5"}]},"subject":{"reference":"Patient/p"},
                 "quantityQuantity":{"value":1.50},"note":[],"extension":[{"url":"urn:x","valueString":""},{"url":"urn:y",
                 "valueDecimal":0.10}],"requester":{},"_priority":{"id":"a"}}}""";
        Answer answer = sign("\"draftOrders\":" + bundle(draft));
        JsonNode resource = answer.body().at("/cards/0/suggestions/0/actions/0/resource");

        assertThat(resource.propertyNames())
                .containsExactly(
                        "resourceType",
                        "id",
                        "status",
                        "intent",
                        "code",
                        "subject",
                        "quantityQuantity",
                        "extension",
                        "_priority");
        assertThat(resource.toString()).contains("24967-2").doesNotContain("30679-5");
        assertThat(answer.raw()).contains("1.50", "0.10").doesNotContain("null", "\"\"");
    }

    @Test
    @DisplayName("REQ-3: a hook at another hook's service")
    void wrongHook_isRefused() throws Exception {
        assertThat(post("order-sign", "order-select", "").status()).isEqualTo(400);
    }

    private Answer sign(String context) throws IOException, InterruptedException {
        return post("order-sign", context);
    }

    private Answer select(String context) throws IOException, InterruptedException {
        return post("order-select", context);
    }

    private Answer post(String hook, String context) throws IOException, InterruptedException {
        return post(hook, hook, context);
    }

    private Answer post(String service, String hook, String context) throws IOException, InterruptedException {
        String body = "{\"hook\":\"%s\",\"hookInstance\":\"i\",\"context\":{\"patientId\":\"p\"%s},\"prefetch\":{%s}}"
                .formatted(hook, context.isEmpty() ? "" : "," + context, PREFETCH);
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + port + "/cds-services/spinal-infection-" + service))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build();
        HttpResponse<String> response = CLIENT.send(request, BodyHandlers.ofString());
        return new Answer(response.statusCode(), response.body(), JSON.readTree(response.body()));
    }

    private static String bundle(String... entries) {
        return List.of(entries).stream()
                .collect(Collectors.joining(",", "{\"resourceType\":\"Bundle\",\"entry\":[", "]}"));
    }
}
