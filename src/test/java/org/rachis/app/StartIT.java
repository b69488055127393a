package org.rachis.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rachis.catalog.CatalogException;
import org.rachis.decision.Decision;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** What is done before the service says that it is ready, and what is left for later. */
class StartIT {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @TempDir
    private Path data;

    @Test
    void pageOfTheKnowledge_isMadeWhenSomebodyAsks() throws Exception {
        try (ConfigurableApplicationContext service = start(RachisApplication.class)) {
            assertThat(service.getBeanFactory().containsSingleton("catalog")).isTrue();
            assertThat(service.getBeanFactory().containsSingleton("knowledgeView"))
                    .isFalse();

            String port = service.getEnvironment().getRequiredProperty("local.server.port");
            var page = CLIENT.send(
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/knowledge"))
                            .build(),
                    BodyHandlers.ofString());

            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.body()).contains("<h1");
        }
    }

    @Test
    void chartThatCannotBeJudged_keepsTheServiceFromBeingReady() {
        assertThatThrownBy(() -> start(RachisApplication.class, Broken.class).close())
                .rootCause()
                .isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void wrongOverlay_isToldThoughItIsReadBesideTheStart() throws Exception {
        Files.writeString(data.resolve("site.yaml"), "off: {patterns: [moonSickness]}\n");

        assertThatThrownBy(() -> start("--rachis.knowledge.overlay=" + data, RachisApplication.class)
                        .close())
                .rootCause()
                .isInstanceOf(CatalogException.class)
                .hasMessageContaining("is not a pattern: moonSickness");
    }

    private ConfigurableApplicationContext start(Class<?>... sources) {
        return start("--rachis.knowledge.overlay=", sources);
    }

    private ConfigurableApplicationContext start(String setting, Class<?>... sources) {
        return new SpringApplicationBuilder(sources)
                .initializers(KnowledgeLoading::beginFor)
                .run("--server.port=0", "--rachis.sandbox.enabled=false", "--rachis.data-dir=" + data, setting);
    }

    /** Judges nothing. */
    static class Broken {

        @Bean
        @Primary
        Decision noDecision() {
            return (service, facts, silences) -> {
                throw new UnsupportedOperationException();
            };
        }
    }
}
