package org.rachis.hooks;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.rachis.hooks.Caller.Answer;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Discovery as an EHR sees it. */
@HookServerTest
class DiscoveryIT {

    @LocalServerPort
    private int port;

    @Test
    @DisplayName("DISC-1, DISC-2, JSON-1: an object with the services, as JSON")
    void discovery_answersAnObjectWithServices() {
        Answer answer = caller().get("/cds-services");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).isEqualTo("application/json");
        assertThat(answer.json().propertyNames()).containsExactly("services");
        assertThat(answer.json().get("services").isArray()).isTrue();
    }

    @Test
    @DisplayName(
            "DISC-4 to DISC-9, VER-2: each service says what 2.0.1 wants, in order, and nothing of a later version")
    void services_haveTheMembersOfTheProtocol() {
        List<JsonNode> services = services();

        assertThat(services.getFirst().propertyNames())
                .containsExactly("id", "hook", "title", "description", "usageRequirements", "prefetch");
        assertThat(services.getFirst().get("prefetch").propertyNames()).containsExactly("patient", "conditions");
        assertThat(services.getLast().propertyNames()).containsExactly("id", "hook", "title", "description");
        assertThat(services)
                .allSatisfy(service -> assertThat(service.get("id").asString()).matches("[a-z0-9-]+"));
    }

    @Test
    @DisplayName("DISC-6, DISC-13: each id is unique and is a service that can be called")
    void everyId_isCallable() {
        Set<String> ids =
                services().stream().map(service -> service.get("id").asString()).collect(toSet());

        assertThat(ids).hasSize(services().size()).allSatisfy(id -> {
            Answer answer = caller().post("/cds-services/" + id, "{}", "Content-Type", "application/json");
            assertThat(answer.status()).isEqualTo(400);
        });
    }

    @Test
    @DisplayName("DISC-16: whoever sends an Authorization header is served all the same")
    void authorizationHeader_isNoObstacle() {
        assertThat(caller().get("/cds-services", "Authorization", "Bearer garbage")
                        .status())
                .isEqualTo(200);
    }

    @Test
    @DisplayName("DISC-17: two answers are the same bytes")
    void twoAnswers_areEqual() {
        assertThat(caller().get("/cds-services").text())
                .isEqualTo(caller().get("/cds-services").text());
    }

    @Test
    @DisplayName("HTTP-4: any Accept header that allows JSON, or that makes no sense")
    void accept_isReadLeniently() {
        List.of("*/*", "application/*", "application/json;q=0.1", "text/html, */*;q=0.1", "application/fhir+json", "?")
                .forEach(accept -> assertThat(
                                caller().get("/cds-services", "Accept", accept).status())
                        .as(accept)
                        .isEqualTo(200));
    }

    @Test
    @DisplayName("HTTP-4: an Accept header that rules JSON out")
    void accept_withoutJson_isRefused() {
        Answer answer = caller().get("/cds-services", "Accept", "text/html, application/json;q=0");

        assertThat(answer.status()).isEqualTo(406);
        assertThat(answer.fault()).isEqualTo("not-acceptable");
    }

    @Test
    @DisplayName("HTTP-2: HEAD and OPTIONS are answered, other methods are not allowed")
    void methods_areAsHttpWants() {
        assertThat(caller().send("HEAD", "/cds-services", BodyPublishers.noBody())
                        .status())
                .isEqualTo(200);
        Answer options = caller().send("OPTIONS", "/cds-services", BodyPublishers.noBody());
        assertThat(options.status()).isEqualTo(200);
        assertThat(options.header("Allow")).contains("GET", "HEAD", "OPTIONS");
        Answer post = caller().post("/cds-services", "{}", "Content-Type", "application/json");
        assertThat(post.status()).isEqualTo(405);
        assertThat(post.header("Allow")).contains("GET");
        assertThat(post.fault()).isEqualTo("method-not-allowed");
    }

    @Test
    @DisplayName("HTTP-6: a trailing slash is another address")
    void trailingSlash_isNotFound() {
        assertThat(caller().get("/cds-services/").status()).isEqualTo(404);
    }

    private Caller caller() {
        return new Caller(port);
    }

    private List<JsonNode> services() {
        return caller().get("/cds-services")
                .json()
                .get("services")
                .valueStream()
                .toList();
    }
}
