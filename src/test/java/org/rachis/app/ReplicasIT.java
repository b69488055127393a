package org.rachis.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.rachis.feedback.SharedTokens;
import org.rachis.security.ReplayGuard;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** Two services on one PostgreSQL: what one was told, the other knows. */
class ReplicasIT {

    private static EmbeddedPostgres server;
    private static ConfigurableApplicationContext first;
    private static ConfigurableApplicationContext second;

    @BeforeAll
    static void start() throws IOException {
        server = EmbeddedPostgres.start();
        first = replica();
        second = replica();
    }

    @AfterAll
    static void stop() throws IOException {
        first.close();
        second.close();
        server.close();
    }

    private static ConfigurableApplicationContext replica() {
        return new SpringApplicationBuilder(RachisApplication.class)
                .run(
                        "--server.port=0",
                        "--spring.datasource.url=" + server.getJdbcUrl("postgres", "postgres"),
                        "--spring.datasource.username=postgres",
                        "--rachis.hash-key=",
                        "--rachis.silence-timeout=20s");
    }

    @Test
    void tokenUsedAtOne_isRefusedByTheOther() {
        ReplayGuard here = first.getBean(SharedTokens.class);
        ReplayGuard there = second.getBean(SharedTokens.class);
        Instant later = Instant.now().plusSeconds(300);

        assertThat(here.firstUse("https://ehr.example", "jti-1", later)).isTrue();
        assertThat(there.firstUse("https://ehr.example", "jti-1", later)).isFalse();
        assertThat(there.firstUse("https://other.example", "jti-1", later)).isTrue();
        assertThat(first.getBean(ReplayGuard.class)).isSameAs(here);
    }

    private static Ehr ehr(ConfigurableApplicationContext replica) {
        return new Ehr(Integer.parseInt(replica.getEnvironment().getProperty("local.server.port", "")));
    }

    @Test
    void overrideToldToOne_isKnownToTheOther() throws Exception {
        String chart = ExampleFiles.datedToday("spinal-epidural-abscess.json");
        String card = ehr(first).open(chart).getFirst().path("uuid").asString();

        assertThat(ehr(second).override(card, "already-evaluated")).isEqualTo(200);

        // What was shown is written behind the back of the call, so the other may not know of it at once.
        Patience.until(() -> ehr(second).topics(chart).isEmpty());
        assertThat(ehr(first).topics(chart)).isEmpty();
        assertThat(ehr(first).totals().path("overridden").asInt())
                .isEqualTo(ehr(second).totals().path("overridden").asInt())
                .isEqualTo(1);
    }
}
