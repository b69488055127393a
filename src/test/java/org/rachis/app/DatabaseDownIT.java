package org.rachis.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** A database that is not there when the service starts, comes, and goes again. */
class DatabaseDownIT {

    @Test
    void cards_areAnsweredAllTheTime_andFeedbackOnlyWhenItIsStored() throws Exception {
        int port = freePort();
        try (ConfigurableApplicationContext service = new SpringApplicationBuilder(RachisApplication.class)
                .run(
                        "--server.port=0",
                        "--spring.datasource.url=jdbc:postgresql://127.0.0.1:" + port + "/postgres",
                        "--spring.datasource.username=postgres")) {
            Ehr ehr = new Ehr(Integer.parseInt(service.getEnvironment().getProperty("local.server.port", "")));
            String card = UUID.randomUUID().toString();
            assertWithout(ehr, card);

            try (EmbeddedPostgres server =
                    EmbeddedPostgres.builder().setPort(port).start()) {
                assertThat(server.getPort()).isEqualTo(port);
                Patience.until(() -> ehr.accept(card) == 200);
                assertThat(ehr.totals().path("accepted").asInt()).isEqualTo(1);
                // What was shown meanwhile is written down now.
                Patience.until(() -> ehr.totals().path("shown").asInt() == 1);
                Patience.until(() -> up(ehr) == 1);
            }
            assertWithout(ehr, card);
        }
    }

    private static void assertWithout(Ehr ehr, String card) throws Exception {
        assertThat(ehr.accept(card)).isEqualTo(503);
        assertThat(ehr.topics(ExampleFiles.datedToday("spinal-epidural-abscess.json")))
                .containsExactly("spinalEmergency");
        assertThat(ehr.get("/actuator/health").body()).isEqualTo("{\"status\":\"UP\"}");
        assertThat(ehr.get("/reports/burden").statusCode()).isEqualTo(503);
        assertThat(up(ehr)).isZero();
    }

    private static int up(Ehr ehr) throws Exception {
        return ehr.get("/actuator/prometheus")
                .body()
                .lines()
                .filter(line -> line.startsWith("rachis_store_up"))
                .mapToInt(line -> (int) Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .findFirst()
                .orElseThrow();
    }

    private static int freePort() throws Exception {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
