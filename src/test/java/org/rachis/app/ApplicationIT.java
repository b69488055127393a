package org.rachis.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The service as it starts out of the box, seen from outside. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class ApplicationIT {

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    @LocalServerPort
    private int port;

    @Test
    void health_isUpAndSaysNothingElse() throws Exception {
        HttpResponse<String> answer = get("127.0.0.1", "/actuator/health");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("{\"status\":\"UP\"}");
    }

    @Test
    void metrics_areInPrometheusForm() throws Exception {
        HttpResponse<String> answer = get("127.0.0.1", "/actuator/prometheus");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("# TYPE jvm_memory_used_bytes gauge");
    }

    @Test
    void otherActuatorEndpoints_areAbsent() throws Exception {
        assertThat(get("127.0.0.1", "/actuator").statusCode()).isEqualTo(404);
        assertThat(get("127.0.0.1", "/actuator/env").statusCode()).isEqualTo(404);
        assertThat(get("127.0.0.1", "/actuator/heapdump").statusCode()).isEqualTo(404);
    }

    /**
     * The whole of 127.0.0.0/8 is loopback, so a server bound to every address answers on 127.0.0.2 and one bound to
     * 127.0.0.1 does not.
     */
    @Test
    void everyAddressButLoopback_isRefused() {
        assertThatThrownBy(() -> get("127.0.0.2", "/actuator/health")).isInstanceOf(ConnectException.class);
    }

    private HttpResponse<String> get(String host, String path) throws IOException, InterruptedException {
        URI uri = URI.create("http://" + host + ":" + port + path);
        HttpRequest request =
                HttpRequest.newBuilder(uri).timeout(Duration.ofSeconds(10)).build();
        return CLIENT.send(request, BodyHandlers.ofString());
    }
}
