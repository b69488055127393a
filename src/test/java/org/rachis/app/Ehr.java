package org.rachis.app;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An EHR that shows cards and tells what became of them. */
record Ehr(int port) {

    private static final String SERVICE = "/cds-services/spinal-infection-patient-view";
    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    /** The cards for a chart that is opened. */
    List<JsonNode> open(String chart) throws IOException {
        HttpResponse<String> answer = post(SERVICE, chart);
        if (answer.statusCode() != 200) {
            throw new AssertionError(answer.statusCode() + " " + answer.body());
        }
        return JsonMapper.shared()
                .readTree(answer.body())
                .path("cards")
                .valueStream()
                .toList();
    }

    List<String> topics(String chart) throws IOException {
        return open(chart).stream()
                .map(card -> card.at("/source/topic/code").asString())
                .toList();
    }

    /** The status of the answer to an override with a reason. */
    int override(String card, String reason) throws IOException {
        return feedback("""
                {"card": "%s", "outcome": "overridden", "outcomeTimestamp": "2026-11-15T12:00:00Z",
                 "overrideReason": {"reason": {"code": "%s", "system": "urn:rachis:override-reason"}}}""".formatted(card, reason));
    }

    int accept(String card) throws IOException {
        return feedback("""
                {"card": "%s", "outcome": "accepted", "outcomeTimestamp": "2026-11-15T12:00:00Z",
                 "acceptedSuggestions": [{"id": "s"}]}""".formatted(card));
    }

    private int feedback(String item) throws IOException {
        return post(SERVICE + "/feedback", "{\"feedback\": [" + item + "]}").statusCode();
    }

    private HttpResponse<String> post(String path, String body) throws IOException {
        return send(HttpRequest.newBuilder(uri(path))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body)));
    }

    HttpResponse<String> get(String path, String... headers) throws IOException {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri(path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request);
    }

    /** The report's totals. */
    JsonNode totals() throws IOException {
        return JsonMapper.shared()
                .readTree(get("/reports/burden", "Accept", "application/json").body())
                .path("totals");
    }

    private URI uri(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException {
        try {
            return CLIENT.send(request.timeout(Duration.ofSeconds(60)).build(), BodyHandlers.ofString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
