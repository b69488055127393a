package org.rachis.fhir;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.MappingBuilder;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import java.util.List;

/** A FHIR server on this machine that has patient p1 and nothing else, until a test says what it answers. */
public final class StubServer implements AutoCloseable {

    private final WireMockServer server =
            new WireMockServer(wireMockConfig().bindAddress("127.0.0.1").dynamicPort());

    public StubServer() {
        server.start();
        reset();
    }

    /** Forgets what a test has said and what was asked. */
    public void reset() {
        server.resetAll();
        server.stubFor(any(anyUrl()).atPriority(10).willReturn(aResponse().withStatus(599)));
        server.stubFor(get(urlPathMatching("/fhir/[A-Za-z]+")).atPriority(9).willReturn(json(Prefetch.bundle())));
        server.stubFor(get(urlPathEqualTo("/fhir/Patient/p1"))
                .atPriority(9)
                .willReturn(json("{'resourceType':'Patient','id':'p1','birthDate':'1960-01-01'}")));
    }

    public String base() {
        return server.baseUrl() + "/fhir";
    }

    public void answers(String path, ResponseDefinitionBuilder answer) {
        answers(get(urlPathEqualTo("/fhir" + path)), answer);
    }

    public void answers(MappingBuilder question, ResponseDefinitionBuilder answer) {
        server.stubFor(question.atPriority(1).willReturn(answer));
    }

    /** Answers 401 to each question of that kind, whatever else was said. */
    public void refuses(MappingBuilder question) {
        server.stubFor(question.atPriority(0).willReturn(aResponse().withStatus(401)));
    }

    public List<LoggedRequest> asked() {
        return server.getAllServeEvents().stream()
                .map(event -> event.getRequest())
                .toList();
    }

    public long asked(String path) {
        return asked().stream()
                .filter(request -> request.getUrl().startsWith("/fhir" + path))
                .count();
    }

    /** A 200 with FHIR JSON, in which ' stands for ". */
    public static ResponseDefinitionBuilder json(String body) {
        return aResponse()
                .withStatus(200)
                .withHeader("Content-Type", "application/fhir+json;charset=utf-8")
                .withBody(body.replace('\'', '"'));
    }

    @Override
    public void close() {
        server.stop();
    }
}
