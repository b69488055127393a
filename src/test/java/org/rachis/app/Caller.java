package org.rachis.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Posts a request to a service on this machine, as an EHR does. */
record Caller(int port) {

    private static final Pattern HOOK = Pattern.compile("\"hook\": *\"([a-z-]+)\"");

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    /** The body of an answer that must be a 200. */
    String patientView(byte[] body) throws IOException, InterruptedException {
        return post("/cds-services/spinal-infection-patient-view", body);
    }

    /** Why the service for the hook that the request names answers as it does. */
    String explained(String request) throws IOException, InterruptedException {
        return post("/explain/spinal-infection-" + hook(request), request.getBytes(StandardCharsets.UTF_8));
    }

    /** The answer of the service for the hook that the request names. */
    String byHook(String request) throws IOException, InterruptedException {
        return post("/cds-services/spinal-infection-" + hook(request), request.getBytes(StandardCharsets.UTF_8));
    }

    private static String hook(String request) {
        Matcher hook = HOOK.matcher(request);
        assertThat(hook.find()).isTrue();
        return hook.group(1);
    }

    private String post(String path, byte[] body) throws IOException, InterruptedException {
        URI uri = URI.create("http://127.0.0.1:" + port + path);
        HttpRequest request = HttpRequest.newBuilder(uri)
                .timeout(Duration.ofSeconds(60))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArray(body))
                .build();
        HttpResponse<String> answer = CLIENT.send(request, BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }
}
