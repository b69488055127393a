package org.rachis.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A topic on trial: judged, remembered and counted, but not shown. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "rachis.cards.silent-topics=spinalEmergency")
class SilentModeIT {

    @LocalServerPort
    private int port;

    @Test
    void silentTopic_isCountedAndNotShown() throws Exception {
        Ehr ehr = new Ehr(port);

        assertThat(ehr.topics(ExampleFiles.datedToday("spinal-epidural-abscess.json")))
                .isEmpty();

        Patience.until(() -> ehr.totals().path("silent").asInt() > 0);
        assertThat(ehr.totals().path("silent").asInt()).isEqualTo(1);
        assertThat(ehr.totals().path("shown").asInt()).isZero();
    }
}
