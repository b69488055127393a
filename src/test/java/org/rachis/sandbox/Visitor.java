package org.rachis.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Somebody who tries the sandbox of a service on this machine. */
public record Visitor(int port) {

    static final JsonMapper JSON = JsonMapper.shared();

    private static final Path INDEX = Path.of("src/main/resources/sandbox/page/patients.json");
    private static final String SERVICE = "spinal-infection-patient-view";
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    /** The demo patients, as the page lists them. */
    public static List<JsonNode> patients() {
        try {
            return JSON.readTree(Files.readString(INDEX)).valueStream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String base() {
        return "http://127.0.0.1:" + port;
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return CLIENT.send(request(path).GET().build(), BodyHandlers.ofString());
    }

    JsonNode fhir(String query) throws IOException, InterruptedException {
        HttpResponse<String> answer = get("/fhir/" + query);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }

    HttpResponse<String> post(String path, String body) throws IOException, InterruptedException {
        HttpRequest request = request(path)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build();
        return CLIENT.send(request, BodyHandlers.ofString());
    }

    /** The origin that a browser is told may read the answer, for a page of this origin. */
    Optional<String> from(String origin, String path) throws IOException, InterruptedException {
        HttpRequest request = request(path).header("Origin", origin).GET().build();
        return CLIENT.send(request, BodyHandlers.discarding()).headers().firstValue("Access-Control-Allow-Origin");
    }

    HttpResponse<String> postOfUnknownLength(String path, String body) throws IOException, InterruptedException {
        HttpRequest request = request(path)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.fromPublisher(BodyPublishers.ofString(body)))
                .build();
        return CLIENT.send(request, BodyHandlers.ofString());
    }

    /** The request of an EHR that opens the chart, without any data. */
    ObjectNode opening(String patient, String encounter) {
        ObjectNode request = JSON.createObjectNode()
                .put("hook", "patient-view")
                .put("hookInstance", UUID.randomUUID().toString());
        request.putObject("context")
                .put("userId", "Practitioner/visitor")
                .put("patientId", patient)
                .put("encounterId", encounter);
        return request;
    }

    /** All that the service asks for, from the sandbox's FHIR server, as the service's templates say. */
    ObjectNode prefetch(String patient) throws IOException, InterruptedException {
        JsonNode service = JSON.readTree(get("/cds-services").body())
                .path("services")
                .valueStream()
                .filter(each -> each.path("id").asString().equals(SERVICE))
                .findFirst()
                .orElseThrow();
        ObjectNode prefetch = JSON.createObjectNode();
        for (String key : service.path("prefetch").propertyNames()) {
            String template = service.path("prefetch").path(key).asString();
            prefetch.set(key, fhir(template.replace("{{context.patientId}}", patient)));
        }
        return prefetch;
    }

    /** Topic and indicator of each card. */
    List<String> cards(ObjectNode request) throws IOException, InterruptedException {
        return answer(request)
                .path("cards")
                .valueStream()
                .map(card -> card.at("/source/topic/code").asString() + " "
                        + card.path("indicator").asString())
                .toList();
    }

    JsonNode answer(ObjectNode request) throws IOException, InterruptedException {
        HttpResponse<String> answer = post("/cds-services/" + SERVICE, request.toString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base() + path)).timeout(Duration.ofSeconds(60));
    }
}
